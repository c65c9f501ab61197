// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/copy_test.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

#include "core/privacy/detectors/calibration_rules.h"
#include "core/statistics/auc.h"
#include "core/statistics/bootstrap.h"

namespace outis::privacy {
namespace {

constexpr std::size_t kFewestOwnPairs = 20;
constexpr double kOwnQuantile = 0.99;
constexpr double kSmallestAuc = 0.75;

constexpr std::size_t kFewestForeign = 20;
constexpr std::size_t kFewestInTail = 5;
constexpr double kTailShare = 0.1;
constexpr double kSmallestDistance = 1e-12;

/// `distances` to the most alike foreign patient, found among `comparisons` patients in all; a
/// release is compared with `chances`. Below the edge of the tail, patients within x go as
/// (x / edge)^dimension; with a flat prior on the logarithm of the dimension, whose likelihood is a
/// gamma density, their predicted number is expected (1 + ln(edge / x) / sum)^-(tail - 1).
double farthestCopy(std::vector<double> distances, double comparisons, double chances) {
    if (distances.size() < kFewestForeign || chances <= 0) {
        return std::numeric_limits<double>::infinity();
    }
    const auto tail = std::max(
        kFewestInTail,
        static_cast<std::size_t>(std::llround(kTailShare * static_cast<double>(distances.size()))));
    std::sort(distances.begin(), distances.end());
    const double edge = std::max(distances[tail - 1], kSmallestDistance);
    double logarithms = 0;
    for (std::size_t index = 0; index + 1 < tail; ++index) {
        logarithms += std::log(edge / std::max(distances[index], kSmallestDistance));
    }
    const double expected = chances * static_cast<double>(tail) / comparisons;
    const auto spacings = static_cast<double>(tail - 1);
    return edge * std::exp(-logarithms * (std::pow(expected / kFalseFindings, 1 / spacings) - 1));
}

std::vector<double> asDoubles(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

}  // namespace

std::string separationState(const DetectorEvidence& detector) {
    if (detector.editedCopies.size() < 2 || detector.strangers.size() < 2 ||
        detector.foreign.empty()) {
        return "not testable: fewer than two reference patients";
    }
    std::vector<double> scores = asDoubles(detector.editedCopies);
    const std::vector<double> strangers = asDoubles(detector.strangers);
    std::vector<std::int64_t> labels(scores.size(), 1);
    scores.insert(scores.end(), strangers.begin(), strangers.end());
    labels.resize(scores.size(), 0);
    const auto auc = statistics::delong(scores, labels);
    if (!auc) {
        return "not testable: " + auc.error().detail;
    }
    if (auc->auc < kSmallestAuc || auc->interval.lower <= 0.5) {
        char text[96];
        std::snprintf(text, sizeof text,
                      "not testable: does not tell copies from other patients (AUC %.2f)",
                      auc->auc);
        return text;
    }
    return "ok";
}

CopyThreshold copyThreshold(const DetectorEvidence& detector, const AuditPopulation& population,
                            std::size_t released, std::optional<std::size_t> skip) {
    CopyThreshold threshold;
    threshold.state = separationState(detector);
    if (threshold.state != "ok") {
        return threshold;
    }
    std::vector<double> foreign = asDoubles(detector.foreign);
    double comparisons =
        static_cast<double>(foreign.size()) * static_cast<double>(population.reference - 1);
    for (std::size_t patient = 0; patient < detector.controlToTrain.size(); ++patient) {
        if (patient != skip) {
            foreign.push_back(detector.controlToReference[patient]);
            foreign.push_back(detector.controlToTrain[patient]);
            comparisons += static_cast<double>(population.reference + population.train);
        }
    }
    threshold.foreign = *std::max_element(foreign.begin(), foreign.end());
    threshold.value = threshold.foreign;
    threshold.identical = detector.identical;
    std::vector<double> distances;
    std::transform(foreign.begin(), foreign.end(), std::back_inserter(distances),
                   [&](double score) { return threshold.identical - score; });
    threshold.farthest =
        farthestCopy(std::move(distances), comparisons,
                     static_cast<double>(released) * static_cast<double>(population.train));
    const double toForeign = threshold.identical - threshold.foreign;
    const double usual = threshold.identical - orThrow(statistics::quantile(foreign, 0.9));
    const double extrapolated = usual > 0 ? toForeign * toForeign / usual : 0;
    if (detector.ownPairs.size() < kFewestOwnPairs) {
        threshold.needsRatio = true;
        threshold.note = "only " + std::to_string(detector.ownPairs.size()) +
                         " same-patient pairs among the reference patients: a copy must lie half "
                         "as far from the training image as from any reference image instead";
        return threshold;
    }
    const auto own = orThrow(statistics::quantile(asDoubles(detector.ownPairs), kOwnQuantile));
    threshold.value = std::max(threshold.foreign, own);
    if (threshold.identical - own > extrapolated) {
        threshold.needsRatio = true;
        threshold.note =
            "images of one patient are hardly more alike than those of different "
            "patients: a copy must also lie half as far from the training image as "
            "from any reference image";
    }
    return threshold;
}

double largestReference(std::span<const float> row, const AuditPopulation& population) {
    const auto reference = row.subspan(static_cast<std::size_t>(population.exchangeable()));
    return *std::max_element(reference.begin(), reference.end());
}

CopyTestResult copyTest(const DetectorEvidence& detector, const ReleaseEvidence& release,
                        const AuditPopulation& population) {
    CopyTestResult result;
    result.detector = detector.detector;
    result.version = detector.version;
    result.ownPairs = static_cast<std::int64_t>(detector.ownPairs.size());
    result.released = static_cast<std::int64_t>(release.toTrain.size());
    const CopyThreshold threshold = copyThreshold(detector, population, release.toTrain.size());
    result.state = threshold.state;
    if (threshold.state != "ok") {
        return result;
    }
    result.threshold = threshold.value;
    result.largestForeign = threshold.foreign;
    result.note = threshold.note;
    for (std::size_t row = 0; row < release.toTrain.size(); ++row) {
        const NearestImage& nearest = release.toTrain[row];
        if (nearest.patient >= 0 && threshold.fires(nearest.score, release.toReference[row])) {
            result.findings.push_back({static_cast<std::int64_t>(row), nearest.image,
                                       population.number[static_cast<std::size_t>(nearest.patient)],
                                       nearest.score});
        }
        result.againstControls +=
            release.toControl[row].patient >= 0 &&
                    threshold.fires(release.toControl[row].score, release.toReference[row])
                ? 1
                : 0;
    }
    if (population.control > 0) {
        result.expectedByControls = static_cast<double>(result.againstControls) *
                                    static_cast<double>(population.train) /
                                    static_cast<double>(population.control);
        // Only who holds the largest foreign score can lie beyond the threshold of all the others.
        std::int64_t alarms = 0;
        for (std::size_t patient = 0; patient < detector.controlToTrain.size(); ++patient) {
            const double score = detector.controlToTrain[patient];
            alarms += score >= threshold.foreign &&
                      copyThreshold(detector, population, release.toTrain.size(), patient)
                          .fires(score, detector.controlToReference[patient]);
        }
        result.controlAlarms = orThrow(rateOf(alarms, population.control, 0.95));
    }
    return result;
}

}  // namespace outis::privacy
