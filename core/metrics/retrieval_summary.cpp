// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/retrieval_summary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/statistics/binomial.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kMostBars = 12;
constexpr double kByChance = 0.05;  ///< images hit so often that drawing evenly would give

/// P(X >= hits) of one image among `images`, drawn evenly `queries` times.
double chanceOf(std::int64_t hits, std::int64_t queries, std::int64_t images) {
    return orThrow(statistics::binomialTails(hits, queries, 1 / static_cast<double>(images)))
        .atLeast;
}

std::int64_t oftenFrom(std::int64_t queries, std::int64_t images) {
    std::int64_t hits = 2;
    while (hits <= queries &&
           static_cast<double>(images) * chanceOf(hits, queries, images) > kByChance) {
        ++hits;
    }
    return hits;
}

std::vector<RetrievalBar> barsOf(std::span<const std::int64_t> hits, std::int64_t queries) {
    const std::int64_t images = std::ssize(hits);
    const std::int64_t last = std::min(*std::ranges::max_element(hits), kMostBars - 1);
    std::vector<RetrievalBar> bars;
    for (std::int64_t count = 0; count <= last; ++count) {
        RetrievalBar bar;
        bar.hits = count;
        bar.orMore = count == last;
        const double above = bar.orMore ? 0 : chanceOf(count + 1, queries, images);
        bar.expected =
            static_cast<double>(images) * std::max(0.0, chanceOf(count, queries, images) - above);
        bars.push_back(bar);
    }
    for (const std::int64_t count : hits) {
        bars[static_cast<std::size_t>(std::min(count, last))].images += 1;
    }
    return bars;
}

}  // namespace

Result<RetrievalSummary> retrievalSummary(std::span<const std::int64_t> hits) {
    if (hits.empty() || std::ranges::min(hits) < 0) {
        return Error{ErrorCode::InvalidOption, "retrieval", "needs a count for every real image"};
    }
    try {
        RetrievalSummary out;
        out.images = std::ssize(hits);
        out.queries = std::accumulate(hits.begin(), hits.end(), std::int64_t{0});
        out.met = std::ranges::count_if(hits, [](std::int64_t count) { return count > 0; });
        out.expectedMet = static_cast<double>(out.images) * chanceOf(1, out.queries, out.images);
        out.oftenFrom = oftenFrom(out.queries, out.images);
        out.bars = barsOf(hits, out.queries);
        return out;
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

Result<std::vector<GroupCoverage>> coverageByGroup(std::span<const std::int64_t> hits,
                                                   std::span<const std::string> values) {
    if (hits.empty() || hits.size() != values.size()) {
        return Error{ErrorCode::InvalidOption, "retrieval", "needs a group for every real image"};
    }
    std::map<std::string, GroupCoverage> groups;
    for (std::size_t row = 0; row < hits.size(); ++row) {
        if (!values[row].empty()) {
            GroupCoverage& group = groups[values[row]];
            group.images += 1;
            group.met += hits[row] > 0 ? 1 : 0;
        }
    }
    const std::int64_t queries = std::accumulate(hits.begin(), hits.end(), std::int64_t{0});
    try {
        std::vector<GroupCoverage> out;
        for (auto& [value, group] : groups) {
            group.value = value;
            group.expected = chanceOf(1, queries, std::ssize(hits));
            const auto interval = orThrow(statistics::wilson(group.met, group.images));
            group.interval = {interval.lower, interval.upper};
            out.push_back(std::move(group));
        }
        return out;
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::metrics
