// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

/// The number K of distinct images hit by n uniform draws from s images:
/// P(K = k) = S2(n,k) s!/((s-k)! s^n). Arguments outside the stated ranges throw ErrorException.
namespace outis::statistics {

/// Distribution of K on a band of values; everything outside it has less than the cut-off.
struct Occupancy {
    std::int64_t first = 0;  ///< value of K of probability[0]
    std::vector<double> probability;

    [[nodiscard]] double equal(std::int64_t k) const;
    [[nodiscard]] double atMost(std::int64_t k) const;
    [[nodiscard]] double atLeast(std::int64_t k) const;
};

/// By the recurrence over the draws, p(j) <- p(j) j/s + p(j-1) (s-j+1)/s: all terms are positive,
/// so it is exact to rounding. Ends below `cut` are dropped: 1e-30 leaves tails right to 1e-20.
/// draws >= 0, images >= 1.
[[nodiscard]] Occupancy occupancy(std::int64_t draws, std::int64_t images, double cut = 1e-30);

/// ln P(K = k) also where P underflows; 1 <= k <= min(n, s).
[[nodiscard]] double logOccupancy(std::int64_t draws, std::int64_t images, std::int64_t distinct);

/// ln S2(n, k), exact to rounding; 1 <= k <= n.
[[nodiscard]] double logStirling2(std::int64_t n, std::int64_t k);

/// Temme's approximation of ln S2(n, k) (1993) with Lambert's W; 0 for k = n.
[[nodiscard]] double logStirling2Temme(std::int64_t n, std::int64_t k);

/// E[K] = s (1 - (1 - 1/s)^n), accurate also for very large s.
[[nodiscard]] double expectedDistinct(std::int64_t draws, std::int64_t images);

}  // namespace outis::statistics
