// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/attack_risk.h"

#include <doctest.h>

#include <cmath>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

TEST_CASE("the risk is the attack's rate beyond the control's") {
    const auto risk = attackRisk({120, 500}, {30, 500}, {40, 500});
    REQUIRE_RESULT(risk);
    CHECK(risk->raw == Approx((risk->attack.rate - risk->control.rate) / (1 - risk->control.rate)));
    CHECK(risk->risk == Approx(0.1731898893174202).epsilon(1e-9));
    CHECK(risk->error == Approx(0.04608649014670225).epsilon(1e-9));
    CHECK_FALSE(risk->weakAttack);
}

TEST_CASE("risks below zero are clipped and an attack no better than guessing is marked") {
    const auto risk = attackRisk({20, 300}, {30, 300}, {60, 300});
    REQUIRE_RESULT(risk);
    CHECK(risk->raw < 0);
    CHECK(risk->risk == 0);
    CHECK(risk->interval.lower == 0);
    CHECK(risk->weakAttack);
    CHECK(attackRisk({5, 10}, {5, 10}, {0, 10})->weakAttack);
    CHECK_FALSE(attackRisk({11, 10}, {1, 10}, {1, 10}));
    CHECK_FALSE(attackRisk({1, 10}, {1, 0}, {1, 10}));
    CHECK_FALSE(attackRisk({1, 10}, {1, 10}, {-1, 10}));
}

TEST_CASE("the share of nearer rows counts ties one half and needs equal sets") {
    const std::vector<double> toTrain{1, 2, 3, 4};
    const std::vector<double> toHoldout{2, 2, 2, 5};
    const auto share = distanceShare(toTrain, toHoldout, 10, 10);
    REQUIRE_RESULT(share);
    CHECK(share->closer == 2);
    CHECK(share->ties == 1);
    CHECK(share->share == 0.625);
    CHECK_FALSE(distanceShare(toTrain, toHoldout, 10, 11));
    CHECK_FALSE(distanceShare(toTrain, std::vector<double>{1}, 10, 10));
    CHECK_FALSE(distanceShare({}, {}, 10, 10));
    CHECK_FALSE(distanceShare(std::vector<double>{std::nan("")}, std::vector<double>{1}, 1, 1));
}

TEST_CASE("members that lie nearer to the synthetic rows are told apart") {
    const std::vector<double> member{0.1, 0.2, 0.9};
    const std::vector<double> nonmember{0.5, 0.8};
    const std::vector<double> rates{0, 0.5, 1};
    const auto result = membershipByDistance(member, nonmember, rates);
    REQUIRE_RESULT(result);
    CHECK(result->auc == Approx(4.0 / 6));
    CHECK(result->tpr[0] == Approx(2.0 / 3));
    CHECK(result->tpr[2] == 1);
    CHECK(result->advantage == Approx(2.0 / 3));
    CHECK(membershipByDistance(std::vector<double>{2}, std::vector<double>{1}, rates)->advantage ==
          0);
    CHECK_FALSE(membershipByDistance({}, nonmember, rates));
}
