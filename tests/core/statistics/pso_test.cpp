// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/pso.h"

#include <doctest.h>

#include <cmath>

#include "core/statistics/singling_out.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

TEST_CASE("the baseline has the published values for a thousand people") {
    // METHOD 13.1.
    CHECK(*psoBase(1000, 1e-3) == Approx(0.36806).epsilon(1e-4));
    CHECK(*psoBase(1000, 0.5e-3) == Approx(0.30338).epsilon(1e-4));
    CHECK(*psoBase(1000, 0.1e-3) == Approx(0.09049).epsilon(1e-4));
    CHECK(*psoBase(1000, 0.05e-3) == Approx(0.04756).epsilon(1e-4));
    CHECK(*psoBase(1000, 0.01e-3) == Approx(0.00990).epsilon(1e-3));
    CHECK(*psoBase(1000, 0.001e-3) == Approx(0.00100).epsilon(2e-3));
}

TEST_CASE("the baseline's edges are exact") {
    CHECK(*psoBase(5, 0) == 0);
    CHECK(*psoBase(5, 1) == 0);
    CHECK(*psoBase(1, 1) == 1);
    CHECK(*psoBase(1, 0.25) == 0.25);
    CHECK(std::isinf(*psoLogBase(5, 0)));
    CHECK(std::isinf(*psoLogBase(5, 1)));
    CHECK(*psoLogBase(1, 1) == 0);
    CHECK(*psoLogBase(100'000'000, 0.5) ==
          Approx(std::log(1e8) + 1e8 * std::log(0.5)).epsilon(1e-12));
}

TEST_CASE("no weight gives a larger baseline than one over the number of people") {
    for (const std::int64_t people : {1, 2, 10, 500}) {
        const PsoBaseMaximum maximum = *psoBaseMaximum(people);
        CHECK(*psoBase(people, maximum.weight) == Approx(maximum.base).epsilon(1e-12));
        CHECK(*psoBase(people, maximum.weight * 0.99) <= maximum.base);
        CHECK(*psoBase(people, std::min(1.0, maximum.weight * 1.01)) <= maximum.base + 1e-15);
    }
}

TEST_CASE("the null bound is the baseline of the cap, or what certification lets through") {
    // METHOD 13.4, and the small-n audit with 500 people.
    const double most = psoBaseMaximum(500)->base;
    CHECK(*psoNullBound(500, 0.0749 / 500) == Approx(0.0695).epsilon(1e-3));
    CHECK(*psoNullBound(500, 1e-9) == Approx(0.05 * most).epsilon(1e-12));
    CHECK(*psoNullBound(500, 1.0 / 500) == Approx(most).epsilon(1e-12));
    CHECK(*psoNullBound(500, 0.5) == Approx(most).epsilon(1e-12));
}

TEST_CASE("differential privacy bounds singling out as in the worked example") {
    const PsoDpBound bound = *psoUnderDp(1, 1e-6, 1000, 1e-5);
    CHECK(bound.success == Approx(0.02818).epsilon(1e-3));
    CHECK(bound.success ==
          Approx(std::exp(bound.eps) * *psoBase(1000, 1e-5) + bound.delta).epsilon(1e-12));
    CHECK(psoUnderDp(1000, 0, 1000, 0.5)->success == 1);
    CHECK(psoUnderDp(1000, 0, 1000, 0)->success == 0);
    CHECK(psoUnderDp(0, 0, 7, 1)->success == 1);
}

TEST_CASE("the audit gives a lower bound only where the interval clears the baseline") {
    const PsoAudit found = *psoAudit(200, 200, 500, 1e-4);
    CHECK(found.leap == Approx(1 / found.base));
    CHECK(found.epsLowerBound == Approx(std::log(found.interval.lower / found.base)));
    CHECK(psoAudit(0, 200, 500, 1e-4)->epsLowerBound == 0);
    CHECK(psoAudit(15, 200, 500, 1e-4)->epsLowerBound == 0);
    CHECK(psoAudit(30, 300, 500, 1e-4, 0.5)->epsLowerBound == 0);
}

