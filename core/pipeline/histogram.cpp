// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/histogram.h"

#include <algorithm>
#include <cmath>

namespace outis::pipeline {

namespace {

/// To two digits: the last edge is not the largest value itself.
double roundedUp(double value) {
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::ceil(value / unit) * unit;
}

}  // namespace

std::vector<double> commonEdges(const std::vector<const std::vector<double>*>& sets, int bins) {
    double high = 0;
    for (const auto* values : sets) {
        for (const double value : *values) {
            high = std::max(high, value);
        }
    }
    high = roundedUp(std::max(high, 1.0));
    std::vector<double> edges;
    for (int edge = 0; edge <= bins; ++edge) {
        edges.push_back(high * edge / bins);
    }
    return edges;
}

std::vector<std::int64_t> countInto(const std::vector<double>& values,
                                    const std::vector<double>& edges) {
    std::vector<std::int64_t> counts(edges.size() - 1);
    for (const double value : values) {
        const auto above = std::ranges::upper_bound(edges, value) - edges.begin();
        const auto bin = std::clamp<std::ptrdiff_t>(above - 1, 0, std::ssize(counts) - 1);
        ++counts[static_cast<std::size_t>(bin)];
    }
    return counts;
}

double quantileOf(std::vector<double> values, double level) {
    std::ranges::sort(values);
    const double position = level * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] +
           (position - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace outis::pipeline
