// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/release/decision/given_text.h"
#include "core/release/decision/policy.h"
#include "core/release/decision/policy_names.h"

namespace outis::release {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-policy";
constexpr std::int64_t kMostPairs = 1'000'000;
constexpr std::int64_t kMostMonths = 120;

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

/// Discarded where it is no JSON; `doubled`: a field that stands twice in one object.
json parsedOnce(std::string_view text, std::string* doubled) {
    std::vector<std::set<std::string>> open;
    return json::parse(
        text,
        [&](int, json::parse_event_t event, json& parsed) {
            if (event == json::parse_event_t::object_start) {
                open.emplace_back();
            } else if (event == json::parse_event_t::object_end) {
                open.pop_back();
            } else if (event == json::parse_event_t::key) {
                const std::string name = parsed;
                if (!open.back().insert(name).second) {
                    *doubled = name;
                }
            }
            return true;
        },
        false);
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

[[noreturn]] void refuseValue(const std::string& subject, const std::string& why) {
    throw ErrorException({ErrorCode::InvalidOption, subject, why});
}

const json& fieldOf(const json& object, const char* name, const std::string& subject) {
    const auto found = object.find(name);
    if (found == object.end()) {
        throw ErrorException(
            {ErrorCode::Corrupt, subject, "no field \"" + std::string(name) + "\""});
    }
    return *found;
}

/// One line that says something.
std::string textField(const json& object, const char* name, const std::string& subject) {
    const json& value = fieldOf(object, name, subject);
    if (!value.is_string()) {
        throw ErrorException(
            {ErrorCode::Corrupt, subject, "\"" + std::string(name) + "\" must be a text"});
    }
    std::string text = value;
    const bool isOneLine = std::ranges::none_of(
        text, [](unsigned char letter) { return letter < 0x20 || letter == 0x7F; });
    if (isBlank(text) || !isOneLine) {
        refuseValue(subject, "\"" + std::string(name) + "\" must be one line of text");
    }
    return text;
}

double finiteLimit(const json& value, const std::string& subject) {
    if (!value.is_number()) {
        throw ErrorException({ErrorCode::Corrupt, subject, "a limit must be a number"});
    }
    const double limit = value.get<double>();
    if (!std::isfinite(limit)) {
        refuseValue(subject, "a limit must be finite");
    }
    return limit;
}

/// A whole number within bounds, or what it is where nothing is given.
std::int64_t countField(const json& object, const char* name, std::int64_t otherwise,
                        std::int64_t smallest, std::int64_t largest) {
    const auto found = object.find(name);
    if (found == object.end()) {
        return otherwise;
    }
    const bool isWithin = found->is_number_integer() && *found >= smallest && *found <= largest;
    if (!isWithin) {
        refuseValue("policy", "\"" + std::string(name) + "\" must be a whole number from " +
                                  std::to_string(smallest) + " to " + std::to_string(largest));
    }
    return *found;
}

/// Where a finding lies. A pointer that is none would never be measured, whoever waits for it.
std::string pointerField(const json& object, const std::string& subject) {
    std::string pointer = textField(object, "finding", subject);
    try {
        if (json::json_pointer(pointer).empty()) {
            refuseValue(subject, "\"finding\" must be a pointer such as /figures/released");
        }
    } catch (const json::exception&) {
        refuseValue(subject, "\"finding\" must be a pointer such as /figures/released");
    }
    return pointer;
}

PolicyRule ruleOf(const json& object) {
    if (!object.is_object()) {
        throw ErrorException({ErrorCode::Corrupt, "policy", "a rule must be an object"});
    }
    PolicyRule rule;
    rule.id = textField(object, "id", "rule");
    const std::string subject = "rule " + rule.id;
    refuseUnknown(object,
                  {"id", "title", "finding", "is", "at-least", "at-most", "bound", "otherwise"},
                  subject);
    rule.title = textField(object, "title", subject);
    rule.finding = pointerField(object, subject);
    const int kinds =
        static_cast<int>(object.count("is") + object.count("at-least") + object.count("at-most"));
    if (kinds != 1) {
        refuseValue(subject, "needs exactly one of is, at-least, at-most");
    }
    if (object.contains("is")) {
        rule.wanted = object.at("is");
        if (!rule.wanted.is_string() && !rule.wanted.is_boolean()) {
            refuseValue(subject, "\"is\" must be a text, true or false");
        }
    } else {
        const bool isLeast = object.contains("at-least");
        rule.kind = isLeast ? PolicyRule::Kind::AtLeast : PolicyRule::Kind::AtMost;
        rule.limit = finiteLimit(object.at(isLeast ? "at-least" : "at-most"), subject);
    }
    if (object.contains("bound")) {
        rule.bound = fromName(kBoundNames, textField(object, "bound", subject), subject);
        if (rule.kind == PolicyRule::Kind::Is) {
            refuseValue(subject, "\"bound\" is of a number, not of \"is\"");
        }
    }
    if (object.contains("otherwise")) {
        rule.otherwise =
            fromName(kRecommendationNames, textField(object, "otherwise", subject), subject);
    }
    if (rule.otherwise == Recommendation::Release) {
        refuseValue(subject, "a rule that fails cannot recommend release");
    }
    return rule;
}

std::vector<PolicyRule> rulesOf(const json& list) {
    if (!list.is_array() || list.empty()) {
        refuseValue("policy", "needs a list of rules");
    }
    std::vector<PolicyRule> rules;
    std::set<std::string> ids;
    for (const json& object : list) {
        rules.push_back(ruleOf(object));
        if (!ids.insert(rules.back().id).second) {
            refuseValue("rule " + rules.back().id, "named twice");
        }
    }
    return rules;
}

Policy policyOf(const json& object) {
    refuseUnknown(object,
                  {kVersionField, "name", "title", "setting", "version", "rules", "reviewed-pairs",
                   "months-valid"},
                  "policy");
    Policy policy;
    policy.name = textField(object, "name", "policy");
    policy.title = textField(object, "title", "policy");
    policy.setting = textField(object, "setting", "policy");
    policy.version = textField(object, "version", "policy");
    if (std::ranges::find(kSettings, policy.setting) == kSettings.end()) {
        throw ErrorException(
            {ErrorCode::Unsupported, "policy", "unknown setting \"" + policy.setting + "\""});
    }
    policy.rules = rulesOf(fieldOf(object, "rules", "policy"));
    policy.reviewedPairs =
        countField(object, "reviewed-pairs", policy.reviewedPairs, 0, kMostPairs);
    policy.monthsValid = countField(object, "months-valid", policy.monthsValid, 1, kMostMonths);
    return policy;
}

}  // namespace

Result<Policy> readPolicy(std::string_view text) {
    std::string doubled;
    const auto object = parsedOnce(text, &doubled);
    if (!doubled.empty()) {
        // One reader would take the first, another the last.
        return Error{ErrorCode::Corrupt, "policy", "the field \"" + doubled + "\" stands twice"};
    }
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

}  // namespace outis::release
