// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/predicate_attack.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "core/statistics/intervals.h"

namespace outis::privacy {

namespace {

/// Level q of the ascending values by linear interpolation at q (m - 1) (METHOD 1).
double quantile(const std::vector<double>& sorted, double level) {
    const double position = level * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] +
           (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Row of a distance matrix as root-mean-square grey levels, ascending.
std::vector<double> sortedRow(const at::Tensor& dist2, std::int64_t row, std::int64_t pixels) {
    const double* values = dist2.const_data_ptr<double>() + row * dist2.size(1);
    std::vector<double> sorted(values, values + dist2.size(1));
    std::ranges::transform(sorted, sorted.begin(), [&](double value) {
        return std::sqrt(std::max(value, 0.0) / static_cast<double>(pixels));
    });
    std::ranges::sort(sorted);
    return sorted;
}

std::int64_t within(const std::vector<double>& sorted, double radius) {
    return std::ranges::upper_bound(sorted, radius) - sorted.begin();
}

}  // namespace

std::vector<PredicateOutcome> tryPredicates(const at::Tensor& released,
                                            const SinglingOutInput& input, double weightCap,
                                            const std::stop_token& stop) {
    const auto train = personDistances(released, input.train, stop);
    const auto control = personDistances(released, input.control, stop);
    const auto reference = personDistances(released, input.reference, stop);
    if (!train.dist2.defined() || !control.dist2.defined() || !reference.dist2.defined()) {
        return {};
    }
    const std::int64_t pixels = released.size(1);
    const std::int64_t controls = control.dist2.size(1);
    std::vector<PredicateOutcome> outcomes(static_cast<std::size_t>(released.size(0)));
    for (std::size_t row = 0; row < outcomes.size(); ++row) {
        const auto index = static_cast<std::int64_t>(row);
        const auto toTrain = sortedRow(train.dist2, index, pixels);
        const auto toControl = sortedRow(control.dist2, index, pixels);
        const auto toReference = sortedRow(reference.dist2, index, pixels);
        PredicateOutcome& outcome = outcomes[row];
        outcome.nearestTrain2 = train.dist2[index].min().item<double>();
        outcome.nearestControl2 = control.dist2[index].min().item<double>();
        outcome.nearestReference2 = reference.dist2[index].min().item<double>();
        // Similarity is minus distance: max_R is the nearest reference person, q90_R the level-0.1
        // distance.
        const double nearest = toReference.front();
        const double spread = quantile(toReference, 0.1) - nearest;
        for (std::size_t rule = 0; rule < kKappas.size(); ++rule) {
            const double radius = nearest - kKappas[rule] * spread;
            outcome.radius[rule] = radius;
            if (radius < 0) {
                continue;
            }
            outcome.isolates[rule] = within(toTrain, radius) == 1;
            const auto hits = within(toControl, radius);
            outcome.succeeds[rule] =
                outcome.isolates[rule] &&
                orThrow(statistics::oneSidedBounds(hits, controls)).upper <= weightCap;
        }
    }
    return outcomes;
}

}  // namespace outis::privacy
