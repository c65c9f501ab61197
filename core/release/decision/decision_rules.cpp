// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/decision_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "core/release/decision/intruder_test.h"
#include "core/release/decision/person_name.h"

namespace outis::release {
namespace {

/// Statements that leave a release where it is; all belong to the review.
constexpr std::array<std::string_view, 4> kNotes = {"override", "review", kIntruderTestAct,
                                                    kIntruderAnswersAct};

Error refused(std::string subject, std::string detail) {
    return Error{ErrorCode::Refused, std::move(subject), std::move(detail)};
}

std::string listed(const std::vector<std::int64_t>& pairs) {
    constexpr std::size_t kShown = 10;
    std::string text;
    for (std::size_t index = 0; index < std::min(pairs.size(), kShown); ++index) {
        text += (index == 0 ? "" : ", ") + std::to_string(pairs[index]);
    }
    return text + (pairs.size() > kShown ? ", ..." : "");
}

/// People must have looked at every pair of the plan, and taken none for one person.
Result<void> checkReview(const ReleaseRecord& record) {
    const auto wanted =
        std::min<std::int64_t>(record.policy().reviewedPairs, std::ssize(record.manifest().images));
    if (record.reviewPlan().randomPairs < wanted) {
        return refused("review", "the plan has fewer random pairs than the policy asks for");
    }
    const auto summary = reviewOf(record.reviewPlan(), record.statements());
    if (!summary.same.empty()) {
        return refused("review", "marked as the same person: pair " + listed(summary.same));
    }
    if (!summary.open.empty()) {
        return refused("review", std::to_string(summary.open.size()) + " of " +
                                     std::to_string(summary.pairs) +
                                     " pairs are not decided: " + listed(summary.open));
    }
    return {};
}

/// All that may have left the house before was attacked together with this release (METHOD 13.8).
Result<void> checkComposition(const ReleaseRecord& record) {
    const auto approved = ReleaseRecord::listApproved(record.workspace());
    if (!approved) {
        return approved.error();
    }
    std::set<std::string> audited = {record.id()};
    const nlohmann::json::json_pointer place("/composition/earlier");
    if (record.findings().contains(place)) {
        for (const nlohmann::json& earlier : record.findings().at(place)) {
            audited.insert(earlier.value("release", ""));
        }
    }
    for (const std::string& id : *approved) {
        if (audited.contains(id)) {
            continue;
        }
        const auto other = ReleaseRecord::open(record.workspace(), id);
        if (!other) {
            return other.error();
        }
        if (other->manifest().images != record.manifest().images) {
            return refused("release " + id,
                           "was approved before, and the audit did not look at both together: run "
                           "again and submit anew");
        }
    }
    return {};
}

/// "" where the details of an override name none.
std::string overriddenRule(const nlohmann::json& details) {
    const bool isNamed =
        details.is_object() && details.contains("rule") && details.at("rule").is_string();
    return isNamed ? details.at("rule").get<std::string>() : std::string();
}

bool isApprovalAct(const std::string& act) {
    return act == actName(ReleaseAct::ApproveFirst) || act == actName(ReleaseAct::ApproveSecond);
}

/// Who knows more than the pictures show is no stranger to them.
Result<void> checkIntruder(const ReleaseRecord& record, const Person& person,
                           const nlohmann::json& details) {
    const auto testOf = [](const nlohmann::json& object) {
        return object.is_object() ? object.value("test", nlohmann::json()) : nlohmann::json();
    };
    for (const Statement& statement : record.statements()) {
        if (!isSamePerson(statement.person, person)) {
            continue;
        }
        const bool isOfThisTest = testOf(statement.details) == testOf(details);
        if (statement.act == actName(ReleaseAct::Submit)) {
            return refused(person.name, "whoever prepared a release knows too much to answer");
        }
        if (statement.act == "review") {
            return refused(person.name, "has seen training patients in the review: not blind");
        }
        if (statement.act == kIntruderTestAct && isOfThisTest) {
            return refused(person.name, "whoever made the test cannot answer it");
        }
        if (statement.act == kIntruderAnswersAct && isOfThisTest) {
            return refused(person.name, "has answered this test already");
        }
    }
    return {};
}

}  // namespace

Result<DecisionStep> stepOf(const ReleaseRecord& record, const std::string& act) {
    const Error notNow = refused(
        act, "the release is " + std::string(stateName(record.state())) + ": not possible now");
    if (std::ranges::find(kNotes, act) != kNotes.end()) {
        return record.state() == ReleaseState::InReview
                   ? Result<DecisionStep>(DecisionStep{act, record.state()})
                   : notNow;
    }
    const bool isSecond = record.last(actName(ReleaseAct::ApproveFirst)) != nullptr;
    const auto approve = isSecond ? ReleaseAct::ApproveSecond : ReleaseAct::ApproveFirst;
    const auto known = act == "approve" ? std::optional(approve) : actFromName(act);
    const bool isOfItsOwn =
        act != "approve" && (known == ReleaseAct::ApproveFirst ||
                             known == ReleaseAct::ApproveSecond || known == ReleaseAct::Submit);
    if (!known || isOfItsOwn) {
        return Error{ErrorCode::InvalidOption, act, "not an act on a release"};
    }
    const auto after = afterAct(record.state(), *known);
    return after ? Result<DecisionStep>(DecisionStep{std::string(actName(*known)), *after})
                 : notNow;
}

Result<void> checkPerson(const ReleaseRecord& record, const ActRequest& request,
                         const std::string& act, const Person& person) {
    if (act == kIntruderAnswersAct) {
        return checkIntruder(record, person, request.details);
    }
    const bool isApproval = isApprovalAct(act);
    if (!isApproval && act != "override") {
        return {};
    }
    const Statement* submitted = record.last(actName(ReleaseAct::Submit));
    if (submitted != nullptr && isSamePerson(submitted->person, person)) {
        return refused(person.name, "whoever prepared a release cannot approve it");
    }
    const Statement* first = record.last(actName(ReleaseAct::ApproveFirst));
    if (isApproval && first != nullptr && isSamePerson(first->person, person)) {
        return refused(person.name,
                       "has approved already; the second approval is another person's");
    }
    return {};
}

Result<void> checkSignedApproval(const std::vector<Statement>& before, const Statement& approval) {
    if (!isApprovalAct(approval.act)) {
        return {};
    }
    for (const Statement& earlier : before) {
        const bool decides =
            earlier.act == actName(ReleaseAct::Submit) || isApprovalAct(earlier.act);
        if (decides && isSamePerson(earlier.person, approval.person)) {
            return refused(approval.act, "one person decided twice");
        }
    }
    const auto& policy = approval.policy;
    const bool isMet = policy.is_object() && policy.value("recommendation", nlohmann::json()) ==
                                                 recommendationName(Recommendation::Release);
    return isMet ? Result<void>() : refused(approval.act, "approved against the policy");
}

Result<void> checkDetails(const ReleaseRecord& record, const std::string& act,
                          const nlohmann::json& details) {
    if (act == "override") {
        const std::string rule = overriddenRule(details);
        const auto verdict = record.verdict();
        const auto found = std::ranges::find(verdict.rules, rule,
                                             [](const RuleOutcome& one) { return one.rule.id; });
        if (found == verdict.rules.end()) {
            return Error{ErrorCode::InvalidOption, rule, "the policy has no such rule"};
        }
        if (found->state == RuleOutcome::State::Passed) {
            return Error{ErrorCode::InvalidOption, rule, "the rule is met"};
        }
    }
    if (act == kIntruderTestAct) {
        return checkIntruderTest(record.folder(), details);
    }
    if (act == kIntruderAnswersAct) {
        return checkIntruderAnswers(record.folder(), record.statements(), details);
    }
    if (act == "review") {
        const auto checked = reviewDetails(record.reviewPlan(), decisionsOf(details));
        return checked ? Result<void>() : checked.error();
    }
    return {};
}

Result<void> checkApprovable(const ReleaseRecord& record) {
    if (auto checked = checkReview(record); !checked) {
        return checked;
    }
    if (auto checked = checkComposition(record); !checked) {
        return checked;
    }
    const PolicyVerdict verdict = record.verdict();
    if (verdict.recommendation == Recommendation::Release) {
        return {};
    }
    std::string open;
    for (const RuleOutcome& outcome : verdict.rules) {
        if (!outcome.stands()) {
            open += (open.empty() ? "" : ", ") + outcome.rule.id;
        }
    }
    return refused("policy " + record.policy().name,
                   "recommends to " + std::string(recommendationName(verdict.recommendation)) +
                       "; rules that are not met: " + open);
}

std::vector<PolicyOverride> overridesOf(const std::vector<Statement>& statements) {
    const auto submitted =
        std::ranges::find(statements, actName(ReleaseAct::Submit), &Statement::act);
    std::map<std::string, std::vector<const Statement*>> byRule;
    for (const Statement& statement : statements) {
        const bool isPreparer =
            submitted != statements.end() && isSamePerson(submitted->person, statement.person);
        if (statement.act != "override" || isPreparer) {
            continue;
        }
        auto& wishes = byRule[overriddenRule(statement.details)];
        // Who wishes it twice, be it with two keys, is one person.
        if (std::ranges::none_of(wishes, [&](const Statement* other) {
                return isSamePerson(other->person, statement.person);
            })) {
            wishes.push_back(&statement);
        }
    }
    std::vector<PolicyOverride> overrides;
    for (const auto& [rule, wishes] : byRule) {
        PolicyOverride& one = overrides.emplace_back(PolicyOverride{rule, "", {}});
        for (const Statement* wish : wishes) {
            one.reason +=
                (one.reason.empty() ? "" : "; ") + wish->person.name + ": " + wish->reason;
            one.publicKeys.push_back(wish->person.publicKey);
        }
    }
    return overrides;
}

}  // namespace outis::release
