// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>

#include "core/statistics/binomial.h"
#include "core/statistics/mann_whitney.h"
#include "core/statistics/multiple_testing.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

TEST_CASE("Holm and Benjamini-Hochberg adjust in the given order and stay monotone") {
    const std::vector<double> p{0.01, 0.04, 0.03, 0.005};
    const auto byHolm = holm(p);
    const auto byRate = benjaminiHochberg(p);
    REQUIRE_RESULT(byHolm);
    REQUIRE_RESULT(byRate);
    const std::vector<double> expectedHolm{0.03, 0.06, 0.06, 0.02};
    const std::vector<double> expectedRate{0.02, 0.04, 0.04, 0.02};
    for (std::size_t k = 0; k < 4; ++k) {
        CHECK((*byHolm)[k] == Approx(expectedHolm[k]).epsilon(1e-14));
        CHECK((*byRate)[k] == Approx(expectedRate[k]).epsilon(1e-14));
    }
    CHECK((*holm(std::vector<double>{0.6, 0.7}))[0] == 1);
    CHECK_FALSE(holm({}));
    CHECK_FALSE(holm(std::vector<double>{1.1}));
    CHECK_FALSE(benjaminiHochberg(std::vector<double>{std::nan("")}));
}

TEST_CASE("binomial tails keep their accuracy far out") {
    CHECK(binomialTails(10, 10, 0.1)->atLeast == Approx(1e-10).epsilon(1e-12));
    CHECK(binomialTails(300, 300, 0.1)->atLeast == Approx(1e-300).epsilon(1e-10));
    CHECK(binomialTails(3, 10, 0.1)->atLeast == Approx(0.0701908264).epsilon(1e-12));
    CHECK(binomialTails(0, 5, 0.3)->atLeast == 1);
    CHECK(binomialTails(5, 5, 0.3)->atMost == 1);
    CHECK(binomialTails(6, 5, 0.3)->atLeast == 0);
    CHECK(binomialTails(-1, 5, 0.3)->atMost == 0);
    CHECK_FALSE(binomialTails(1, 5, 1.5));
    CHECK_FALSE(binomialTails(1, -1, 0.5));
}

TEST_CASE("hypergeometric tails have the values of the excess test's worked examples") {
    // METHOD 13.5, 0b: n training and m control patients, K first places, a of them training.
    CHECK(hypergeometricTails(5, 800, 600, 5)->atLeast == Approx(0.236).epsilon(2e-3));
    CHECK(hypergeometricTails(5, 1000, 400, 5)->atLeast == Approx(0.01009).epsilon(1e-3));
    const std::int64_t all = 800;
    const std::int64_t marked = 250;
    CHECK(hypergeometricTails(1, all, marked, 1)->atLeast == Approx(0.3125).epsilon(1e-4));
    CHECK(hypergeometricTails(2, all, marked, 2)->atLeast == Approx(0.09739).epsilon(1e-3));
    CHECK(hypergeometricTails(3, all, marked, 3)->atLeast == Approx(0.03027).epsilon(1e-3));
    CHECK(hypergeometricTails(4, all, marked, 5)->atLeast == Approx(0.03530).epsilon(1e-3));
    CHECK(hypergeometricTails(7, all, marked, 8)->atLeast == Approx(0.001607).epsilon(1e-3));
    CHECK(hypergeometricTails(10, all, marked, 12)->atLeast == Approx(0.000271).epsilon(2e-3));
}

TEST_CASE("hypergeometric tails meet at the value itself and cover everything") {
    for (std::int64_t x = 0; x <= 5; ++x) {
        const Tails here = *hypergeometricTails(x, 20, 7, 5);
        const Tails next = *hypergeometricTails(x + 1, 20, 7, 5);
        CHECK(here.atMost + next.atLeast == Approx(1).epsilon(1e-12));
    }
    CHECK(hypergeometricTails(3, 10, 8, 5)->atLeast == 1);  // at least three are marked
    CHECK_FALSE(hypergeometricTails(1, 10, 11, 5));
    CHECK_FALSE(hypergeometricTails(1, 10, 5, 11));
}

TEST_CASE("the rank-sum test counts pairs and corrects for ties") {
    const auto test = mannWhitney(std::vector<double>{3, 4}, std::vector<double>{1, 2, 3});
    REQUIRE_RESULT(test);
    CHECK(test->u == 5.5);
    CHECK(test->auc == Approx(5.5 / 6));
    const double variance = 2.0 * 3 / 12 * (6 - 6.0 / (5 * 4));
    CHECK(test->sd == Approx(std::sqrt(variance)));
    CHECK(test->z == Approx(2.5 / test->sd));
    CHECK(test->p == Approx(std::erfc(test->z / std::sqrt(2.0))));
    CHECK(test->pContinuity == Approx(std::erfc(2.0 / test->sd / std::sqrt(2.0))));
    CHECK_FALSE(mannWhitney(std::vector<double>{1}, std::vector<double>{1, 1}));
    CHECK_FALSE(mannWhitney({}, std::vector<double>{1, 1}));
    CHECK_FALSE(mannWhitney(std::vector<double>{std::nan("")}, std::vector<double>{1}));
    const auto centred = mannWhitney(std::vector<double>{1, 4}, std::vector<double>{2, 3});
    CHECK(centred->pContinuity == 1);
}
