// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/policy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "core/base/hash.h"
#include "core/release/decision/policy_texts.h"
#include "core/release/number_text.h"

namespace outis::release {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-policy";

constexpr std::array<std::pair<Recommendation, std::string_view>, 3> kNames = {
    {{Recommendation::Release, "release"},
     {Recommendation::Revise, "revise"},
     {Recommendation::Reject, "reject"}}};

constexpr std::array<std::pair<PolicyRule::Bound, std::string_view>, 3> kBounds = {
    {{PolicyRule::Bound::Value, "value"},
     {PolicyRule::Bound::Low, "low"},
     {PolicyRule::Bound::High, "high"}}};

constexpr std::array<std::string_view, 4> kSettings = {"open", "registered", "contract",
                                                       "secure-environment"};

template <class Names>
auto fromName(const Names& names, const std::string& name, const std::string& subject) {
    const auto* const found =
        std::ranges::find(names, name, [](const auto& pair) { return pair.second; });
    if (found == names.end()) {
        throw ErrorException({ErrorCode::Unsupported, subject, "unknown word \"" + name + "\""});
    }
    return found->first;
}

template <class Names, class Value>
std::string_view nameOf(const Names& names, Value value) {
    return std::ranges::find(names, value, [](const auto& pair) { return pair.first; })->second;
}

/// A field that we do not know may be a demand that we do not understand.
void refuseUnknown(const json& object, const std::set<std::string>& known,
                   const std::string& subject) {
    for (const auto& [key, value] : object.items()) {
        if (!known.contains(key)) {
            throw ErrorException(
                {ErrorCode::Unsupported, subject, "unknown field \"" + key + "\""});
        }
    }
}

double finiteLimit(const json& value, const std::string& subject) {
    const double limit = value.get<double>();
    if (!std::isfinite(limit)) {
        throw ErrorException({ErrorCode::InvalidOption, subject, "a limit must be finite"});
    }
    return limit;
}

PolicyRule ruleOf(const json& object) {
    PolicyRule rule;
    rule.id = object.at("id");
    const std::string subject = "rule " + rule.id;
    refuseUnknown(object,
                  {"id", "title", "finding", "is", "at-least", "at-most", "bound", "otherwise"},
                  subject);
    rule.title = object.at("title");
    rule.finding = object.at("finding");
    const int kinds =
        static_cast<int>(object.count("is") + object.count("at-least") + object.count("at-most"));
    if (kinds != 1) {
        throw ErrorException(
            {ErrorCode::InvalidOption, subject, "needs exactly one of is, at-least, at-most"});
    }
    if (object.contains("is")) {
        rule.wanted = object.at("is");
    } else {
        const bool isLeast = object.contains("at-least");
        rule.kind = isLeast ? PolicyRule::Kind::AtLeast : PolicyRule::Kind::AtMost;
        rule.limit = finiteLimit(object.at(isLeast ? "at-least" : "at-most"), subject);
    }
    if (object.contains("bound")) {
        rule.bound = fromName(kBounds, object.at("bound").get<std::string>(), subject);
    }
    rule.otherwise = fromName(kNames, object.value("otherwise", "revise"), subject);
    if (rule.otherwise == Recommendation::Release) {
        throw ErrorException(
            {ErrorCode::InvalidOption, subject, "a rule that fails cannot recommend release"});
    }
    return rule;
}

Policy policyOf(const json& object) {
    refuseUnknown(object,
                  {kVersionField, "name", "title", "setting", "version", "rules", "reviewed-pairs",
                   "months-valid"},
                  "policy");
    Policy policy;
    policy.name = object.at("name");
    policy.title = object.at("title");
    policy.setting = object.at("setting");
    policy.version = object.at("version");
    if (std::ranges::find(kSettings, policy.setting) == kSettings.end()) {
        throw ErrorException(
            {ErrorCode::Unsupported, "policy", "unknown setting \"" + policy.setting + "\""});
    }
    std::set<std::string> ids;
    for (const json& rule : object.at("rules")) {
        policy.rules.push_back(ruleOf(rule));
        if (!ids.insert(policy.rules.back().id).second) {
            throw ErrorException(
                {ErrorCode::InvalidOption, "rule " + policy.rules.back().id, "named twice"});
        }
    }
    policy.reviewedPairs = object.value("reviewed-pairs", policy.reviewedPairs);
    policy.monthsValid = object.value("months-valid", policy.monthsValid);
    if (policy.rules.empty() || policy.reviewedPairs < 0 || policy.monthsValid < 1) {
        throw ErrorException(
            {ErrorCode::InvalidOption, "policy", "needs rules, pairs from 0 and months from 1"});
    }
    return policy;
}

/// What a pointer leads to; null where it leads nowhere.
json findingAt(const json& findings, const std::string& pointer) {
    try {
        const json::json_pointer place(pointer);
        return findings.contains(place) ? findings.at(place) : json();
    } catch (const json::exception&) {
        return {};  // no pointer at all
    }
}

/// A plain number, or one of a figure's value and bounds.
std::optional<double> numberOf(const json& finding, PolicyRule::Bound bound) {
    json number = finding;
    if (finding.is_object()) {
        const auto found = finding.find(nameOf(kBounds, bound));
        number = found == finding.end() ? json() : *found;
    } else if (bound != PolicyRule::Bound::Value) {
        return std::nullopt;
    }
    if (!number.is_number() || !std::isfinite(number.get<double>())) {
        return std::nullopt;
    }
    return number.get<double>();
}

/// Of a figure with both bounds; "" otherwise.
std::string intervalOf(const json& finding) {
    const auto low = numberOf(finding, PolicyRule::Bound::Low);
    const auto high = numberOf(finding, PolicyRule::Bound::High);
    if (!low || !high) {
        return "";
    }
    std::string text = "[";
    text += plainNumber(*low);
    text += ", ";
    text += plainNumber(*high);
    text += "]";
    return text;
}

std::string adviceOn(const std::string& finding) {
    static const json all = json::parse(kPolicyAdvice);
    return all.value(finding, "");
}

RuleOutcome outcomeOf(const PolicyRule& rule, const json& findings) {
    RuleOutcome outcome;
    outcome.rule = rule;
    const json finding = findingAt(findings, rule.finding);
    bool passed = false;
    if (rule.kind == PolicyRule::Kind::Is) {
        if (!finding.is_string() && !finding.is_boolean()) {
            return outcome;
        }
        outcome.value = finding.is_string() ? finding.get<std::string>() : finding.dump();
        passed = finding == rule.wanted;
    } else {
        const auto number = numberOf(finding, rule.bound);
        if (!number) {
            return outcome;
        }
        outcome.value = json(*number).dump();
        outcome.interval = intervalOf(finding);
        passed =
            rule.kind == PolicyRule::Kind::AtLeast ? *number >= rule.limit : *number <= rule.limit;
    }
    outcome.state = passed ? RuleOutcome::State::Passed : RuleOutcome::State::Failed;
    return outcome;
}

bool isByTwo(const PolicyOverride& wish) {
    const std::set<std::string> keys(wish.publicKeys.begin(), wish.publicKeys.end());
    return !wish.reason.empty() && keys.size() >= 2 && !keys.contains("");
}

}  // namespace

