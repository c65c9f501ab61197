// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>

#include "core/metrics/feature_rows.h"
#include "core/metrics/figures.h"
#include "core/metrics/nearest.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kFolds = 3;  // METHOD 12

/// Distinct rows of `gallery` that are nearest to some query, as a share; nothing when stopped.
std::optional<double> metShare(const OrderedSet& queries, const OrderedSet& gallery,
                               const std::stop_token& stop) {
    SilentObserver silent;
    const Neighbours found = orThrow(nearest(queries.rows, gallery.rows, {}, stop, silent));
    if (found.outcome == Outcome::Stopped) {
        return std::nullopt;
    }
    const std::vector<std::int64_t> hits = toIntegers(found.index);
    const std::set<std::int64_t> distinct(hits.begin(), hits.end());
    return static_cast<double>(distinct.size()) / static_cast<double>(gallery.size());
}

/// k/N (METHOD 12): `alpha` synthetic images for each of N training images, N as large as three
/// disjoint parts of the training images and the synthetic ones allow.
std::optional<MetricResult> rawDiversity(const Comparison& sets, std::int64_t alpha,
                                         const char* metric) {
    const std::int64_t gallery =
        std::min(sets.train.size() / kFolds, sets.synthetic.size() / alpha);
    if (gallery < sets.options.leastRows) {
        return sets.notComputable(metric, "train",
                                  "three parts of " + std::to_string(gallery) +
                                      " training images, at least " +
                                      std::to_string(sets.options.leastRows) + " are needed, and " +
                                      std::to_string(alpha) + " times as many synthetic ones");
    }
    std::vector<std::int64_t> order(static_cast<std::size_t>(sets.train.size()));
    std::iota(order.begin(), order.end(), 0);
    Philox random(derive(sets.seed, "metrics.diversity.train"));
    shuffle(std::span(order), random);
    std::vector<double> shares;
    for (std::int64_t fold = 0; fold < kFolds; ++fold) {
        const auto part = std::span(order).subspan(static_cast<std::size_t>(fold * gallery),
                                                   static_cast<std::size_t>(gallery));
        const Seed seed = derive(sets.seed, "metrics.diversity", static_cast<std::uint64_t>(fold));
        const auto share = metShare(
            sets.synthetic.taken(seededSubset(sets.synthetic.size(), alpha * gallery, seed)),
            sets.train.taken(part), sets.stop);
        if (!share) {
            return std::nullopt;
        }
        shares.push_back(*share);
    }
    MetricResult out = sets.result(metric, "train");
    out.value = std::accumulate(shares.begin(), shares.end(), 0.0) / kFolds;
    out.synthetic = alpha * gallery;
    out.real = gallery;
    const auto [least, most] = std::minmax_element(shares.begin(), shares.end());
    out.interval = statistics::Interval{*least, *most};
    out.intervalKind = "folds";
    const auto size = static_cast<double>(gallery);
    out.details = {{"gallery", size},
                   {"queries", static_cast<double>(alpha) * size},
                   {"even-draws", 1 - std::pow(1 - 1 / size, static_cast<double>(alpha) * size)}};
    return out;
}

}  // namespace

Figures diversityFigures(const Comparison& sets) {
    Figures out;
    for (const auto& [alpha, metric] : {std::pair{2, "raw-diversity-2"}, {4, "raw-diversity-4"}}) {
        auto figure = rawDiversity(sets, alpha, metric);
        if (!figure) {
            return {};
        }
        out.push_back(*std::move(figure));
    }
    return out;
}

}  // namespace outis::metrics