TEST_CASE("impossible arguments are refused") {
    CHECK_FALSE(psoBase(0, 0.1));
    CHECK_FALSE(psoBase(5, -0.1));
    CHECK_FALSE(psoBase(5, 1.1));
    CHECK_FALSE(psoBase(5, std::nan("")));
    CHECK_FALSE(psoLogBase(0, 0.1));
    CHECK_FALSE(psoBaseMaximum(0));
    CHECK_FALSE(psoNullBound(0, 0.1));
    CHECK_FALSE(psoNullBound(5, 0.1, 1));
    CHECK_FALSE(psoAudit(5, 4, 10, 0.1));
    CHECK_FALSE(psoAudit(1, 4, 10, 0.1, -1));
    CHECK_FALSE(psoUnderDp(-1, 0, 10, 0.1));
    CHECK_FALSE(psoUnderDp(1, 2, 10, 0.1));
}

TEST_CASE("a person matches once, however many of their images do") {
    // Three predicates; people 7 (two images), 8, 9 against hold-out people 1..4.
    const std::vector<std::int64_t> trainPerson{7, 7, 8, 9};
    const std::vector<std::uint8_t> train{1, 1, 0, 0,   // only person 7
                                          0, 1, 1, 0,   // 7 and 8
                                          0, 0, 0, 1};  // only 9
    const std::vector<std::int64_t> holdoutPerson{1, 2, 3, 4};
    const std::vector<std::uint8_t> holdout{0, 0, 0, 0,  //
                                            0, 0, 0, 0,  //
                                            1, 1, 1, 0};
    IsolationOptions options;
    options.weightCap = 0.6;  // no match among four certifies 0.527
    const auto audit = isolationAudit({train, trainPerson}, {holdout, holdoutPerson}, options);
    REQUIRE_RESULT(audit);
    CHECK(audit->trainPeople == 3);
    CHECK(audit->holdoutPeople == 4);
    CHECK(audit->trainCount == std::vector<std::int64_t>{1, 2, 1});
    CHECK(audit->holdoutCount == std::vector<std::int64_t>{0, 0, 3});
    CHECK(audit->isolates == std::vector<bool>{true, false, true});
    CHECK(audit->success == std::vector<bool>{true, false, false});
    CHECK(audit->rate == Approx(1.0 / 3));
    CHECK(audit->base == Approx(*psoBase(3, 0.6)));
    CHECK_FALSE(isolationAudit({train, trainPerson}, {std::span(holdout).first(8), holdoutPerson}));
    CHECK_FALSE(isolationAudit({}, {holdout, holdoutPerson}));
}

TEST_CASE("harmless counts together recover a row") {
    const std::vector<std::int64_t> values{1, 9,  12,  // one below the bound: recovered
                                           1, 2,  12,  // two below
                                           9, 10, 12,  // none
                                           5, 5,  5};  // three, the same
    const auto audit = compositionAttack(values, 3, 4, 8);
    REQUIRE_RESULT(audit);
    REQUIRE(audit->trials.size() == 4);
    CHECK(audit->trials[0].recovered == 1);
    CHECK(audit->trials[0].isolates);
    CHECK(audit->trials[1].count == 2);
    CHECK(audit->trials[1].recovered == -1);
    CHECK(audit->trials[2].count == 0);
    CHECK_FALSE(audit->trials[2].isolates);
    CHECK(audit->trials[3].bitCounts == std::vector<std::int64_t>{3, 0, 3, 0});
    CHECK(audit->rate == 0.25);
    CHECK(audit->base == Approx(*psoBase(3, 1.0 / 16)));
    CHECK_FALSE(compositionAttack(values, 5, 4, 8));
    CHECK_FALSE(compositionAttack(values, 3, 3, 8));
    CHECK_FALSE(compositionAttack(values, 3, 0, 8));
    CHECK_FALSE(compositionAttack({}, 3, 4, 8));
}