const char* stateName(RuleOutcome::State state) {
    switch (state) {
        case RuleOutcome::State::Passed:
            return "passed";
        case RuleOutcome::State::Failed:
            return "failed";
        case RuleOutcome::State::NotMeasured:
            break;
    }
    return "not-measured";
}

Result<Policy> readPolicy(std::string_view text) {
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object() || !object.value(kVersionField, json()).is_number_integer()) {
        return Error{ErrorCode::Corrupt, "policy", "not a policy file"};
    }
    if (object.at(kVersionField) != kVersion) {
        return Error{ErrorCode::NewerVersion, "policy", object.at(kVersionField).dump()};
    }
    try {
        Policy policy = policyOf(object);
        policy.digest = toHex(sha256(text));
        return policy;
    } catch (const json::exception& failure) {
        return Error{ErrorCode::Corrupt, "policy", failure.what()};
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

PolicyVerdict judge(const Policy& policy, const json& findings,
                    const std::vector<PolicyOverride>& overrides) {
    PolicyVerdict verdict;
    verdict.recommendation = Recommendation::Release;
    for (const PolicyRule& rule : policy.rules) {
        RuleOutcome outcome = outcomeOf(rule, findings);
        const auto wish = std::ranges::find_if(overrides, [&](const PolicyOverride& candidate) {
            return candidate.rule == rule.id && isByTwo(candidate);
        });
        if (outcome.state != RuleOutcome::State::Passed && wish != overrides.end()) {
            outcome.overrideReason = wish->reason;
        }
        if (outcome.state != RuleOutcome::State::Passed) {
            outcome.advice = adviceOn(rule.finding);
        }
        if (!outcome.stands()) {
            const bool isFailure = outcome.state == RuleOutcome::State::Failed;
            const auto worse = isFailure ? rule.otherwise : Recommendation::Revise;
            verdict.recommendation = std::max(verdict.recommendation, worse);
        }
        verdict.rules.push_back(std::move(outcome));
    }
    return verdict;
}

std::string_view recommendationName(Recommendation recommendation) {
    return nameOf(kNames, recommendation);
}

json toJson(const PolicyVerdict& verdict) {
    json rules = json::array();
    for (const RuleOutcome& outcome : verdict.rules) {
        json row = {{"id", outcome.rule.id},
                    {"title", outcome.rule.title},
                    {"finding", outcome.rule.finding},
                    {"value", outcome.value},
                    {"state", stateName(outcome.state)}};
        switch (outcome.rule.kind) {
            case PolicyRule::Kind::Is:
                row["is"] = outcome.rule.wanted;
                break;
            case PolicyRule::Kind::AtLeast:
                row["at-least"] = outcome.rule.limit;
                break;
            case PolicyRule::Kind::AtMost:
                row["at-most"] = outcome.rule.limit;
                break;
        }
        for (const auto& [name, text] :
             {std::pair{"interval", &outcome.interval}, {"advice", &outcome.advice}}) {
            if (!text->empty()) {
                row[name] = *text;
            }
        }
        if (!outcome.overrideReason.empty()) {
            row["override"] = outcome.overrideReason;
        }
        rules.push_back(std::move(row));
    }
    return {{"recommendation", recommendationName(verdict.recommendation)}, {"rules", rules}};
}

json summaryOf(const Policy& policy, const PolicyVerdict& verdict) {
    json unmet = json::array();
    json overridden = json::array();
    for (const RuleOutcome& outcome : verdict.rules) {
        if (outcome.state != RuleOutcome::State::Passed) {
            (outcome.stands() ? overridden : unmet).push_back(outcome.rule.id);
        }
    }
    return {{"name", policy.name},
            {"version", policy.version},
            {"setting", policy.setting},
            {"digest", policy.digest},
            {"recommendation", recommendationName(verdict.recommendation)},
            {"unmet", unmet},
            {"overridden", overridden}};
}

}  // namespace outis::release
