// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/policy.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/release/decision/policy_names.h"
#include "core/release/decision/policy_texts.h"
#include "core/release/number_text.h"

namespace outis::release {
namespace {

using nlohmann::json;

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
        const auto found = finding.find(nameOf(kBoundNames, bound));
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
    return nameOf(kRecommendationNames, recommendation);
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
