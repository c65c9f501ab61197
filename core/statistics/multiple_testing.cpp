// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/multiple_testing.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

std::optional<Error> refuse(std::span<const double> p) {
    if (p.empty() ||
        !std::all_of(p.begin(), p.end(), [](double value) { return value >= 0 && value <= 1; })) {
        return invalidInput("p-values", "must lie between 0 and 1, and there must be some");
    }
    return std::nullopt;
}

std::vector<std::size_t> ascending(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

}  // namespace

Result<std::vector<double>> holm(std::span<const double> p) {
    if (auto refusal = refuse(p)) {
        return *std::move(refusal);
    }
    const auto order = ascending(p);
    std::vector<double> adjusted(p.size());
    double largest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double scaled = static_cast<double>(order.size() - rank) * p[order[rank]];
        largest = std::max(largest, std::min(1.0, scaled));
        adjusted[order[rank]] = largest;
    }
    return adjusted;
}

Result<std::vector<double>> benjaminiHochberg(std::span<const double> p) {
    if (auto refusal = refuse(p)) {
        return *std::move(refusal);
    }
    const auto order = ascending(p);
    std::vector<double> adjusted(p.size());
    double smallest = 1;
    for (std::size_t rank = order.size(); rank-- > 0;) {
        const double scaled =
            static_cast<double>(order.size()) * p[order[rank]] / static_cast<double>(rank + 1);
        smallest = std::min(smallest, scaled);
        adjusted[order[rank]] = smallest;
    }
    return adjusted;
}

}  // namespace outis::statistics
