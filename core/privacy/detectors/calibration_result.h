// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

/// What calibration and the robustness grid find (METHOD 8.3, 8.4); nothing here needs Torch, so
/// that reports and windows can show it. Scores are never part of a release.
namespace outis::privacy {

/// A share of `trials` with its exact interval; absent when there was no trial.
struct Rate {
    std::int64_t hits = 0;
    std::int64_t trials = 0;
    std::optional<double> rate;
    std::optional<double> low;  ///< Clopper-Pearson, two-sided
    std::optional<double> high;
};

/// A threshold by an order statistic. Without a value `state` says why: then the detector decides
/// nothing by this rule, and a release must say so.
struct Threshold {
    std::optional<double> value;
    std::int64_t used = 0;     ///< m: patients whose scores it was taken from
    std::int64_t needed = 0;   ///< smallest m at which there is one
    std::int64_t rank = 0;     ///< of the m ascending scores, from 1
    std::string state = "ok";  ///< or "not calibratable at this size: ..."
};

struct AucEstimate {
    std::optional<double> value;
    std::optional<double> low;  ///< DeLong, two-sided
    std::optional<double> high;
    std::int64_t positives = 0;
    std::int64_t negatives = 0;
    std::string state = "ok";  ///< or "not computable: reason"
};

/// Scores of one kind, counted in equal bins from low to high; both ends are inside.
struct Histogram {
    std::string name;  ///< "same-patient", "different-patients", "largest", "copies"
    double low = 0;
    double high = 0;
    std::vector<std::int64_t> counts;
};

/// One detector: thresholds from VALIDATION, everything else from TEST.
struct DetectorCalibration {
    std::string detector;
    std::string version;      ///< of the method and, behind a colon, the digest of the weights
    std::string task;         ///< "patients" or "copies": what it is meant to recognise
    bool usable = false;      ///< may reject: it separates, and has a set-level threshold
    std::string state;        ///< "ok", or why it is not usable
    Threshold own;            ///< tau_own(q); reject when score >= value
    Threshold all;            ///< tau_all(f); reject when the largest score > value
    double falseRejects = 0;  ///< f of this detector
    Rate recallOwn;           ///< same-patient pairs found by tau_own
    Rate recallAll;           ///< the same by tau_all
    Rate copiesOwn;           ///< moderately altered copies found by tau_own
    Rate copiesAll;           ///< the same by tau_all
    Rate falsePairsOwn;  ///< pairs of different patients at tau_own; pairs taken as independent
    Rate falsePairsAll;
    Rate falseRejectsAll;  ///< images of TEST patients rejected against the whole gallery
    AucEstimate patients;  ///< same-patient against different-patient pairs, one per patient
    AucEstimate copies;    ///< moderately altered copies against different-patient pairs
    std::vector<Histogram> histograms;
};

/// All usable detectors together: rejected when any of them fires.
struct JointCalibration {
    std::int64_t detectors = 0;  ///< usable ones
    std::string state;           ///< "ok", or why nothing can be said
    Rate recallOwn;
    Rate recallAll;
    Rate copiesOwn;
    Rate copiesAll;
    Rate falseRejectsAll;
};

struct FilterCalibration {
    static constexpr int kVersion = 1;
    double recall = 0;        ///< q
    double falseRejects = 0;  ///< f of all detectors
    double confidence = 0;
    std::int64_t galleryImages = 0;  ///< TRAIN
    std::int64_t galleryPatients = 0;
    std::int64_t validationPatients = 0;
    std::int64_t testPatients = 0;
    std::string copyEdit;  ///< the moderate alteration behind "copies"
    std::vector<DetectorCalibration> detectors;
    JointCalibration joint;
};

/// One cell of the grid for one detector, or for all together (detector "any").
struct RobustnessCell {
    std::string detector;
    std::string edit;  ///< "blur", "near-duplicate", "mixture", ...
    double strength = 0;
    std::string pairs;  ///< "copies": image and its altered self; "patients": another image
    Rate recallOwn;     ///< at tau_own; no trials where there is no threshold
    Rate recallAll;     ///< at tau_all
    std::optional<double> meanScore;  ///< absent for "any"
    /// Near-duplicates only: the most alike TRAIN image is of the right patient.
    Rate originFound;
};

/// How far decisions agree when nothing but noise or the batch changes.
struct Agreement {
    std::string detector;
    std::string over;  ///< "noise-seeds" or "arrangements"
    std::int64_t repetitions = 0;
    std::int64_t images = 0;
    std::optional<double> kappa;  ///< mean of Cohen's kappa over all pairs of repetitions
    bool sameBits = false;        ///< all scores equal to the bit (asked of arrangements)
};

struct RobustnessResult {
    static constexpr int kVersion = 1;
    std::int64_t patients = 0;
    std::vector<RobustnessCell> cells;
    std::vector<Agreement> agreements;
    /// "ok", "too weak: ..." (METHOD 8.4: joint recall at tau_all on near-duplicates at sigma <= 1
    /// below 0.80), or "not tested: ..." without a generator.
    std::string strength;
    bool tooWeak = false;
};

[[nodiscard]] nlohmann::json toJson(const Rate& rate);
[[nodiscard]] nlohmann::json toJson(const FilterCalibration& calibration);
[[nodiscard]] nlohmann::json toJson(const RobustnessResult& result);

}  // namespace outis::privacy
