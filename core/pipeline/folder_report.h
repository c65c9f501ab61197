// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/pipeline/audit_command.h"
#include "core/pipeline/folder_filter.h"
#include "core/pipeline/run_options.h"
#include "core/pipeline/session.h"

namespace outis::pipeline {

struct FolderReport {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    AuditCommandResult audit;
    std::optional<FolderFilter> filter;  ///< nothing: no filter could judge
    std::string filterState;             ///< "ok", or what a reader must know of it
    std::filesystem::path page;          ///< report.html, beside findings.json and report.json
};

/// All that can be said of the images below `folder`, made by any generator: judged by the filter
/// where the stage "detect" is fresh, attacked with all patients, compared with training and test
/// images, and told on one page. Writes candidates.jsonl, filter.json, audit.json, findings.json,
/// report.json and report.html into the run's folder; no name of a file stands in them, and of the
/// folder its own name alone. A stopped run goes on from the pictures that it has judged, the
/// attackers that it has trained and the scores that they have given. Errors: those of
/// runAuditCommand(), of the filter, and of writing.
[[nodiscard]] Result<FolderReport> reportOnFolder(Session& session,
                                                  const std::filesystem::path& folder,
                                                  const AuditChoice& choice);

}  // namespace outis::pipeline
