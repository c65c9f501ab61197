// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/policy.h"

#include <doctest.h>

#include <limits>
#include <string>

#include "tests/core/release/decision/error_of.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::release;
using nlohmann::json;

namespace {

json smallPolicy() {
    return json::parse(R"({
        "outis-policy": 1, "name": "house", "title": "The house's own", "setting": "contract",
        "version": "3", "reviewed-pairs": 20, "rules": [
            {"id": "verdict", "title": "No attack was found", "finding": "/audit/verdict",
             "is": "no attack found at this power", "otherwise": "reject"},
            {"id": "power", "title": "A leak of one in ten would be found", "finding": "/power",
             "at-least": 0.8, "bound": "low"},
            {"id": "utility", "title": "Loses at most five points", "finding": "/loss",
             "at-most": 0.05}]})");
}

json goodFindings() {
    return {{"audit", {{"verdict", "no attack found at this power"}}},
            {"power", {{"value", 0.95}, {"low", 0.83}, {"high", 0.99}, {"state", "ok"}}},
            {"loss", 0.04}};
}

PolicyVerdict verdictOn(const json& findings, const std::vector<PolicyOverride>& overrides = {}) {
    return judge(orThrow(readPolicy(smallPolicy().dump())), findings, overrides);
}

ErrorCode errorOfPolicy(const json& policy) {
    return test::errorOf(readPolicy(policy.dump())).value();
}

}  // namespace

TEST_CASE("a release that meets every rule is recommended") {
    const auto verdict = verdictOn(goodFindings());
    CHECK(verdict.recommendation == Recommendation::Release);
    REQUIRE(verdict.rules.size() == 3);
    CHECK(verdict.rules[1].value == "0.83");
    CHECK(toJson(verdict).at("recommendation") == "release");
}

TEST_CASE("the rule that fails says what is recommended") {
    auto findings = goodFindings();
    findings["loss"] = 0.06;
    CHECK(verdictOn(findings).recommendation == Recommendation::Revise);
    findings["audit"]["verdict"] = "attack found";
    CHECK(verdictOn(findings).recommendation == Recommendation::Reject);
}

TEST_CASE("what was not measured never passes") {
    for (const json& value :
         {json(), json("0.9"), json::object(), json{{"value", 0.9}, {"low", nullptr}}, json(0.9)}) {
        auto findings = goodFindings();
        findings["power"] = value;
        const auto verdict = verdictOn(findings);
        CHECK(verdict.recommendation == Recommendation::Revise);
        CHECK(verdict.rules[1].state == RuleOutcome::State::NotMeasured);
    }
    auto findings = goodFindings();
    findings["loss"] = std::numeric_limits<double>::quiet_NaN();
    CHECK(verdictOn(findings).rules[2].state == RuleOutcome::State::NotMeasured);
    findings.erase("loss");
    CHECK(verdictOn(findings).rules[2].state == RuleOutcome::State::NotMeasured);
    CHECK(verdictOn(json()).recommendation == Recommendation::Revise);
}

TEST_CASE("a rule is set aside by two keys and a reason, not by less") {
    auto findings = goodFindings();
    findings["loss"] = 0.06;
    const auto recommended = [&](const PolicyOverride& wish) {
        return verdictOn(findings, {wish}).recommendation;
    };
    CHECK(recommended({"utility", "a pilot", {"k1", "k2"}}) == Recommendation::Release);
    CHECK(recommended({"utility", "", {"k1", "k2"}}) == Recommendation::Revise);
    CHECK(recommended({"utility", "a pilot", {"k1"}}) == Recommendation::Revise);
    CHECK(recommended({"utility", "a pilot", {"k1", "k1"}}) == Recommendation::Revise);
    CHECK(recommended({"power", "a pilot", {"k1", "k2"}}) == Recommendation::Revise);
    CHECK(toJson(verdictOn(findings, {{"utility", "a pilot", {"k1", "k2"}}}))
              .at("rules")[2]
              .at("override") == "a pilot");
}

