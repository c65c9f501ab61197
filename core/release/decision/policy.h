// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/result.h"

/// What a house asks of a release before people decide, and what the figures answer.
namespace outis::release {

enum class Recommendation { Release, Revise, Reject };

/// One demand on one finding.
struct PolicyRule {
    enum class Kind {
        Is,       ///< the finding is exactly `wanted`
        AtLeast,  ///< number, by `bound`
        AtMost
    };
    enum class Bound { Value, Low, High };  ///< of the finding's interval

    std::string id;
    std::string title;    ///< in words: "An attack was looked for and none found"
    std::string finding;  ///< JSON pointer into findings.json
    Kind kind = Kind::Is;
    Bound bound = Bound::Value;
    nlohmann::json wanted;                              ///< text or truth for Is
    double limit = 0;                                   ///< for AtLeast and AtMost
    Recommendation otherwise = Recommendation::Revise;  ///< when it fails
};

struct Policy {
    std::string name;
    std::string title;
    std::string setting;  ///< "open", "registered", "contract", "secure-environment"
    std::string version;  ///< of the policy, as its house counts
    std::string digest;   ///< SHA-256 of the file
    std::vector<PolicyRule> rules;
    std::int64_t reviewedPairs = 0;  ///< pairs that people must have looked at
    std::int64_t monthsValid = 12;   ///< until it must be assessed again
};

/// A failed or unmeasured rule that two people set aside.
struct PolicyOverride {
    std::string rule;
    std::string reason;
    std::vector<std::string> publicKeys;  ///< of both
};

struct RuleOutcome {
    enum class State { Passed, Failed, NotMeasured };

    PolicyRule rule;
    State state = State::NotMeasured;
    std::string value;     ///< what was found, in words; empty when not measured
    std::string interval;  ///< "[0.1, 0.3]" of a number that has one
    std::string advice;    ///< where it is not met: what would have to change; "": not known
    std::string overrideReason;

    [[nodiscard]] bool stands() const { return state == State::Passed || !overrideReason.empty(); }
};

/// "passed", "failed" or "not-measured".
[[nodiscard]] const char* stateName(RuleOutcome::State state);

struct PolicyVerdict {
    Recommendation recommendation = Recommendation::Revise;
    std::vector<RuleOutcome> rules;
};

/// Errors: Corrupt (no JSON, a field of the wrong kind), NewerVersion, Unsupported (an unknown
/// field or kind of rule: a rule that is not understood must not be passed over), InvalidOption
/// (no rules, a rule named twice, a limit that is not finite).
[[nodiscard]] Result<Policy> readPolicy(std::string_view text);

/// A missing, null or non-finite finding is "not-measured" and never passes; neither does a number
/// without the bound that the rule asks for. Overrides count only with a reason and two different
/// keys. Recommends release when every rule stands, reject when one that fails says so, else
/// revise.
[[nodiscard]] PolicyVerdict judge(const Policy& policy, const nlohmann::json& findings,
                                  const std::vector<PolicyOverride>& overrides = {});

[[nodiscard]] std::string_view recommendationName(Recommendation recommendation);
[[nodiscard]] nlohmann::json toJson(const PolicyVerdict& verdict);
/// What a statement holds of it: {"name", "version", "setting", "digest", "recommendation",
/// "unmet", "overridden"}, the last two with ids of rules.
[[nodiscard]] nlohmann::json summaryOf(const Policy& policy, const PolicyVerdict& verdict);

}  // namespace outis::release
