// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/pso.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::optional<Error> refuse(std::int64_t people, double weight) {
    if (people < 1) {
        return invalidInput("people", "there must be at least one");
    }
    if (!(weight >= 0 && weight <= 1)) {
        return invalidInput("weight", "must lie between 0 and 1");
    }
    return std::nullopt;
}

/// (n-1) ln(1-w), 0 for n = 1 also at w = 1.
double logMisses(std::int64_t people, double weight) {
    return people == 1 ? 0 : static_cast<double>(people - 1) * std::log1p(-weight);
}

}  // namespace

Result<double> psoLogBase(std::int64_t people, double weight) {
    if (auto refusal = refuse(people, weight)) {
        return *std::move(refusal);
    }
    if (weight == 0) {
        return -kInfinity;
    }
    return std::log(static_cast<double>(people)) + std::log(weight) + logMisses(people, weight);
}

Result<double> psoBase(std::int64_t people, double weight) {
    if (auto refusal = refuse(people, weight)) {
        return *std::move(refusal);
    }
    return static_cast<double>(people) * weight * std::exp(logMisses(people, weight));
}

Result<PsoBaseMaximum> psoBaseMaximum(std::int64_t people) {
    if (auto refusal = refuse(people, 0)) {
        return *std::move(refusal);
    }
    const double weight = 1 / static_cast<double>(people);
    return PsoBaseMaximum{weight, std::exp(logMisses(people, weight))};
}

Result<double> psoNullBound(std::int64_t people, double weightCap, double weightConfidence) {
    if (auto refusal = refuse(people, weightCap)) {
        return *std::move(refusal);
    }
    if (!(weightConfidence > 0 && weightConfidence < 1)) {
        return invalidInput("weight confidence", "must lie between 0 and 1");
    }
    const double most = psoBaseMaximum(people)->base;
    const double atCap =
        weightCap * static_cast<double>(people) <= 1 ? *psoBase(people, weightCap) : most;
    return std::max(atCap, (1 - weightConfidence) * most);
}

Result<PsoAudit> psoAudit(std::int64_t successes, std::int64_t trials, std::int64_t people,
                          double weight, double delta, double confidence) {
    const auto base = psoBase(people, weight);
    if (!base) {
        return base.error();
    }
    if (!(delta >= 0 && delta <= 1)) {
        return invalidInput("delta", "must lie between 0 and 1");
    }
    const auto interval = clopperPearson(successes, trials, confidence);
    if (!interval) {
        return interval.error();
    }
    PsoAudit audit;
    audit.rate = static_cast<double>(successes) / static_cast<double>(trials);
    audit.interval = *interval;
    audit.base = *base;
    audit.leap = successes == 0 ? 0 : audit.rate / *base;
    const double excess = interval->lower - delta;
    audit.epsLowerBound = excess > 0 ? std::max(0.0, std::log(excess / *base)) : 0;
    return audit;
}

Result<PsoDpBound> psoUnderDp(double eps, double delta, std::int64_t people, double weight) {
    if (auto refusal = refuse(people, weight)) {
        return *std::move(refusal);
    }
    if (!(eps >= 0) || !(delta >= 0 && delta <= 1)) {
        return invalidInput("eps, delta", "eps must be at least 0, delta between 0 and 1");
    }
    const auto n = static_cast<double>(people);
    PsoDpBound bound;
    bound.eps = eps - logMisses(people, weight);
    bound.delta = n * delta;
    // e^eps' base = n w e^eps: the factors (1-w)^(n-1) cancel, so nothing overflows early.
    const double gain = weight == 0 ? 0 : n * weight * std::exp(eps);
    bound.success = std::min(1.0, gain + bound.delta);
    return bound;
}

}  // namespace outis::statistics
