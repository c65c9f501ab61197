// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/statistics/intervals.h"

/// How often each real image is the nearest to a synthetic one, beside what drawing evenly from all
/// of them would give (METHOD 11).
namespace outis::metrics {

/// Real images that were retrieved so often.
struct RetrievalBar {
    std::int64_t hits = 0;
    bool orMore = false;  ///< the last bar
    std::int64_t images = 0;
    double expected = 0;  ///< images, if every draw hit each image alike
};

struct RetrievalSummary {
    std::int64_t images = 0;   ///< real ones
    std::int64_t queries = 0;  ///< synthetic ones
    std::int64_t met = 0;      ///< images with a hit at least
    double expectedMet = 0;    ///< the same by drawing evenly
    std::int64_t oftenFrom =
        0;  ///< so many hits on any image are expected by chance in 1 of 20 sets
    std::vector<RetrievalBar> bars;
};

/// `hits` of every real image. Refuses an empty list and negative counts with InvalidOption.
[[nodiscard]] Result<RetrievalSummary> retrievalSummary(std::span<const std::int64_t> hits);

/// The images of one group that were met.
struct GroupCoverage {
    std::string value;
    std::int64_t images = 0;
    std::int64_t met = 0;
    double expected = 0;            ///< share that drawing evenly would meet
    statistics::Interval interval;  ///< 95 % of met / images (Wilson), images taken as independent
};

/// One for each value but "", in the order of the values; `values` are as long as `hits`.
[[nodiscard]] Result<std::vector<GroupCoverage>> coverageByGroup(
    std::span<const std::int64_t> hits, std::span<const std::string> values);

}  // namespace outis::metrics
