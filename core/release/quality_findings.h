// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/count.h"
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
    Count outliers;             ///< patients that never steer a sample
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

/// Training images that are the nearest of so many synthetic ones.
struct RetrievalBar {
    std::int64_t hits = 0;
    bool orMore = false;  ///< the last bar
    std::int64_t images = 0;
    double expected = 0;  ///< images, by drawing evenly from all of them
};

/// How often each training image is the nearest of a synthetic one (METHOD 11).
struct RetrievalFacts {
    std::string state = "not measured in this run";  ///< "ok", or why there is nothing
    std::int64_t images = 0;                         ///< of training
    std::int64_t queries = 0;                        ///< synthetic ones
    std::int64_t met = 0;                            ///< training images that are nearest at all
    double expectedMet = 0;                          ///< the same by drawing evenly
    std::int64_t oftenFrom = 0;  ///< so many on any image come by chance in 1 of 20 sets
    Count often;                 ///< training images that are met as often
    std::vector<RetrievalBar> bars;
};

struct QualityFacts {
    std::string state = "not measured in this run";  ///< "ok", or why there is nothing
    std::string encoder;                             ///< it built no condition
    std::string encoderDigest;
    std::string intervals;  ///< how the intervals were made
    std::vector<MetricRow> rows;
    RetrievalFacts retrieval;
    std::vector<std::string> warnings;  ///< sentences
};

/// Areas under the ROC of one finding, or of one group of patients, on real test patients.
struct UtilityRow {
    std::string finding;  ///< "": mean over the findings
    Count positives;      ///< images with the finding; of a group, all its images
    Number real;          ///< trained on real images
    Number synthetic;     ///< trained on synthetic images
    Number both;          ///< trained on both
    Number loss;          ///< real - synthetic, points (0.01 of AUROC)
    Number errorReal;     ///< expected calibration error
    Number errorSynthetic;
    /// Trained on as many real images as there are synthetic ones, and what that loses against all
    /// real ones, points; absent where the synthetic ones are no fewer.
    Number realMatched = Number::absent("not trained");
    Number lossMatched = Number::absent("not trained");
    /// Trained on the real images through the autoencoder; absent where pixels are learned.
    Number reconstructed = Number::absent("not trained");
    std::string property = {};  ///< of a group: "sex", "age" or "view"
    Count patients = {};        ///< of a group
};

/// A point of a curve: taking all scores above some value for the finding.
struct CurvePoint {
    double falsePositive = 0;  ///< share of the images without the finding
    double truePositive = 0;   ///< share of the images with it
};

/// The mean ROC of one finding over the classifiers of one arm.
struct UtilityCurve {
    std::string finding;
    std::string arm;  ///< "real", "synthetic", "both", "real-matched" or "reconstructed"
    std::vector<CurvePoint> points;
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
    std::vector<UtilityRow> subgroups;  ///< `finding` names the subgroup, "sex F"
    std::vector<UtilityCurve> curves;   ///< by finding, then by arm
    AdherenceFacts adherence;
    std::vector<std::string> warnings;
};

}  // namespace outis::release