TEST_CASE("a policy that is not understood is refused") {
    auto policy = smallPolicy();
    policy["outis-policy"] = 2;
    CHECK(errorOfPolicy(policy) == ErrorCode::NewerVersion);
    policy = smallPolicy();
    policy["rules"][0]["unless"] = true;
    CHECK(errorOfPolicy(policy) == ErrorCode::Unsupported);
    policy = smallPolicy();
    policy["comment"] = "new";
    CHECK(errorOfPolicy(policy) == ErrorCode::Unsupported);
    policy = smallPolicy();
    policy["rules"][1]["bound"] = "median";
    CHECK(errorOfPolicy(policy) == ErrorCode::Unsupported);
    policy = smallPolicy();
    policy["rules"][1]["at-most"] = 1;
    CHECK(errorOfPolicy(policy) == ErrorCode::InvalidOption);
    policy = smallPolicy();
    policy["rules"][1]["id"] = "verdict";
    CHECK(errorOfPolicy(policy) == ErrorCode::InvalidOption);
    policy = smallPolicy();
    policy["rules"] = json::array();
    CHECK(errorOfPolicy(policy) == ErrorCode::InvalidOption);
    policy = smallPolicy();
    policy["rules"][0]["otherwise"] = "release";
    CHECK(errorOfPolicy(policy) == ErrorCode::InvalidOption);
    policy = smallPolicy();
    policy["setting"] = "anywhere";
    CHECK(errorOfPolicy(policy) == ErrorCode::Unsupported);
    policy = smallPolicy();
    policy["title"] = 3;
    CHECK(errorOfPolicy(policy) == ErrorCode::Corrupt);
    CHECK(test::errorOf(readPolicy("{")).value() == ErrorCode::Corrupt);
}

TEST_CASE("a field that stands twice is refused, since two readers could take different ones") {
    const std::string text = smallPolicy().dump();
    const auto with = [&](const std::string& field, const std::string& again) {
        std::string changed = text;
        changed.replace(changed.find(field), field.size(), field + "," + again);
        return test::errorOf(readPolicy(changed));
    };
    REQUIRE(readPolicy(text));
    CHECK(with("\"at-most\":0.05", "\"at-most\":1") == ErrorCode::Corrupt);
    CHECK(with("\"reviewed-pairs\":20", "\"reviewed-pairs\":0") == ErrorCode::Corrupt);
    CHECK(with("\"name\":\"house\"", "\"rules\":[]") == ErrorCode::Corrupt);
}

TEST_CASE("numbers and texts of a policy are what they must be") {
    const auto topLevel = [](const char* field, const json& value) {
        auto policy = smallPolicy();
        policy[field] = value;
        return errorOfPolicy(policy);
    };
    for (const json& value : {json(-1), json(2.5), json(1e3), json(1e30), json(true), json("5"),
                              json(), json(1'000'001), json(18446744073709551615ULL)}) {
        CAPTURE(value.dump());
        CHECK(topLevel("reviewed-pairs", value) == ErrorCode::InvalidOption);
        CHECK(topLevel("months-valid", value) == ErrorCode::InvalidOption);
    }
    CHECK(topLevel("months-valid", 0) == ErrorCode::InvalidOption);
    CHECK(topLevel("months-valid", 121) == ErrorCode::InvalidOption);
    for (const char* field : {"name", "title", "version"}) {
        for (const char* text : {"", " ", "two\nlines", "\x1b[31m"}) {
            CHECK(topLevel(field, text) == ErrorCode::InvalidOption);
        }
        CHECK(topLevel(field, nullptr) == ErrorCode::Corrupt);
    }
    CHECK(topLevel("rules", json::object()) == ErrorCode::InvalidOption);
    CHECK(topLevel("rules", json::array({3})) == ErrorCode::Corrupt);
    const auto inRule = [](std::size_t rule, const char* field, const json& value) {
        auto policy = smallPolicy();
        policy["rules"][rule][field] = value;
        return errorOfPolicy(policy);
    };
    CHECK(inRule(0, "id", "") == ErrorCode::InvalidOption);
    CHECK(inRule(0, "is", 3) == ErrorCode::InvalidOption);
    CHECK(inRule(0, "is", nullptr) == ErrorCode::InvalidOption);
    CHECK(inRule(0, "bound", "low") == ErrorCode::InvalidOption);
    for (const char* pointer : {"", "power", "/a~2", "audit/verdict"}) {
        CHECK(inRule(1, "finding", pointer) == ErrorCode::InvalidOption);
    }
    for (const json& limit : {json(true), json("0.8"), json()}) {
        CHECK(inRule(1, "at-least", limit) == ErrorCode::Corrupt);
    }
    CHECK(inRule(1, "otherwise", 3) == ErrorCode::Corrupt);
    std::string text = smallPolicy().dump();
    text.replace(text.find("0.05"), 4, "1e999");
    CHECK(test::errorOf(readPolicy(text)) == ErrorCode::Corrupt);
}
