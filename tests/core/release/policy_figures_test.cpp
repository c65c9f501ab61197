// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/policy_figures.h"

#include <doctest.h>

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
