// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/logistic.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "core/base/random.h"

using namespace outis;
using namespace outis::statistics;

namespace {

/// Slope of the penalised log-likelihood at the model, per standardised feature and the intercept.
std::vector<double> slopes(const LabelledRows& rows, const LogisticModel& model, double ridge) {
    std::vector<double> slope(rows.width + 1, 0);
    for (std::size_t axis = 0; axis < rows.width; ++axis) {
        slope[axis + 1] = -ridge * model.weight[axis];
    }
    for (std::size_t row = 0; row < rows.positive.size(); ++row) {
        const auto features = std::span(rows.features).subspan(row * rows.width, rows.width);
        const double p = 1 / (1 + std::exp(-model.logOdds(features)));
        const double left = (rows.positive[row] ? 1 : 0) - p;
        slope[0] += left;
        for (std::size_t axis = 0; axis < rows.width; ++axis) {
            slope[axis + 1] += left * (features[axis] - model.mean[axis]) / model.spread[axis];
        }
    }
    return slope;
}

}  // namespace

TEST_CASE("logistic regression finds the odds of a two-way table") {
    // 30 of 40 and 10 of 40: log-odds ln 3 and -ln 3.
    LabelledRows rows{1, {}, {}};
    for (int row = 0; row < 80; ++row) {
        rows.features.push_back(row < 40 ? 1 : 0);
        rows.positive.push_back(row < 30 || row >= 70);
    }
    const auto model = fitLogistic(rows, 1e-9);
    REQUIRE(model);
    CHECK(model->logOdds(std::vector{1.0}) == doctest::Approx(std::log(3)));
    CHECK(model->logOdds(std::vector{0.0}) == doctest::Approx(-std::log(3)));
}

TEST_CASE("logistic regression stands at the top of its penalised likelihood") {
    Philox random(Seed{3});
    LabelledRows rows{3, {}, {}};
    for (int row = 0; row < 200; ++row) {
        const double x = random.normal();
        const double y = 100 + 20 * random.normal();
        rows.features.insert(rows.features.end(), {x, y, 7});  // the last one does not vary
        rows.positive.push_back(random.uniform() < 1 / (1 + std::exp(-x + 0.05 * (y - 100))));
    }
    const auto model = fitLogistic(rows, 1);
    REQUIRE(model);
    for (const double slope : slopes(rows, *model, 1)) {
        CHECK(slope == doctest::Approx(0).epsilon(1e-4));
    }
    CHECK(model->weight[0] > 0);
    CHECK(model->weight[1] < 0);
    CHECK(model->weight[2] == doctest::Approx(0));
}

TEST_CASE("separable rows have a finite fit, and rows without sense are refused") {
    LabelledRows rows{1, {1, 2, 3, 4}, {false, false, true, true}};
    const auto model = fitLogistic(rows, 1);
    REQUIRE(model);
    CHECK(model->logOdds(std::vector{4.0}) > 0);
    CHECK(std::isfinite(model->weight[0]));
    CHECK_FALSE(fitLogistic(rows, 0));
    rows.features[2] = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(fitLogistic(rows, 1));
    CHECK_FALSE(fitLogistic({1, {1, 2}, {true, true}}, 1));
    CHECK_FALSE(fitLogistic({2, {1, 2}, {true, false}}, 1));
}
