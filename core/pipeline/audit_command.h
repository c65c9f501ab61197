// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "core/base/result.h"
#include "core/pipeline/audit_run.h"
#include "core/pipeline/release_folder.h"
#include "core/pipeline/session.h"

namespace outis::pipeline {

struct AuditCommandResult {
    AuditedRelease release;  ///< its images by the number of their file in the folder
    /// Files that hold copies, for the steward's eyes alone.
    std::map<std::int64_t, std::string> names;
    std::filesystem::path file;  ///< audit.json
};

/// Attacks the images below `folder`, from any generator, as METHOD 13 says, against all training
/// patients of the workspace, and writes runs/<id>/audit.json. Errors: StageMissing (nothing is
/// prepared), those of the folder and of auditRelease().
[[nodiscard]] Result<AuditCommandResult> runAuditCommand(Session& session,
                                                         const std::filesystem::path& folder,
                                                         const AuditChoice& choice);
/// The same of a folder that has been read. Who goes on with the result calls clearAuditEvidence()
/// when done.
[[nodiscard]] Result<AuditCommandResult> auditFolder(Session& session, const ReleaseFolder& release,
                                                     const AuditChoice& choice);

}  // namespace outis::pipeline
