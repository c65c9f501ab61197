// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "core/base/result.h"

/// Peaks over a threshold: the generalised Pareto distribution of what lies above it.
namespace outis::statistics {

struct GeneralisedPareto {
    double shape = 0;  ///< xi; 0 is the exponential distribution, below 0 there is an end point
    double scale = 1;  ///< sigma > 0
};

struct TailFit {
    GeneralisedPareto moments;     ///< probability-weighted moments (Hosking and Wallis 1987)
    GeneralisedPareto likelihood;  ///< highest interior maximum with shape > -0.5
    double logLikelihood = 0;
};

/// Refuses data at or below the threshold, fewer than three values, equal values, and data whose
/// profile likelihood has no interior maximum.
[[nodiscard]] Result<TailFit> fitTail(std::span<const double> data, double threshold);

/// P(X > at) when `above` of `total` values lie above the threshold; 0 beyond the end point.
/// Refuses a point below the threshold and a scale that is not positive.
[[nodiscard]] Result<double> tailProbability(const GeneralisedPareto& pareto, double threshold,
                                             std::int64_t above, std::int64_t total, double at);

}  // namespace outis::statistics
