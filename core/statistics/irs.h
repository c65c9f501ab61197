// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

/// The image retrieval score: how many of N gallery images could a generator make, when n queries
/// have hit k distinct ones? (IRS25, section 3; METHOD 11.) All refuse k outside 1..min(n, N).
namespace outis::statistics {

struct Irs {
    std::int64_t gallery = 0;   ///< N
    std::int64_t queries = 0;   ///< n
    std::int64_t distinct = 0;  ///< k
    std::int64_t estimate = 0;  ///< s*, the s in [k, N] of greatest likelihood
    std::int64_t lower = 0;     ///< smallest s with P(K >= k | s) >= alpha
    std::int64_t upper = 0;     ///< largest s <= N with P(K <= k | s) >= alpha
    bool unbounded = false;     ///< k = n: the likelihood never falls, s* = N says little
    bool misfit = false;        ///< more distinct hits than any uniform generator gives; lower = N
    bool capped = false;        ///< upper = N

    /// k/N, s*/N and the bounds over N.
    [[nodiscard]] double alphaScore() const { return ofGallery(distinct); }
    [[nodiscard]] double score() const { return ofGallery(estimate); }
    [[nodiscard]] double lowerScore() const { return ofGallery(lower); }
    [[nodiscard]] double upperScore() const { return ofGallery(upper); }

private:
    [[nodiscard]] double ofGallery(std::int64_t count) const {
        return static_cast<double>(count) / static_cast<double>(gallery);
    }
};

/// The estimate s* alone: the first s >= k at which the likelihood falls, by bisection; no
/// approximation of the Stirling number is needed, for it cancels.
[[nodiscard]] Result<std::int64_t> irsEstimate(std::int64_t gallery, std::int64_t queries,
                                               std::int64_t distinct);

/// Estimate and bounds; `alpha` in (0, 1) on each side (0.05: a 90 % interval). About a second for
/// 50,000 queries.
[[nodiscard]] Result<Irs> irs(std::int64_t gallery, std::int64_t queries, std::int64_t distinct,
                              double alpha = 0.05);

struct AdjustedIrs {
    std::int64_t referenceEstimate = 0;
    std::vector<std::int64_t> estimates;  ///< one per synthetic subset
    std::vector<double> adjusted;         ///< estimate over the reference's
    std::vector<bool> warnings;           ///< adjusted > 1: a privacy warning, not a better result
    double mean = 0;
};

/// Synthetic subsets of as many queries as the real reference, against the same gallery.
[[nodiscard]] Result<AdjustedIrs> adjustedIrs(std::int64_t gallery, std::int64_t queries,
                                              std::int64_t referenceDistinct,
                                              std::span<const std::int64_t> syntheticDistinct);

/// The score of a retrieval list: for each query the index of its nearest gallery image.
[[nodiscard]] Result<Irs> irsOfRetrievals(std::span<const std::int64_t> nearest,
                                          std::int64_t gallery, double alpha = 0.05);

}  // namespace outis::statistics
