// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/policy_figures.h"

#include <doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/release/decision/policy.h"
#include "core/release/decision/shipped_policies.h"
#include "tests/core/release/made_findings.h"

using namespace outis;
using namespace outis::release;

TEST_CASE("every finding that a shipped policy asks for stands in findings.json") {
    const auto findings = toJson(madeFindings());
    for (const auto& [name, text] : shippedPolicies()) {
        for (const PolicyRule& rule : orThrow(readPolicy(text)).rules) {
            CAPTURE(rule.finding);
            CHECK(findings.contains(nlohmann::json::json_pointer(rule.finding)));
        }
    }
}

TEST_CASE("of several parts and detectors the worst figure counts") {
    auto findings = madeFindings();
    auto figures = policyFigures(findings);
    CHECK(figures.at("audit_valid") == true);
    CHECK(figures.at("copy_findings").at("value") == 0);
    CHECK(figures.at("membership_auc").at("value") == 0.52);
    findings.audit.parts.push_back(findings.audit.parts.front());
    auto& other = findings.audit.parts.back();
    other.copies.front().findings = 2;
    other.membership.front().auc = Number::within(0.7, 0.6, 0.8);
    other.controlPatients = 80;
    other.validity = "audit invalid";
    figures = policyFigures(findings);
    CHECK(figures.at("audit_valid") == false);
    CHECK(figures.at("copy_findings").at("value") == 2);
    CHECK(figures.at("membership_auc").at("low") == 0.6);
    CHECK(figures.at("control_patients") == 80);
    CHECK(figures.at("train_patients") == 2400);
}

TEST_CASE("of attacks on linkage and attributes the one that is shown to gain most counts") {
    auto findings = madeFindings();
    auto& rows = findings.audit.parts.front().inference;
    rows = {rows.front(), rows.front(), rows.front()};
    rows[0].risk = Number::within(0.43, 0, 0.99);  // of few patients: shows nothing
    rows[1].risk = Number::within(0.12, 0.06, 0.2);
    rows[2].risk = Number::absent("not testable");
    CHECK(policyFigures(findings).at("inference_risk").at("low") == 0.06);
    rows[1].risk = Number::within(0.01, 0, 0.2);
    CHECK(policyFigures(findings).at("inference_risk").at("value") == 0.43);
    CHECK(policyFigures(findings).at("probe_patients") == 0);
    findings.data.roles.push_back({"probe", 27, 27, {}});
    CHECK(policyFigures(findings).at("probe_patients") == 27);
}

TEST_CASE("linking is judged by what is not excluded, so that few patients do not pass") {
    auto findings = madeFindings();
    auto& rows = findings.audit.parts.front().inference;
    rows = {rows.front(), rows.front(), rows.front(), rows.front()};
    rows[0].attack = rows[1].attack = rows[2].attack = "linkability";
    rows[0].risk = Number::within(0.04, 0.01, 0.08);
    rows[1].risk = Number::within(0.01, 0, 0.4);  // of few patients: excludes little
    rows[2].risk = Number::absent("not testable");
    rows[3].attack = "attribute";
    rows[3].risk = Number::within(0.5, 0.1, 0.9);
    CHECK(policyFigures(findings).at("linkage_risk").at("high") == 0.4);
    const auto isPassed = [&] {
        const auto verdict =
            judge(orThrow(readPolicy(orThrow(findPolicy("open")))), toJson(findings));
        const auto rule = std::ranges::find(
            verdict.rules, "linkage", [](const RuleOutcome& outcome) { return outcome.rule.id; });
        REQUIRE(rule != verdict.rules.end());
        return rule->state == RuleOutcome::State::Passed;
    };
    CHECK_FALSE(isPassed());
    rows[1].risk = Number::within(0.01, 0, 0.07);
    CHECK(isPassed());
    rows.resize(0);
    CHECK(policyFigures(findings).at("linkage_risk").at("value").is_null());
    CHECK_FALSE(isPassed());
}

TEST_CASE("a rule that is not met says what would have to change, and a number its interval") {
    auto findings = madeFindings();
    findings.audit.parts.front().inference.front().risk = Number::within(0.4, 0.3, 0.5);
    for (const auto& [name, text] : shippedPolicies()) {
        const auto policy = orThrow(readPolicy(text));
        const auto verdict = judge(policy, toJson(findings));
        bool isFailed = false;
        for (const RuleOutcome& outcome : verdict.rules) {
            CAPTURE(outcome.rule.id);
            CHECK(outcome.advice.empty() == (outcome.state == RuleOutcome::State::Passed));
            if (outcome.rule.id == "linkability") {
                isFailed = outcome.state == RuleOutcome::State::Failed;
                CHECK(outcome.interval == "[0.3, 0.5]");
            }
        }
        CHECK(isFailed);
        // Without any figure every rule has its advice.
        for (const RuleOutcome& outcome : judge(policy, nlohmann::json::object()).rules) {
            CAPTURE(outcome.rule.finding);
            CHECK_FALSE(outcome.advice.empty());
        }
    }
}

TEST_CASE("what was not measured has no figure") {
    auto findings = madeFindings();
    for (auto& copies : findings.audit.parts.front().copies) {
        copies.state = "not testable: blind";
    }
    findings.training.meter.points.clear();
    auto figures = policyFigures(findings);
    CHECK(figures.at("copy_findings").at("value").is_null());
    CHECK(figures.at("memorisation_over_limit").is_null());
    findings.audit.parts.clear();
    figures = policyFigures(findings);
    CHECK(figures.at("audit_valid") == false);
    CHECK(figures.at("control_patients").is_null());
    CHECK(figures.at("inference_risk").at("value").is_null());
}

TEST_CASE("the meter's word is the one on the weights that were used") {
    auto findings = madeFindings();
    auto& meter = findings.training.meter;
    meter.points = {{100, {}, {}, 0, true}, {200, {}, {}, 0, false}};
    meter.chosen = 100;
    CHECK(policyFigures(findings).at("memorisation_over_limit") == true);
    meter.chosen = 0;  // the last
    CHECK(policyFigures(findings).at("memorisation_over_limit") == false);
}
