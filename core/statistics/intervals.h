// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"

/// Intervals for a proportion of x hits among n trials. All refuse n < 1, x outside 0..n and a
/// confidence outside (0, 1) with InvalidOption.
namespace outis::statistics {

struct Interval {
    double lower = 0;
    double upper = 1;
};

/// Exact two-sided interval (Clopper and Pearson 1934), (1 - confidence)/2 on each side.
[[nodiscard]] Result<Interval> clopperPearson(std::int64_t hits, std::int64_t trials,
                                              double confidence = 0.95);
/// Exact one-sided limits, 1 - confidence on each side: two statements, not one interval.
[[nodiscard]] Result<Interval> oneSidedBounds(std::int64_t hits, std::int64_t trials,
                                              double confidence = 0.95);

struct WilsonInterval {
    double lower = 0;
    double upper = 1;
    double centre = 0.5;
    double halfWidth = 0.5;  ///< before the ends are set to 0 or 1
};

/// Score interval without continuity correction (Wilson 1927).
[[nodiscard]] Result<WilsonInterval> wilson(std::int64_t hits, std::int64_t trials,
                                            double confidence = 0.95);

struct ZeroHitBound {
    double exact = 1;        ///< 1 - (1 - confidence)^(1/trials)
    double approximate = 1;  ///< 3/trials, the rule of three at 95 %; not capped
};

/// Upper limit of a rate after no hit among `trials`.
[[nodiscard]] Result<ZeroHitBound> ruleOfThree(std::int64_t trials, double confidence = 0.95);

/// Smallest number of trials that shows at least one hit with this confidence when hits come at
/// `rate` in (0, 1].
[[nodiscard]] Result<std::int64_t> powerZeroHits(double rate, double confidence = 0.95);

struct DifferenceInterval {
    double difference = 0;
    double lower = -1;
    double upper = 1;
};

/// Difference of two independent proportions, hybrid Wilson limits (Newcombe 1998, method 10).
[[nodiscard]] Result<DifferenceInterval> newcombe(std::int64_t hits1, std::int64_t trials1,
                                                  std::int64_t hits2, std::int64_t trials2,
                                                  double confidence = 0.95);

}  // namespace outis::statistics
