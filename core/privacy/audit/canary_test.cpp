// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/canary_test.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/privacy/audit/excess_test.h"
#include "core/privacy/detectors/calibration_rules.h"
#include "core/statistics/bootstrap.h"

namespace outis::privacy {
namespace {

constexpr double kFalseAlarms = 0.05;
constexpr double kLevel = 0.05;
constexpr double kMustBeReadable = 0.8;

Rate above(const std::vector<float>& scores, double threshold) {
    const auto hits = std::count_if(scores.begin(), scores.end(), [&](float score) {
        return static_cast<double>(score) > threshold;
    });
    return orThrow(rateOf(hits, std::ssize(scores), 0.95));
}

void addExposures(const CanaryEvidence& evidence, CanaryResult& result) {
    std::vector<double> exposures;
    for (const float score : evidence.planted) {
        const auto rank = 1 + std::count_if(evidence.heldOut.begin(), evidence.heldOut.end(),
                                            [&](float other) { return other >= score; });
        exposures.push_back(
            std::log2(static_cast<double>(result.heldOut + 1) / static_cast<double>(rank)));
    }
    result.medianExposure = orThrow(statistics::quantile(exposures, 0.5));
    result.largestExposure = *std::max_element(exposures.begin(), exposures.end());
}

double excessP(const CanaryEvidence& evidence, std::int64_t permutations, Seed seed) {
    AuditPopulation marks;
    marks.train = std::ssize(evidence.planted);
    marks.control = std::ssize(evidence.heldOut);
    marks.number.resize(static_cast<std::size_t>(marks.exchangeable()));
    std::iota(marks.number.begin(), marks.number.end(), std::int64_t{0});
    std::vector<float> scores = evidence.planted;
    scores.insert(scores.end(), evidence.heldOut.begin(), evidence.heldOut.end());
    return ExcessTest(marks)
        .run(scores, "canaries", ExcessTest::End::MostAlike, {permutations, 0, seed})
        .p;
}

}  // namespace

CanaryResult canaryTest(const CanaryEvidence& evidence, std::int64_t permutations, Seed seed) {
    CanaryResult result;
    result.version = evidence.version;
    result.planted = std::ssize(evidence.planted);
    result.heldOut = std::ssize(evidence.heldOut);
    if (result.planted < kFewestCanaries || result.heldOut < kFewestHeldOut) {
        result.state = "not testable: " + std::to_string(result.planted) + " marks planted and " +
                       std::to_string(result.heldOut) + " held out, at least " +
                       std::to_string(kFewestCanaries) + " and " + std::to_string(kFewestHeldOut) +
                       " are needed";
        return result;
    }
    const std::vector<double> heldOut(evidence.heldOut.begin(), evidence.heldOut.end());
    const double threshold = *orThrow(setThreshold(heldOut, kFalseAlarms)).value;
    result.readable = above(evidence.readable, threshold);
    result.found = above(evidence.planted, threshold);
    result.falseAlarms = above(evidence.heldOut, threshold);
    addExposures(evidence, result);
    result.p = excessP(evidence, permutations, seed);
    result.state = "ok";
    if (result.p <= kLevel) {
        result.verdict = kAttackFound;
    } else if (*result.readable.rate < kMustBeReadable) {
        result.state = "not testable: only " + std::to_string(result.readable.hits) + " of " +
                       std::to_string(result.planted) +
                       " marks can be read in the images that carry them";
    } else {
        result.verdict = kNoAttackFound;
    }
    return result;
}

}  // namespace outis::privacy
