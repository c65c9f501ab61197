// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/intervals.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <optional>

#include "core/statistics/invalid_input.h"
#include "core/statistics/normal.h"

namespace outis::statistics {
namespace {

std::optional<Error> refuseConfidence(double confidence) {
    if (confidence > 0 && confidence < 1) {
        return std::nullopt;
    }
    return invalidInput("confidence", "must lie between 0 and 1");
}

std::optional<Error> refuse(std::int64_t hits, std::int64_t trials, double confidence) {
    if (trials < 1) {
        return invalidInput("trials", "there must be at least one");
    }
    if (hits < 0 || hits > trials) {
        return invalidInput("hits", "must lie between 0 and the number of trials");
    }
    return refuseConfidence(confidence);
}

/// Beta quantiles: P(X >= hits | lower) = tail, P(X <= hits | upper) = tail.
Interval exactLimits(std::int64_t hits, std::int64_t trials, double tail) {
    const auto x = static_cast<double>(hits);
    const auto rest = static_cast<double>(trials - hits);
    Interval limits;
    limits.lower = hits == 0 ? 0 : boost::math::ibeta_inv(x, rest + 1, tail);
    limits.upper = hits == trials ? 1 : boost::math::ibetac_inv(x + 1, rest, tail);
    return limits;
}

}  // namespace

Result<Interval> clopperPearson(std::int64_t hits, std::int64_t trials, double confidence) {
    if (auto refusal = refuse(hits, trials, confidence)) {
        return *std::move(refusal);
    }
    return exactLimits(hits, trials, (1 - confidence) / 2);
}

Result<Interval> oneSidedBounds(std::int64_t hits, std::int64_t trials, double confidence) {
    if (auto refusal = refuse(hits, trials, confidence)) {
        return *std::move(refusal);
    }
    return exactLimits(hits, trials, 1 - confidence);
}

Result<WilsonInterval> wilson(std::int64_t hits, std::int64_t trials, double confidence) {
    if (auto refusal = refuse(hits, trials, confidence)) {
        return *std::move(refusal);
    }
    const double z = twoSidedNormalQuantile(confidence);
    const auto x = static_cast<double>(hits);
    const auto n = static_cast<double>(trials);
    const double rate = x / n;
    WilsonInterval interval;
    interval.centre = (x + z * z / 2) / (n + z * z);
    interval.halfWidth = z / (n + z * z) * std::sqrt(n * rate * (1 - rate) + z * z / 4);
    interval.lower = hits == 0 ? 0 : std::max(0.0, interval.centre - interval.halfWidth);
    interval.upper = hits == trials ? 1 : std::min(1.0, interval.centre + interval.halfWidth);
    return interval;
}

Result<ZeroHitBound> ruleOfThree(std::int64_t trials, double confidence) {
    if (auto refusal = refuse(0, trials, confidence)) {
        return *std::move(refusal);
    }
    const auto m = static_cast<double>(trials);
    return ZeroHitBound{-std::expm1(std::log1p(-confidence) / m), 3 / m};
}

Result<std::int64_t> powerZeroHits(double rate, double confidence) {
    if (auto refusal = refuseConfidence(confidence)) {
        return *std::move(refusal);
    }
    if (!(rate > 0 && rate <= 1)) {
        return invalidInput("rate", "must be above 0 and at most 1");
    }
    if (rate == 1) {
        return std::int64_t{1};
    }
    // (1 - rate)^m <= 1 - confidence, in logarithms; the slack keeps exact powers (rate 1/2,
    // confidence 3/4) from being missed by a rounding.
    const double needed = std::log1p(-confidence);
    const double each = std::log1p(-rate);
    const double slack = 1e-14 * std::abs(needed);
    const double estimate = needed / each;
    if (estimate > 9e15) {
        return invalidInput("rate", "is too small to be counted");
    }
    auto trials = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(estimate)));
    const auto suffices = [&](std::int64_t m) {
        return static_cast<double>(m) * each <= needed + slack;
    };
    while (trials > 1 && suffices(trials - 1)) {
        --trials;
    }
    while (!suffices(trials)) {
        ++trials;
    }
    return trials;
}

Result<DifferenceInterval> newcombe(std::int64_t hits1, std::int64_t trials1, std::int64_t hits2,
                                    std::int64_t trials2, double confidence) {
    const auto first = wilson(hits1, trials1, confidence);
    const auto second = wilson(hits2, trials2, confidence);
    if (!first || !second) {
        return first ? second.error() : first.error();
    }
    const double rate1 = static_cast<double>(hits1) / static_cast<double>(trials1);
    const double rate2 = static_cast<double>(hits2) / static_cast<double>(trials2);
    DifferenceInterval interval;
    interval.difference = rate1 - rate2;
    interval.lower = interval.difference - std::hypot(rate1 - first->lower, second->upper - rate2);
    interval.upper = interval.difference + std::hypot(first->upper - rate1, rate2 - second->lower);
    return interval;
}

}  // namespace outis::statistics
