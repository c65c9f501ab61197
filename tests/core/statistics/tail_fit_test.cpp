// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/tail_fit.h"

#include <doctest.h>

#include <cmath>
#include <vector>

#include "core/base/random.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

namespace {

std::vector<double> paretoSample(double shape, double scale, double threshold, int count) {
    Philox random(Seed{17});
    std::vector<double> values;
    for (int k = 0; k < count; ++k) {
        const double u = 1 - random.uniform();
        values.push_back(threshold + (shape == 0
                                          ? -scale * std::log(u)
                                          : scale * std::expm1(-shape * std::log(u)) / shape));
    }
    return values;
}

double logLikelihood(const std::vector<double>& data, double threshold,
                     const GeneralisedPareto& pareto) {
    double sum = 0;
    for (const double value : data) {
        const double z = (value - threshold) / pareto.scale;
        sum -= std::log(pareto.scale) + (1 + 1 / pareto.shape) * std::log1p(pareto.shape * z);
    }
    return sum;
}

}  // namespace

TEST_CASE("a fit finds the parameters of its own distribution") {
    for (const double shape : {-0.3, -0.1, 0.1, 0.4, 1.2}) {
        CAPTURE(shape);
        const auto data = paretoSample(shape, 2.0, 5.0, 20'000);
        const auto fit = fitTail(data, 5.0);
        REQUIRE_RESULT(fit);
        CHECK(fit->likelihood.shape == Approx(shape).scale(1).epsilon(0.05));
        CHECK(fit->likelihood.scale == Approx(2).epsilon(0.05));
        if (shape < 0.4) {
            CHECK(fit->moments.shape == Approx(shape).scale(1).epsilon(0.05));
            CHECK(fit->moments.scale == Approx(2).epsilon(0.05));
        }
    }
}

TEST_CASE("no neighbour of the fit is more likely") {
    const auto data = paretoSample(0.2, 1.0, 0.0, 400);
    const auto fit = fitTail(data, 0.0);
    REQUIRE_RESULT(fit);
    const GeneralisedPareto best = fit->likelihood;
    CHECK(fit->logLikelihood == Approx(logLikelihood(data, 0, best)).epsilon(1e-10));
    for (const double shape : {-1e-3, 0.0, 1e-3}) {
        for (const double scale : {-1e-3, 0.0, 1e-3}) {
            CHECK(logLikelihood(data, 0, {best.shape + shape, best.scale + scale}) <=
                  fit->logLikelihood + 1e-9);
        }
    }
}

TEST_CASE("an almost exponential sample is fitted without a jump at shape 0") {
    const auto fit = fitTail(paretoSample(0, 1.5, 0, 20'000), 0);
    REQUIRE_RESULT(fit);
    CHECK(std::abs(fit->likelihood.shape) < 0.03);
    CHECK(fit->likelihood.scale == Approx(1.5).epsilon(0.03));
}

TEST_CASE("data that are no tail are refused") {
    CHECK_FALSE(fitTail(std::vector<double>{1, 2, 3}, 1));
    CHECK_FALSE(fitTail(std::vector<double>{2, 3}, 1));
    CHECK_FALSE(fitTail(std::vector<double>{2, 2, 2}, 1));
    CHECK_FALSE(fitTail(std::vector<double>{2, 3, std::nan("")}, 1));
}

TEST_CASE("the tail is continuous through shape 0 and ends at its end point") {
    const double exponential = *tailProbability({0, 1}, 0, 10, 100, 2);
    CHECK(exponential == Approx(0.1 * std::exp(-2)));
    CHECK(*tailProbability({1e-12, 1}, 0, 10, 100, 2) == Approx(exponential).epsilon(1e-10));
    CHECK(*tailProbability({-1e-12, 1}, 0, 10, 100, 2) == Approx(exponential).epsilon(1e-10));
    CHECK(*tailProbability({1, 1}, 0, 10, 100, 1) == Approx(0.05));
    CHECK(*tailProbability({-0.5, 1}, 0, 10, 100, 2) == 0);
    CHECK(*tailProbability({-0.5, 1}, 0, 10, 100, 3) == 0);
    CHECK(*tailProbability({0.3, 1}, 4, 10, 100, 4) == 0.1);
    CHECK_FALSE(tailProbability({0, 0}, 0, 10, 100, 2));
    CHECK_FALSE(tailProbability({0, 1}, 3, 10, 100, 2));
    CHECK_FALSE(tailProbability({0, 1}, 0, 101, 100, 2));
}
