// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace outis::statistics {

struct Tails {
    double atLeast = 1;  ///< P(X >= x)
    double atMost = 1;   ///< P(X <= x)
};

/// Tails of a binomial distribution, each with relative accuracy also where it is tiny. Refuses
/// n < 0 and p outside [0, 1]; x may lie anywhere.
[[nodiscard]] Result<Tails> binomialTails(std::int64_t x, std::int64_t n, double p);

/// Tails of the number of marked ones among `drawn` of `all` without replacement, `marked` of all
/// being marked. Refuses counts that contradict.
[[nodiscard]] Result<Tails> hypergeometricTails(std::int64_t x, std::int64_t all,
                                                std::int64_t marked, std::int64_t drawn);

}  // namespace outis::statistics
