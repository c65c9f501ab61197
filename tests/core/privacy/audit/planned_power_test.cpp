// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/planned_power.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/audit_result.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

TEST_CASE("the size guide has METHOD's numbers of predicates and critical values") {
    struct Row {
        double null, truth;
        std::int64_t predicates, critical;
    };
    for (const Row& row : {Row{.368, .60, 30, 16}, Row{.368, .50, 87, 40}, Row{.07, .15, 90, 11},
                           Row{.07, .20, 44, 7}, Row{.01, .05, 110, 4}}) {
        const auto guide = sizeGuide(row.null, row.truth);
        REQUIRE(guide);
        CAPTURE(row.null);
        CAPTURE(row.truth);
        CHECK(guide->predicates == row.predicates);
        CHECK(guide->critical == row.critical);
    }
    CHECK(sizeGuide(.5, .4).error().code == ErrorCode::InvalidOption);
    CHECK(sizeGuide(.1, .2, 0).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("with m = n/3 eleven patients must be exposed, with m = 1.5 n four") {
    CHECK(*exposedNeeded(30000, 10000) == 11);
    CHECK(*exposedNeeded(20000, 30000) == 4);
    CHECK(*exposedNeeded(600, 200) == 11);
    CHECK(*exposedNeeded(3, 0) == 0);
    CHECK(*controlsNeeded(20000, 4) <= 30000);
    CHECK(*exposedNeeded(20000, *controlsNeeded(20000, 4)) == 4);
    CHECK(*exposedNeeded(20000, *controlsNeeded(20000, 4) - 1) == 5);
    CHECK(controlsNeeded(5, 6).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("the plan proposes two generators, says what can be certified and how many are lacking") {
    const auto plan = plannedPower(600, 200, 1);
    REQUIRE(plan);
    CHECK(plan->state == "testable");
    CHECK(plan->exposed == 11);
    CHECK(plan->proposeFolds);
    CHECK(plan->onlyGross);
    CHECK(plan->controlsForWeight == 1796);  // 0.05^(1/m) = 1 - 1/600
    const auto halves = plannedPower(600, 200, 2);
    CHECK(halves->train == 300);
    CHECK(halves->control == 500);
    CHECK(halves->exposed < plan->exposed);
    CHECK_FALSE(halves->proposeFolds);
    CHECK(plannedPower(500, 20000, 1)->smallAudit == 0);  // the weight can be certified as it is
    CHECK_FALSE(plannedPower(500, 20000, 1)->onlyGross);
    CHECK(plannedPower(15000, 5500, 1)->smallAudit == 661);
    const auto none = plannedPower(100, 0, 1);
    CHECK(none->state.starts_with(kNotTestable));
    CHECK(none->advice.find("20") != std::string::npos);
    CHECK(plannedPower(10, 10, 3).error().code == ErrorCode::InvalidOption);
    CHECK(toJson(*plan).at("exposed") == 11);
}

TEST_CASE("of another's generator the plan asks for controls and images, not for other trainings") {
    const auto advises = [](const PlannedPower& plan, const char* words) {
        return plan.advice.find(words) != std::string::npos;
    };
    const auto few = plannedPower(15000, 5500, 1, 0.05, 1, 12);
    REQUIRE(few);
    CHECK_FALSE(few->proposeFolds);
    CHECK(few->smallAudit == 0);
    CHECK_FALSE(advises(*few, "Two generators"));
    CHECK_FALSE(advises(*few, "separate model"));
    CHECK(advises(*few, (std::to_string(few->controlsForFour) + " control patients").c_str()));
    CHECK(advises(*few, "At least 30 of its images"));  // METHOD 13.5: .368 v .60
    CHECK(advises(*few, "the folder has 12."));
    CHECK_FALSE(advises(*plannedPower(15000, 5500, 1, 0.05, 1, 30), "of its images"));
    CHECK_FALSE(advises(*plannedPower(500, 20000, 1, 0.05, 1, 30), "exposed ones"));
    const auto none = plannedPower(100, 0, 1, 0.05, 1, 12);
    CHECK_FALSE(none->proposeFolds);
    CHECK(none->advice == "At least 20 patients must be kept out of the training.");
    // The same numbers with our own generators.
    CHECK(advises(*plannedPower(15000, 5500, 1), "Two generators"));
    CHECK(advises(*plannedPower(15000, 5500, 1), "separate model"));
}

TEST_CASE("a small-n audit says what it certifies") {
    const auto small = plannedPower(500, 20000, 1);
    REQUIRE(small);
    CHECK(small->isSmallAudit);
    CHECK(small->certifiedWeight == doctest::Approx(.00014978).epsilon(1e-4));
    CHECK(small->certifiedWeight * 500 == doctest::Approx(.0749).epsilon(1e-3));
    CHECK(small->baseline == doctest::Approx(.0695).epsilon(1e-3));
    CHECK(small->advice.find("certifies a weight of 0.00015 (0.0749 in 500 patients), at which "
                             "guessing singles out 6.95 % of the time") != std::string::npos);
    CHECK(toJson(*small).at("is-small-audit") == true);
    CHECK_FALSE(plannedPower(500, 14999, 1)->isSmallAudit);
    CHECK_FALSE(plannedPower(199, 20000, 1)->isSmallAudit);
    CHECK_FALSE(plannedPower(500, 20000, 2)->isSmallAudit);
    CHECK(plannedPower(500, 14999, 1)->advice.find("small-n") == std::string::npos);
}

TEST_CASE("releases and halves share the level") {
    AuditOptions options;
    CHECK(options.ownLevel() == doctest::Approx(0.025));
    options.release = 3;
    options.folds = 2;
    CHECK(options.ownLevel() == doctest::Approx(0.05 / 8 / 2));
    options.release = 0;
    CHECK(options.check().error().subject == "release-number");
}
