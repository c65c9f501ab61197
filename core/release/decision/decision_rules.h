// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/release/decision/release_record.h"

/// Who may do what with a release, and when.
namespace outis::release {

/// An act by its full name, and where it leads.
struct DecisionStep {
    std::string act;
    ReleaseState after = ReleaseState::Draft;
};

/// Errors: InvalidOption (an unknown act), Refused (not in this state).
[[nodiscard]] Result<DecisionStep> stepOf(const ReleaseRecord& record, const std::string& act);

/// Whether this person may take the step that the request led to. Keys decide who somebody is; one
/// name under two keys is taken for one person too. Errors: Refused.
[[nodiscard]] Result<void> checkPerson(const ReleaseRecord& record, const ActRequest& request,
                                       const std::string& act, const Person& person);

/// Whether a statement says what an act of its kind has to say. Errors: InvalidOption.
[[nodiscard]] Result<void> checkDetails(const ReleaseRecord& record, const std::string& act,
                                        const nlohmann::json& details);

/// Whether nothing speaks against an approval but people. Errors: Refused.
[[nodiscard]] Result<void> checkApprovable(const ReleaseRecord& record);

/// Whether an approval, as it was signed, comes from another person than those who submitted and
/// approved before, and met the policy; other acts pass. What is written by hand past the checks
/// above is found by it. Errors: Refused.
[[nodiscard]] Result<void> checkSignedApproval(const std::vector<Statement>& before,
                                               const Statement& approval);

/// Rules that people set aside; the preparer's wish does not count.
[[nodiscard]] std::vector<PolicyOverride> overridesOf(const std::vector<Statement>& statements);

}  // namespace outis::release
