// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/number.h"

/// What a report says about conditions, diversity, fidelity and use (METHOD 4, 6.5, 11, 12, 14).
namespace outis::release {

/// What steered the generator.
struct ConditionFacts {
    std::string kind = "none";  ///< "none", "labels", "pseudo" or "both"
    std::string encoder;        ///< name of the encoder behind the pseudo-conditions
    std::string encoderDigest;  ///< SHA-256 of its weights
    std::int64_t patients = 0;  ///< k: different patients behind each condition
    std::int64_t groups = 0;    ///< conditions
    std::int64_t smallest = 0;  ///< patients of the smallest group
    Number median;              ///< patients of a group
    Number nearestOwn;          ///< share of patients nearest to their own group's centre
    std::int64_t outliers = 0;  ///< patients that never steer a sample
    double noise = 0;           ///< eta
    bool whitened = false;
    std::vector<std::string> suppressed;  ///< findings of too few patients, not sampled
    std::vector<std::string> warnings;    ///< sentences
};

/// One measurement of the memorisation meter.
struct MeterPoint {
    std::int64_t imagesSeen = 0;
    Number nearTrain;         ///< share of samples nearer to training than to validation; 0.5: none
    Number auc;               ///< P(a sample lies nearer to training than to validation patients)
    std::int64_t copies = 0;  ///< near-copies of training images among the samples
    bool overLimit = false;
};

struct MeterFacts {
    std::vector<MeterPoint> points;
    std::int64_t samples = 0;  ///< of each measurement
    std::int64_t chosen = 0;   ///< training length whose weights were sampled; 0: the last
    std::string advice;        ///< a sentence; empty: nothing to say
};

/// One figure of diversity or fidelity.
struct MetricRow {
    std::string key;      ///< "fid", "kid", "irs-adjusted", ...
    std::string name;     ///< for people
    std::string against;  ///< "train", "test" or ""
    std::string finding;  ///< of one class; "": over all images
    Number value;
    std::int64_t images = 0;         ///< synthetic images behind it
    std::vector<std::string> flags;  ///< sentences: how not to read it
    std::string meaning;             ///< one sentence
};

struct QualityFacts {
    std::string state = "not measured in this run";  ///< "ok", or why there is nothing
    std::string encoder;                             ///< it built no condition
    std::string encoderDigest;
    std::string intervals;  ///< how the intervals were made
    std::vector<MetricRow> rows;
    std::vector<std::string> warnings;  ///< sentences
};

/// Areas under the ROC of one finding, on real test patients.
struct UtilityRow {
    std::string finding;  ///< "": mean over the findings
    std::int64_t positives = 0;
    Number real;       ///< trained on real images
    Number synthetic;  ///< trained on synthetic images
    Number both;       ///< trained on both
    Number loss;       ///< real - synthetic, points (0.01 of AUROC)
    Number errorReal;  ///< expected calibration error
    Number errorSynthetic;
    /// Trained on the real images through the autoencoder; absent where pixels are learned.
    Number reconstructed = Number::absent("not trained");
};

/// Does a synthetic image show a finding that was asked for? Areas under the ROC of classifiers
/// trained on real images.
struct AdherenceRow {
    std::string finding;     ///< "": mean over the findings
    std::int64_t asked = 0;  ///< synthetic images that it was asked for
    Number synthetic;        ///< on synthetic images, against what was asked for
    Number real;             ///< on real test images
};

struct AdherenceFacts {
    std::string state = "not measured in this run";  ///< "ok", or why there is nothing
    std::string sentence;
    std::vector<AdherenceRow> rows;  ///< the mean first
};

struct UtilityFacts {
    std::string state = "not measured in this run";  ///< "ok", or why there is nothing
    std::string network;
    std::int64_t seeds = 0;
    std::int64_t testPatients = 0;
    std::string sentence;               ///< "loses 0.9 points of AUROC [0.1, 1.7]; ..."
    std::string verdict;                ///< "within one point", ...
    std::vector<UtilityRow> rows;       ///< the mean first
    std::vector<UtilityRow> subgroups;  ///< `finding` names the subgroup
    AdherenceFacts adherence;
    std::vector<std::string> warnings;
};

}  // namespace outis::release
