// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

/// What evaluateUtility() finds; nothing here needs Torch, so that reports and windows can show it.
namespace outis::utility {

/// A figure that may be absent: then `state` says why, and JSON holds null. Always finite.
struct Estimate {
    std::optional<double> value;
    std::optional<double> low;  ///< interval, where there is one
    std::optional<double> high;
    std::string state = "ok";  ///< "ok", or "not computable: reason"
};

/// A point of a ROC curve.
struct CurvePoint {
    double falsePositive = 0;  ///< share of the negatives
    double truePositive = 0;   ///< share of the positives
};

/// Predictions of about the same probability, beside what was true.
struct CalibrationBin {
    double predicted = 0;      ///< mean probability
    double positive = 0;       ///< share of positives
    std::int64_t answers = 0;  ///< of all runs
};

/// One arm on one finding, or on the mean over findings.
struct ArmFigures {
    std::string arm;  ///< "real", "synthetic", "both", ...
    Estimate auroc;   ///< mean over the arm's runs; interval: seeds and patients resampled
    Estimate delong;  ///< the same mean; interval: normal, of these runs, images independent
    Estimate error;   ///< expected calibration error, 15 bins, mean over runs
    Estimate brier;   ///< mean over runs
    std::vector<CurvePoint> roc;       ///< of one finding: mean of the runs' curves at equal steps
    std::vector<CalibrationBin> bins;  ///< of one finding: those that are not empty, rising
};

/// What an arm loses against the real one, in points (0.01 of AUROC).
struct Loss {
    std::string arm;
    Estimate points;              ///< two-sided interval of the paired hierarchical bootstrap
    Estimate upper;               ///< one-sided upper bound of the same confidence
    std::optional<double> p;      ///< two-sided, of "no difference"
    std::optional<double> pHolm;  ///< adjusted over the findings (Holm); only there
};

/// A finding; the name "" stands for the mean over all computable findings.
struct FindingFigures {
    std::string finding;
    std::int64_t positives = 0;
    std::int64_t negatives = 0;
    std::vector<ArmFigures> arms;  ///< in the order of the result's arms
    std::vector<Loss> losses;      ///< one per arm but "real", when there is a real one
};

/// The mean over findings within a subgroup of the test images.
struct SubgroupFigures {
    std::string attribute;  ///< "sex", "age", "view"
    std::string value;
    std::int64_t images = 0;
    std::int64_t patients = 0;
    std::int64_t findings = 0;  ///< computable ones, which the mean runs over
    FindingFigures figures;
};

/// One classifier on the test images.
struct RunFigures {
    std::string arm;
    std::int64_t generator = 0;
    std::int64_t seed = 0;
    Estimate auroc;                  ///< mean over findings; DeLong has no interval for it
    std::vector<Estimate> findings;  ///< with DeLong's intervals
};

/// "within one point", "consistent with one point, not shown", "not within one point", or why
/// there is none; and the sentence for one arm.
struct Verdict {
    std::string arm;
    std::string verdict;
    std::string sentence;  ///< "loses D points [l, u]; the spread of repeated real runs is S"
};

struct UtilityResult {
    std::string state = "ok";  ///< or "not computable: reason"
    std::vector<std::string> arms;
    std::int64_t testImages = 0;
    std::int64_t testPatients = 0;
    std::int64_t findingsCounted = 0;  ///< that the mean runs over
    std::int64_t findingsAsked = 0;
    std::int64_t classifierSeeds = 0;  ///< smallest number per arm (and generator)
    std::int64_t generatorSeeds = 0;   ///< of the synthetic arm
    std::int64_t resamples = 0;
    double confidence = 0.95;
    double limit = 1;
    FindingFigures mean;
    std::vector<FindingFigures> findings;
    std::vector<SubgroupFigures> subgroups;
    std::vector<RunFigures> runs;
    Estimate spread;  ///< standard deviation of the mean AUROC over real runs, points
    std::vector<Verdict> verdicts;
    std::vector<std::string> warnings;  ///< sentences

    /// nullptr when there is none.
    [[nodiscard]] const Verdict* verdictOf(std::string_view arm) const;
};

[[nodiscard]] nlohmann::json toJson(const Estimate& estimate);
[[nodiscard]] nlohmann::json toJson(const UtilityResult& result);

}  // namespace outis::utility
