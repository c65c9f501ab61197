// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/withheld_distances.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/release/kept_inside.h"
#include "core/release/small_counts.h"

namespace outis::release {
namespace {

/// `below`: the share of the set that lies nearer.
void tell(Number& distance, std::int64_t images, double below) {
    if (below * static_cast<double>(images) < static_cast<double>(kSmallestTold)) {
        distance = Number::absent(kKeptInside);
    }
    roundAsShown(distance);
}

/// Bins of all sets, put together from left to right.
class JoinedBins {
public:
    explicit JoinedBins(const DistanceFacts& facts)
        : edges_{facts.edges.front()}, joined_(facts.sets.size()), open_(facts.sets.size(), 0) {}

    void add(const DistanceFacts& facts, std::size_t bin) {
        for (std::size_t set = 0; set < open_.size(); ++set) {
            open_[set] += facts.sets[set].counts[bin];
        }
        if (isEnough()) {
            close(facts.edges[bin + 1]);
        }
    }

    /// What is left goes to the last bin.
    void finish(DistanceFacts& facts) {
        if (edges_.size() == 1) {
            close(facts.edges.back());
        }
        edges_.back() = facts.edges.back();
        for (std::size_t set = 0; set < open_.size(); ++set) {
            joined_[set].back() += open_[set];
            facts.sets[set].counts = std::move(joined_[set]);
        }
        facts.edges = std::move(edges_);
    }

private:
    [[nodiscard]] bool isEnough() const {
        const bool isAny = std::ranges::any_of(open_, [](std::int64_t count) { return count > 0; });
        return isAny && std::ranges::all_of(open_, [](std::int64_t count) {
                   return count == 0 || count >= kSmallestTold;
               });
    }

    void close(double edge) {
        edges_.push_back(edge);
        for (std::size_t set = 0; set < open_.size(); ++set) {
            joined_[set].push_back(std::exchange(open_[set], 0));
        }
    }

    std::vector<double> edges_;
    std::vector<std::vector<std::int64_t>> joined_;
    std::vector<std::int64_t> open_;  ///< not yet in a bin
};

bool isHistogram(const DistanceFacts& facts) {
    return facts.edges.size() > 1 && std::ranges::all_of(facts.sets, [&](const DistanceSet& set) {
               return set.counts.size() + 1 == facts.edges.size();
           });
}

}  // namespace

void withholdNearest(DistanceFacts& facts) {
    for (DistanceSet& set : facts.sets) {
        tell(set.minimum, set.images, 0);
        tell(set.q01, set.images, 0.01);
        tell(set.q05, set.images, 0.05);
        tell(set.median, set.images, 0.5);
    }
    roundAsShown(facts.nearerThanControl);
    if (!isHistogram(facts)) {
        facts.edges.clear();
        std::ranges::for_each(facts.sets, [](DistanceSet& set) { set.counts.clear(); });
        return;
    }
    JoinedBins joined(facts);
    for (std::size_t bin = 0; bin + 1 < facts.edges.size(); ++bin) {
        joined.add(facts, bin);
    }
    joined.finish(facts);
    for (double& edge : facts.edges) {
        edge = asShown(edge);
    }
}

}  // namespace outis::release
