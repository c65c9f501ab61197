// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/reidentification.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/json_number.h"
#include "core/statistics/bootstrap.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

/// Pairs by what they are and what is said of them.
struct Confusion {
    double truePositives = 0;
    double falsePositives = 0;
    double trueNegatives = 0;
    double falseNegatives = 0;

    void add(const Confusion& other) {
        truePositives += other.truePositives;
        falsePositives += other.falsePositives;
        trueNegatives += other.trueNegatives;
        falseNegatives += other.falseNegatives;
    }
    void count(bool same, bool fires) {
        (same ? (fires ? truePositives : falseNegatives)
              : (fires ? falsePositives : trueNegatives)) += 1;
    }
};

std::optional<double> ratio(double part, double whole) {
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

std::optional<double> accuracyOf(const Confusion& c) {
    const double right = c.truePositives + c.trueNegatives;
    return ratio(right, right + c.falsePositives + c.falseNegatives);
}
std::optional<double> precisionOf(const Confusion& c) {
    return ratio(c.truePositives, c.truePositives + c.falsePositives);
}
std::optional<double> recallOf(const Confusion& c) {
    return ratio(c.truePositives, c.truePositives + c.falseNegatives);
}
std::optional<double> f1Of(const Confusion& c) {
    return ratio(2 * c.truePositives, 2 * c.truePositives + c.falsePositives + c.falseNegatives);
}

using FigureOf = std::optional<double> (*)(const Confusion&);

/// The figure with percentiles of its values in the resamples that define it.
ReidentificationFigure figure(FigureOf of, const Confusion& all,
                              const std::vector<Confusion>& resampled, double confidence) {
    ReidentificationFigure made;
    made.value = of(all);
    std::vector<double> values;
    for (const Confusion& one : resampled) {
        if (const auto value = of(one)) {
            values.push_back(*value);
        }
    }
    if (made.value && values.size() > 1) {
        made.low = orThrow(statistics::quantile(values, (1 - confidence) / 2));
        made.high = orThrow(statistics::quantile(values, (1 + confidence) / 2));
    }
    return made;
}

/// [resamples, patients] positions among the distinct patients, drawn with replacement.
std::vector<std::int64_t> drawPatients(std::int64_t patients,
                                       const ReidentificationOptions& options) {
    std::vector<std::int64_t> draws;
    draws.reserve(static_cast<std::size_t>(patients * options.resamples));
    for (std::int64_t resample = 0; resample < options.resamples; ++resample) {
        Philox random(derive(options.seed, "reidentification-bootstrap",
                             static_cast<std::uint64_t>(resample)));
        for (std::int64_t index = 0; index < patients; ++index) {
            draws.push_back(
                static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(patients))));
        }
    }
    return draws;
}

ReidentificationFigure aucOf(std::span<const ScoredPair> pairs,
                             const std::vector<std::int64_t>& draws, std::int64_t patients,
                             double confidence) {
    std::vector<double> scores;
    std::vector<std::int64_t> labels;
    std::vector<std::int64_t> clusters;
    for (const ScoredPair& pair : pairs) {
        scores.push_back(pair.score);
        labels.push_back(pair.same ? 1 : 0);
        clusters.push_back(pair.patient);
    }
    const auto auc =
        orThrow(statistics::bootstrapAuc(scores, labels, clusters, draws, patients, confidence));
    return {auc.auc, auc.interval.lower, auc.interval.upper};
}

json toJson(const ReidentificationFigure& figure) {
    return {{"value", numberOrNull(figure.value)},
            {"low", numberOrNull(figure.low)},
            {"high", numberOrNull(figure.high)}};
}

ReidentificationResult computed(std::span<const ScoredPair> pairs,
                                const ReidentificationOptions& options) {
    ReidentificationResult result;
    result.threshold = options.threshold;
    std::map<std::int64_t, Confusion> byPatient;
    Confusion all;
    for (const ScoredPair& pair : pairs) {
        byPatient[pair.patient].count(pair.same, pair.score >= options.threshold);
        (pair.same ? result.positives : result.negatives) += 1;
    }
    std::vector<Confusion> confusions;
    for (const auto& [patient, confusion] : byPatient) {
        confusions.push_back(confusion);
        all.add(confusion);
    }
    result.patients = static_cast<std::int64_t>(confusions.size());
    result.truePositives = std::llround(all.truePositives);
    result.falsePositives = std::llround(all.falsePositives);
    result.trueNegatives = std::llround(all.trueNegatives);
    result.falseNegatives = std::llround(all.falseNegatives);
    if (result.positives == 0 || result.negatives == 0) {
        result.state = "not computable: needs pairs of the same and of different patients";
        return result;
    }
    const std::vector<std::int64_t> draws = drawPatients(result.patients, options);
    std::vector<Confusion> resampled(static_cast<std::size_t>(options.resamples));
    for (std::size_t index = 0; index < draws.size(); ++index) {
        resampled[index / confusions.size()].add(
            confusions[static_cast<std::size_t>(draws[index])]);
    }
    const double level = options.confidence;
    result.auc = aucOf(pairs, draws, result.patients, level);
    result.accuracy = figure(accuracyOf, all, resampled, level);
    result.f1 = figure(f1Of, all, resampled, level);
    result.precision = figure(precisionOf, all, resampled, level);
    result.recall = figure(recallOf, all, resampled, level);
    return result;
}

}  // namespace

Result<ReidentificationResult> reidentificationOf(std::span<const ScoredPair> pairs,
                                                  const ReidentificationOptions& options) {
    if (std::any_of(pairs.begin(), pairs.end(),
                    [](const ScoredPair& pair) { return std::isnan(pair.score); })) {
        return Error{ErrorCode::NonFinite, "pairs", "a score is not a number"};
    }
    if (options.resamples < 2) {
        return Error{ErrorCode::InvalidOption, "resamples", "at least 2"};
    }
    try {
        return computed(pairs, options);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

nlohmann::json toJson(const ReidentificationResult& result) {
    return {{"version", ReidentificationResult::kVersion},
            {"state", result.state},
            {"patients", result.patients},
            {"positives", result.positives},
            {"negatives", result.negatives},
            {"threshold", result.threshold},
            {"true-positives", result.truePositives},
            {"false-positives", result.falsePositives},
            {"true-negatives", result.trueNegatives},
            {"false-negatives", result.falseNegatives},
            {"auc", toJson(result.auc)},
            {"accuracy", toJson(result.accuracy)},
            {"f1", toJson(result.f1)},
            {"precision", toJson(result.precision)},
            {"recall", toJson(result.recall)}};
}

}  // namespace outis::privacy
