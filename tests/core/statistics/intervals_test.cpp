// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/intervals.h"

#include <doctest.h>

#include <cmath>

#include "core/statistics/binomial.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

TEST_CASE("exact limits have the published values") {
    // METHOD 17.
    CHECK(oneSidedBounds(0, 300)->upper == Approx(0.009936).epsilon(1e-4));
    CHECK(oneSidedBounds(3, 300)->upper == Approx(0.025641).epsilon(1e-4));
    CHECK(oneSidedBounds(60, 100)->lower == Approx(0.512976).epsilon(1e-5));
    CHECK(clopperPearson(60, 100)->lower == Approx(0.497209).epsilon(1e-5));
    CHECK(clopperPearson(60, 100)->upper == Approx(0.696705).epsilon(1e-5));
    CHECK(oneSidedBounds(30, 200)->lower == Approx(0.110082).epsilon(1e-5));
}

TEST_CASE("exact limits are where the binomial tails have their size") {
    for (const std::int64_t hits : {1, 7, 50, 99}) {
        const Interval interval = *clopperPearson(hits, 100, 0.9);
        CHECK(binomialTails(hits, 100, interval.lower)->atLeast == Approx(0.05).epsilon(1e-9));
        CHECK(binomialTails(hits, 100, interval.upper)->atMost == Approx(0.05).epsilon(1e-9));
    }
}

TEST_CASE("no hit and only hits give the ends exactly") {
    CHECK(clopperPearson(0, 10)->lower == 0);
    CHECK(clopperPearson(10, 10)->upper == 1);
    CHECK(wilson(0, 10)->lower == 0);
    CHECK(wilson(10, 10)->upper == 1);
    CHECK(clopperPearson(0, 10)->upper == Approx(1 - std::pow(0.025, 0.1)));
}

TEST_CASE("the zero-hit bound has the values of the weight certification") {
    // METHOD 13.4.
    CHECK(ruleOfThree(100)->exact == Approx(0.02951).epsilon(1e-3));
    CHECK(ruleOfThree(400)->exact == Approx(0.00746).epsilon(1e-3));
    CHECK(ruleOfThree(1000)->exact == Approx(0.00299).epsilon(2e-3));
    CHECK(ruleOfThree(3000)->exact == Approx(0.000998).epsilon(1e-3));
    CHECK(ruleOfThree(10'000)->exact == Approx(0.0002995).epsilon(1e-3));
    CHECK(ruleOfThree(20'000)->exact == Approx(0.00014978).epsilon(1e-4));
    for (const std::int64_t m : {1, 10, 1000}) {
        CHECK(ruleOfThree(m)->exact == Approx(oneSidedBounds(0, m)->upper).epsilon(1e-10));
        CHECK(ruleOfThree(m)->approximate == 3.0 / static_cast<double>(m));
    }
}

TEST_CASE("the number of trials without a hit is the smallest that suffices") {
    for (const double rate : {0.5, 0.1, 0.01, 0.003}) {
        const auto m = static_cast<double>(*powerZeroHits(rate));
        CHECK(std::pow(1 - rate, m) <= 0.05);
        CHECK(std::pow(1 - rate, m - 1) > 0.05);
    }
    CHECK(*powerZeroHits(1) == 1);
    CHECK(*powerZeroHits(0.5, 0.75) == 2);
    CHECK(*powerZeroHits(0.5, 0.875) == 3);
    CHECK(*powerZeroHits(0.9, 0.99) == 2);
    CHECK(*powerZeroHits(1e-9) == 2'995'732'273);
}

TEST_CASE("the Wilson interval solves the score equation") {
    const WilsonInterval interval = *wilson(30, 200, 0.95);
    for (const double limit : {interval.lower, interval.upper}) {
        CHECK(std::abs(0.15 - limit) / std::sqrt(limit * (1 - limit) / 200) ==
              Approx(1.959963984540054).epsilon(1e-9));
    }
}

TEST_CASE("the difference of two proportions has Newcombe's published limits") {
    // Newcombe 1998, table II, method 10: 56/70 - 48/80, 9/10 - 3/10, 10/10 - 0/10.
    const DifferenceInterval a = *newcombe(56, 70, 48, 80);
    CHECK(a.lower == Approx(0.0524).epsilon(1e-3));
    CHECK(a.upper == Approx(0.3339).epsilon(1e-3));
    const DifferenceInterval b = *newcombe(9, 10, 3, 10);
    CHECK(b.lower == Approx(0.1705).epsilon(1e-3));
    CHECK(b.upper == Approx(0.8090).epsilon(1e-3));
    const DifferenceInterval c = *newcombe(10, 10, 0, 10);
    CHECK(c.lower == Approx(0.6075).epsilon(1e-3));
    CHECK(c.upper == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("impossible counts and confidences are refused") {
    CHECK_FALSE(clopperPearson(0, 0));
    CHECK_FALSE(clopperPearson(11, 10));
    CHECK_FALSE(clopperPearson(-1, 10));
    CHECK_FALSE(clopperPearson(1, 10, 0));
    CHECK_FALSE(clopperPearson(1, 10, 1));
    CHECK_FALSE(clopperPearson(1, 10, std::nan("")));
    CHECK_FALSE(oneSidedBounds(11, 10));
    CHECK_FALSE(wilson(0, 0));
    CHECK_FALSE(newcombe(1, 2, 3, 2));
    CHECK_FALSE(newcombe(3, 2, 1, 2));
    CHECK_FALSE(ruleOfThree(0));
    CHECK_FALSE(powerZeroHits(0));
    CHECK_FALSE(powerZeroHits(1.5));
    CHECK_FALSE(powerZeroHits(1e-300));
    CHECK(wilson(0, 0).error().code == ErrorCode::InvalidOption);
}
