// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/release/decision/policy.h"
#include "core/release/decision/release_manifest.h"
#include "core/release/decision/release_state.h"
#include "core/release/decision/review_facts.h"
#include "core/release/decision/review_plan.h"
#include "core/release/decision/statement.h"

namespace outis::release {

/// What somebody does with a release.
struct ActRequest {
    std::string act;  ///< of actName(), "approve" (first or second, as it comes), "override", ...
    std::string reason;
    nlohmann::json details;  ///< signed with it
};

/// A release that was handed over to the reviewers: the folder releases/<id>/ with frozen files,
/// manifest.json and statements/. Its state is what the project's audit log says; opening compares
/// log, statements, signatures and frozen files, and refuses what does not fit together.
class ReleaseRecord {
public:
    /// Ids in the order of submission. Errors: Corrupt (a broken log), Unreadable.
    [[nodiscard]] static Result<std::vector<std::string>> list(
        const std::filesystem::path& workspace);
    /// Those of them that were approved by two and may leave the house, or have left it, by the
    /// audit log. Errors: likewise.
    [[nodiscard]] static Result<std::vector<std::string>> listApproved(
        const std::filesystem::path& workspace);
    /// `id` "": the newest. Errors: NotFound; Corrupt for anything that was tampered with (subject:
    /// the file); NewerVersion; Unreadable.
    [[nodiscard]] static Result<ReleaseRecord> open(const std::filesystem::path& workspace,
                                                    const std::string& id = "");

    [[nodiscard]] const std::string& id() const { return manifest_.release; }
    [[nodiscard]] const std::filesystem::path& workspace() const { return workspace_; }
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] ReleaseState state() const { return state_; }
    [[nodiscard]] const ReleaseManifest& manifest() const { return manifest_; }
    [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }
    [[nodiscard]] const Policy& policy() const { return policy_; }
    /// findings.json as it was submitted.
    [[nodiscard]] const nlohmann::json& findings() const { return findings_; }
    /// Without pairs where the release was submitted without a plan.
    [[nodiscard]] const ReviewPlan& reviewPlan() const { return plan_; }
    /// What people have found so far.
    [[nodiscard]] ReviewFacts reviewFacts() const;
    /// What the policy says of findings and review, with the overrides so far.
    [[nodiscard]] PolicyVerdict verdict() const;
    /// Nullptr where nobody did that yet.
    [[nodiscard]] const Statement* last(std::string_view act) const;

    /// Checks who may do it, signs, and writes statement and audit log; others who decide at the
    /// same moment wait. Errors: Refused (not allowed in this state or to this person, a policy
    /// that is not met; nothing is written), InvalidOption (no reason, an unknown act), those of
    /// open() and signStatement(), Unwritable, DiskFull.
    [[nodiscard]] Result<Statement> record(const ActRequest& request, const Signer& signer,
                                           const Clock& clock);

private:
    friend class ReleaseReader;
    friend class ReleaseWriter;
    ReleaseRecord() = default;

    std::filesystem::path workspace_;
    ReleaseManifest manifest_;
    Policy policy_;
    nlohmann::json findings_;
    ReviewPlan plan_;
    ReleaseState state_ = ReleaseState::Draft;
    std::vector<Statement> statements_;
    std::optional<Statement> unlogged_;  ///< signed, but cut off before the log had it
    std::string unloggedDigest_;
};

/// What is submitted.
struct ReleaseSource {
    std::filesystem::path workspace;
    std::string workspaceId;
    std::filesystem::path draft;  ///< folder with findings.json, report.json, ...: all is frozen
    std::string policy;           ///< text of the policy file
    ReviewPlan reviewPlan;        ///< without pairs: nothing is frozen of it
    std::string picturesFolder;   ///< below the workspace
    std::vector<std::string> classes;
    std::vector<FrozenImage> images;  ///< digests are computed
};

/// Freezes a copy of the draft under a new id and signs the submission. Releases that were given
/// back before are superseded. Errors: Refused (another one is in review; a small-n audit),
/// AlreadyExists (the same files were submitted before), those of readPolicy(), signStatement(),
/// open(), Unwritable, DiskFull.
[[nodiscard]] Result<ReleaseRecord> submitRelease(const ReleaseSource& source,
                                                  const std::string& reason, const Signer& signer,
                                                  const Clock& clock);

/// "audit.jsonl" in the workspace.
[[nodiscard]] std::filesystem::path auditLogFile(const std::filesystem::path& workspace);

}  // namespace outis::release
