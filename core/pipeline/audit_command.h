// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/models/compute_options.h"
#include "core/pipeline/session.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/audit_result.h"

namespace outis::pipeline {

/// How a folder of images is audited against the patients of a workspace.
struct AuditCommandOptions {
    /// Attackers: "re-identification", "copy" and "deep-ssim" are trained on the validation and
    /// test patients, "correlation" learns nothing. The first one also reads attributes (F3).
    std::vector<std::string> detectors = {"re-identification", "copy", "correlation"};
    std::int64_t pairs = 0;  ///< length of the training of each, in pairs seen; 0: automatic
    models::ComputeOptions compute;
    privacy::AuditOptions audit;

    void describe(OptionVisitor& visitor);
    /// InvalidOption: ranges, an unknown detector, none.
    [[nodiscard]] Result<void> check() const;
};

/// A copy, by the numbers of the workspace and of the folder.
struct FoundCopy {
    std::int64_t file = 0;   ///< number of the file in the folder
    std::string path;        ///< its name, for the steward's eyes alone
    std::int64_t image = 0;  ///< catalogue number of the training image
    std::int64_t patient = 0;
    std::vector<std::string> detectors;  ///< all that found this pair
    double score = 0;                    ///< of the first of them
};

/// Without the path.
[[nodiscard]] nlohmann::json toJson(const FoundCopy& copy);

struct AuditCommandResult {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    privacy::AuditResult audit;
    std::vector<FoundCopy> copies;  ///< each file and training image once, by file
    std::filesystem::path file;     ///< audit.json
};

/// Attacks the images below `release` as METHOD 13 says: trains the attackers on the workspace's
/// validation and test patients (kept in models/attack, and used again), scores the release against
/// training, control and reference patients, and writes runs/<id>/audit.json. Errors: StageMissing
/// (nothing is prepared), those of the folder, of the trainings and of the audit.
[[nodiscard]] Result<AuditCommandResult> runAuditCommand(Session& session,
                                                         const std::filesystem::path& release,
                                                         const AuditCommandOptions& options);

}  // namespace outis::pipeline
