// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/calibration_rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/statistics/auc.h"
#include "core/statistics/intervals.h"

namespace outis::privacy {
namespace {

/// Products such as (1 - 0.9) * 10 fall a rounding error short of the integer that is meant.
constexpr double kSlack = 1e-9;

using Scores = std::vector<double>;

Error notFinite(const std::string& detector) {
    return {ErrorCode::NonFinite, detector, "a score is not a number"};
}

bool hasNan(std::span<const double> scores) {
    return std::any_of(scores.begin(), scores.end(), [](double x) { return std::isnan(x); });
}

Result<std::vector<double>> ascending(std::span<const double> scores) {
    if (hasNan(scores)) {
        return notFinite("scores");
    }
    std::vector<double> sorted(scores.begin(), scores.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void decide(Threshold& threshold, const std::vector<double>& sorted) {
    if (threshold.rank >= 1 && threshold.rank <= threshold.used) {
        threshold.value = sorted[static_cast<std::size_t>(threshold.rank - 1)];
        return;
    }
    threshold.rank = 0;
    threshold.state = "not calibratable at this size: " + std::to_string(threshold.used) +
                      " patients, " + std::to_string(threshold.needed) + " needed";
}

std::int64_t countIf(const Scores& scores, const std::function<bool(double)>& fires) {
    return std::count_if(scores.begin(), scores.end(), fires);
}

/// The rules of the two thresholds; nothing fires without one.
bool firesOwn(const DetectorCalibration& one, double score) {
    return one.own.value && score >= *one.own.value;
}
bool firesAll(const DetectorCalibration& one, double score) {
    return one.all.value && score > *one.all.value;
}

using Rule = bool (*)(const DetectorCalibration&, double);

Rate rateAt(const DetectorCalibration& one, const Threshold& threshold, Rule rule,
            const Scores& scores, double confidence) {
    if (!threshold.value || scores.empty()) {
        return {};
    }
    const auto hits = countIf(scores, [&](double score) { return rule(one, score); });
    return orThrow(rateOf(hits, static_cast<std::int64_t>(scores.size()), confidence));
}

AucEstimate aucOf(const Scores& positives, const Scores& negatives, double confidence) {
    AucEstimate estimate;
    estimate.positives = static_cast<std::int64_t>(positives.size());
    estimate.negatives = static_cast<std::int64_t>(negatives.size());
    if (positives.size() < 2 || negatives.size() < 2) {
        estimate.state = "not computable: fewer than two pairs of a kind";
        return estimate;
    }
    Scores scores = positives;
    scores.insert(scores.end(), negatives.begin(), negatives.end());
    std::vector<std::int64_t> labels(positives.size(), 1);
    labels.resize(scores.size(), 0);
    const auto delong = orThrow(statistics::delong(scores, labels, confidence));
    estimate.value = delong.auc;
    estimate.low = delong.interval.lower;
    estimate.high = delong.interval.upper;
    return estimate;
}

Histogram histogramOf(const char* name, const Scores& scores, std::int64_t bins) {
    Histogram histogram;
    histogram.name = name;
    histogram.counts.assign(static_cast<std::size_t>(bins), 0);
    Scores finite;
    std::copy_if(scores.begin(), scores.end(), std::back_inserter(finite),
                 [](double x) { return std::isfinite(x); });
    if (finite.empty()) {
        return histogram;
    }
    const auto [low, high] = std::minmax_element(finite.begin(), finite.end());
    histogram.low = *low;
    histogram.high = *high;
    const double width = histogram.high - histogram.low;
    for (const double score : finite) {
        const double place =
            width > 0 ? (score - histogram.low) / width * static_cast<double>(bins) : 0;
        ++histogram.counts[std::min(static_cast<std::size_t>(bins - 1),
                                    static_cast<std::size_t>(place))];
    }
    return histogram;
}

/// An own-group threshold that many pairs of strangers reach as well rejects nearly every candidate
/// of a group, whoever it looks like: recognising an altered copy does not mean recognising another
/// image of the patient, and a weak network does neither.
constexpr double kMostStrangers = 0.1;

void withholdUnselective(DetectorCalibration& one) {
    if (one.own.value && one.falsePairsOwn.rate && *one.falsePairsOwn.rate > kMostStrangers) {
        one.own.value.reset();
        const auto percent = std::llround(100 * *one.falsePairsOwn.rate);
        one.own.state = "not used: " + std::to_string(percent) +
                        " % of the pairs of different patients reach it as well";
    }
}

/// Of what the detector is meant to recognise.
const AucEstimate& ownAuc(const DetectorCalibration& one) {
    return one.task == "copies" ? one.copies : one.patients;
}

void judge(DetectorCalibration& one) {
    const AucEstimate& asked = ownAuc(one);
    if (!asked.value) {
        one.state = "refused: whether it separates is " + asked.state;
    } else if (*asked.low <= 0.5) {
        one.state = "refused: it separates nothing (the interval of its AUC includes 0.5)";
    } else if (!one.all.value) {
        one.state = one.all.state;
    } else {
        one.usable = true;
        one.state = "ok";
    }
}

DetectorCalibration calibrated(const DetectorScores& scores, double falseRejects,
                               const CalibrationOptions& options) {
    const double level = options.confidence;
    DetectorCalibration one;
    one.detector = scores.detector;
    one.version = scores.version;
    one.task = scores.task;
    one.falseRejects = falseRejects;
    one.own = orThrow(ownThreshold(scores.validationPairs, options.recall));
    one.all = orThrow(setThreshold(scores.validationLargest, falseRejects));
    one.recallOwn = rateAt(one, one.own, firesOwn, scores.testPairs, level);
    one.recallAll = rateAt(one, one.all, firesAll, scores.testPairs, level);
    one.copiesOwn = rateAt(one, one.own, firesOwn, scores.testCopies, level);
    one.copiesAll = rateAt(one, one.all, firesAll, scores.testCopies, level);
    one.falsePairsOwn = rateAt(one, one.own, firesOwn, scores.testDifferent, level);
    one.falsePairsAll = rateAt(one, one.all, firesAll, scores.testDifferent, level);
    one.falseRejectsAll = rateAt(one, one.all, firesAll, scores.testLargest, level);
    one.patients = aucOf(scores.testPairs, scores.testStrangers, level);
    one.copies = aucOf(scores.testCopies, scores.testStrangers, level);
    one.histograms = {histogramOf("same-patient", scores.testPairs, options.bins),
                      histogramOf("different-patients", scores.testDifferent, options.bins),
                      histogramOf("largest", scores.testLargest, options.bins),
                      histogramOf("copies", scores.testCopies, options.bins)};
    withholdUnselective(one);
    judge(one);
    return one;
}

/// Items that any usable detector fires on.
Rate anyFires(std::span<const DetectorScores> scores, const FilterCalibration& result,
              Scores DetectorScores::*list, Rule rule) {
    std::vector<bool> fired((scores.front().*list).size(), false);
    if (fired.empty()) {
        return {};
    }
    bool hasRule = false;
    for (std::size_t index = 0; index < scores.size(); ++index) {
        const DetectorCalibration& one = result.detectors[index];
        if (!one.usable || (rule == firesOwn && !one.own.value)) {
            continue;
        }
        hasRule = true;
        const Scores& own = scores[index].*list;
        for (std::size_t item = 0; item < own.size(); ++item) {
            fired[item] = fired[item] || rule(one, own[item]);
        }
    }
    if (!hasRule) {
        return {};
    }
    return orThrow(rateOf(std::count(fired.begin(), fired.end(), true),
                          static_cast<std::int64_t>(fired.size()), result.confidence));
}

JointCalibration jointOf(std::span<const DetectorScores> scores, const FilterCalibration& result) {
    JointCalibration joint;
    joint.detectors = std::count_if(result.detectors.begin(), result.detectors.end(),
                                    [](const auto& one) { return one.usable; });
    joint.state = joint.detectors > 0 ? "ok" : "no detector can decide anything";
    joint.recallOwn = anyFires(scores, result, &DetectorScores::testPairs, firesOwn);
    joint.recallAll = anyFires(scores, result, &DetectorScores::testPairs, firesAll);
    joint.copiesOwn = anyFires(scores, result, &DetectorScores::testCopies, firesOwn);
    joint.copiesAll = anyFires(scores, result, &DetectorScores::testCopies, firesAll);
    joint.falseRejectsAll = anyFires(scores, result, &DetectorScores::testLargest, firesAll);
    return joint;
}

constexpr Scores DetectorScores::*kLists[] = {
    &DetectorScores::validationPairs, &DetectorScores::validationLargest,
    &DetectorScores::testPairs,       &DetectorScores::testLargest,
    &DetectorScores::testCopies,      &DetectorScores::testStrangers,
    &DetectorScores::testDifferent};

void checkScores(std::span<const DetectorScores> detectors) {
    if (detectors.empty()) {
        throw ErrorException({ErrorCode::InvalidOption, "detectors", "there are none"});
    }
    for (const DetectorScores& one : detectors) {
        for (const auto list : kLists) {
            if ((one.*list).size() != (detectors.front().*list).size()) {
                throw ErrorException({ErrorCode::InvalidOption, one.detector,
                                      "scores of other items than the first detector's"});
            }
            if (hasNan(one.*list)) {
                throw ErrorException(notFinite(one.detector));
            }
        }
    }
}

}  // namespace

Result<Threshold> ownThreshold(std::span<const double> scores, double recall) {
    if (!(recall > 0 && recall < 1)) {
        return Error{ErrorCode::InvalidOption, "recall", "must lie between 0 and 1"};
    }
    const auto sorted = ascending(scores);
    if (!sorted) {
        return sorted.error();
    }
    Threshold threshold;
    threshold.used = static_cast<std::int64_t>(scores.size());
    const double count = static_cast<double>(threshold.used) + 1;
    threshold.rank = static_cast<std::int64_t>(std::floor((1 - recall) * count + kSlack));
    threshold.needed = static_cast<std::int64_t>(std::ceil(1 / (1 - recall) - kSlack)) - 1;
    decide(threshold, *sorted);
    return threshold;
}

Result<Threshold> setThreshold(std::span<const double> maxima, double falseRejects) {
    if (!(falseRejects > 0 && falseRejects < 1)) {
        return Error{ErrorCode::InvalidOption, "false-rejects", "must lie between 0 and 1"};
    }
    const auto sorted = ascending(maxima);
    if (!sorted) {
        return sorted.error();
    }
    Threshold threshold;
    threshold.used = static_cast<std::int64_t>(maxima.size());
    const double count = static_cast<double>(threshold.used) + 1;
    threshold.rank = static_cast<std::int64_t>(std::ceil((1 - falseRejects) * count - kSlack));
    threshold.needed =
        static_cast<std::int64_t>(std::ceil((1 - falseRejects) / falseRejects - kSlack));
    decide(threshold, *sorted);
    return threshold;
}

Result<Rate> rateOf(std::int64_t hits, std::int64_t trials, double confidence) {
    Rate rate;
    rate.hits = hits;
    rate.trials = trials;
    if (trials == 0 && hits == 0) {
        return rate;
    }
    const auto interval = statistics::clopperPearson(hits, trials, confidence);
    if (!interval) {
        return interval.error();
    }
    rate.rate = static_cast<double>(hits) / static_cast<double>(trials);
    rate.low = interval->lower;
    rate.high = interval->upper;
    return rate;
}

Result<FilterCalibration> calibrationOf(std::span<const DetectorScores> detectors,
                                        const CalibrationOptions& options) {
    try {
        orThrow(options.check());
        checkScores(detectors);
        FilterCalibration result;
        result.recall = options.recall;
        result.falseRejects = options.falseRejects;
        result.confidence = options.confidence;
        const double share = options.falseRejects / static_cast<double>(detectors.size());
        for (const DetectorScores& scores : detectors) {
            result.detectors.push_back(calibrated(scores, share, options));
        }
        result.joint = jointOf(detectors, result);
        return result;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

bool separatesNothing(const FilterCalibration& calibration) {
    return !calibration.detectors.empty() &&
           std::ranges::all_of(calibration.detectors, [](const DetectorCalibration& one) {
               const AucEstimate& asked = ownAuc(one);
               return one.all.value && asked.low && *asked.low <= 0.5;
           });
}

}  // namespace outis::privacy
