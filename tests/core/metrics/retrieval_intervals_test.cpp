// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/metrics/figures.h"
#include "tests/core/metrics/made_rows.h"

using namespace outis;
using namespace outis::metrics;

namespace {

constexpr std::int64_t kWidth = 4;

OrderedSet normalSet(std::uint64_t seed, std::int64_t rows, double scale) {
    FeatureSet set;
    set.rows = test::normalRows(seed, rows, kWidth) * scale;
    return orderSet(set, 0, "made-up");
}

struct Sizes {
    std::int64_t gallery;
    std::int64_t synthetic;
    std::int64_t test;
};

/// The adjusted IRS of many pairs of a synthetic and a test set beside one training set; the
/// synthetic rows have `spread` of the real ones' deviation.
std::vector<MetricResult> adjustedFigures(const Sizes& sizes, double spread, int draws) {
    FidelityOptions options;
    options.resamples = 100;
    const OrderedSet gallery = normalSet(1, sizes.gallery, 1);
    std::vector<MetricResult> out;
    for (int draw = 0; draw < draws; ++draw) {
        const auto number = static_cast<std::uint64_t>(draw);
        const Comparison sets{normalSet(1000 + number, sizes.synthetic, spread),
                              gallery,
                              normalSet(90000 + number, sizes.test, 1),
                              "",
                              options,
                              Seed{number},
                              {}};
        for (const MetricResult& figure : retrievalFigures(sets)) {
            if (figure.metric == "irs-adjusted") {
                REQUIRE(figure.interval);
                out.push_back(figure);
            }
        }
    }
    return out;
}

std::int64_t held(const std::vector<MetricResult>& figures, double truth) {
    return std::count_if(figures.begin(), figures.end(), [&](const MetricResult& figure) {
        return figure.interval->lower <= truth && truth <= figure.interval->upper;
    });
}

/// Geometric mean of the figures.
double expectationOf(const std::vector<MetricResult>& figures) {
    double sum = 0;
    for (const MetricResult& figure : figures) {
        sum += std::log(figure.value);
    }
    return std::exp(sum / static_cast<double>(figures.size()));
}

}  // namespace

TEST_CASE("intervals of the adjusted IRS hold its expectation at least as often as they say") {
    constexpr int kDraws = 60;
    struct Case {
        Sizes sizes;
        double spread;
    };
    // An honest generator, one that collapsed, one with many queries for each image it reaches.
    const std::vector<Case> cases = {
        {{300, 200, 200}, 1}, {{300, 150, 200}, 0.4}, {{200, 400, 400}, 0.4}};
    for (const auto& [sizes, spread] : cases) {
        CAPTURE(sizes.gallery);
        CAPTURE(spread);
        const auto figures = adjustedFigures(sizes, spread, kDraws);
        REQUIRE(figures.size() == kDraws);
        const bool isHonest = spread == 1;
        // 57 expected; 53 or fewer in 3 of 100 tests at exactly 95 %.
        CHECK(held(figures, isHonest ? 1 : expectationOf(figures)) >= 54);
        if (!isHonest) {
            CHECK(held(figures, 1) == 0);
            CHECK(expectationOf(figures) < 0.5);
        }
    }
}
