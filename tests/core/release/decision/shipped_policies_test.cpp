// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/shipped_policies.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/release/decision/policy.h"

using namespace outis;
using namespace outis::release;
using nlohmann::json;
using State = RuleOutcome::State;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A number as the rule asks for it: alone, or with an interval whose other ends pass nothing.
json numberFor(const PolicyRule& rule, double number) {
    const double bad = rule.kind == PolicyRule::Kind::AtLeast ? -1e9 : 1e9;
    switch (rule.bound) {
        case PolicyRule::Bound::Low:
            return {{"value", bad}, {"low", number}, {"high", bad}};
        case PolicyRule::Bound::High:
            return {{"value", bad}, {"low", bad}, {"high", number}};
        case PolicyRule::Bound::Value:
            break;
    }
    return number;
}

std::vector<json> passing(const PolicyRule& rule) {
    switch (rule.kind) {
        case PolicyRule::Kind::Is:
            return {rule.wanted};
        case PolicyRule::Kind::AtLeast:
            return {numberFor(rule, rule.limit), numberFor(rule, rule.limit + 1)};
        case PolicyRule::Kind::AtMost:
            break;
    }
    return {numberFor(rule, rule.limit), numberFor(rule, rule.limit - 1)};
}

std::vector<json> failing(const PolicyRule& rule) {
    switch (rule.kind) {
        case PolicyRule::Kind::Is:
            return {rule.wanted.is_boolean() ? json(rule.wanted == false)
                                             : json(rule.wanted.get<std::string>() + "."),
                    json("anything"), json("")};
        case PolicyRule::Kind::AtLeast:
            return {numberFor(rule, std::nextafter(rule.limit, -kInfinity)),
                    numberFor(rule, rule.limit - 1)};
        case PolicyRule::Kind::AtMost:
            break;
    }
    return {numberFor(rule, std::nextafter(rule.limit, kInfinity)),
            numberFor(rule, rule.limit + 1)};
}

std::vector<json> notMeasured(const PolicyRule& rule) {
    std::vector<json> values = {json(),
                                json::array(),
                                json::object(),
                                {{"value", nullptr}, {"low", nullptr}, {"high", nullptr}}};
    if (rule.kind == PolicyRule::Kind::Is) {
        values.emplace_back(1);
        return values;
    }
    for (const double none : {std::numeric_limits<double>::quiet_NaN(), kInfinity, -kInfinity}) {
        values.push_back(numberFor(rule, none));
    }
    values.insert(values.end(), {json("1"), json(true), json(false)});
    if (rule.bound != PolicyRule::Bound::Value) {
        values.emplace_back(rule.limit);  // without an interval
        values.push_back({{"value", rule.limit}});
    }
    return values;
}

/// Findings that meet every rule.
json goodFindings(const Policy& policy) {
    json findings = json::object();
    for (const PolicyRule& rule : policy.rules) {
        findings[json::json_pointer(rule.finding)] = passing(rule).front();
    }
    return findings;
}

const RuleOutcome& outcomeOf(const PolicyVerdict& verdict, const std::string& rule) {
    for (const RuleOutcome& outcome : verdict.rules) {
        if (outcome.rule.id == rule) {
            return outcome;
        }
    }
    throw std::runtime_error(rule);
}

}  // namespace

TEST_CASE("each rule of each shipped policy passes, fails and is not measured as it says") {
    for (const auto& [name, text] : shippedPolicies()) {
        const Policy policy = orThrow(readPolicy(text));
        const json good = goodFindings(policy);
        REQUIRE(judge(policy, good).recommendation == Recommendation::Release);
        for (const PolicyRule& rule : policy.rules) {
            CAPTURE(name);
            CAPTURE(rule.id);
            const auto verdictWith = [&](const json& value) {
                json findings = good;
                findings[json::json_pointer(rule.finding)] = value;
                return judge(policy, findings);
            };
            for (const json& value : passing(rule)) {
                CAPTURE(value.dump());
                CHECK(outcomeOf(verdictWith(value), rule.id).state == State::Passed);
            }
            for (const json& value : failing(rule)) {
                CAPTURE(value.dump());
                const auto verdict = verdictWith(value);
                CHECK(outcomeOf(verdict, rule.id).state == State::Failed);
                CHECK(verdict.recommendation == rule.otherwise);
            }
            for (const json& value : notMeasured(rule)) {
                const auto verdict = verdictWith(value);
                CHECK(outcomeOf(verdict, rule.id).state == State::NotMeasured);
                CHECK(verdict.recommendation == Recommendation::Revise);
            }
            json without = good;
            const json::json_pointer place(rule.finding);
            without[place.parent_pointer()].erase(place.back());
            CHECK(outcomeOf(judge(policy, without), rule.id).state == State::NotMeasured);
        }
    }
}

TEST_CASE("stricter settings ask for no less than milder ones") {
    const auto limitOf = [](const char* policy, const std::string& rule) {
        const Policy read = orThrow(readPolicy(orThrow(findPolicy(policy))));
        for (const PolicyRule& one : read.rules) {
            if (one.id == rule) {
                return one.limit;
            }
        }
        throw std::runtime_error(rule);
    };
    const std::vector<const char*> order = {"open", "registered", "contract", "secure-environment"};
    for (std::size_t place = 1; place < order.size(); ++place) {
        for (const char* most : {"power", "membership", "linkability", "linkage", "utility"}) {
            CHECK(limitOf(order[place - 1], most) <= limitOf(order[place], most));
        }
        for (const char* least : {"probes", "images", "mixed"}) {
            CHECK(limitOf(order[place - 1], least) >= limitOf(order[place], least));
        }
    }
}
