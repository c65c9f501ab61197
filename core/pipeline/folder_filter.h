// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/pipeline/run_options.h"
#include "core/pipeline/session.h"
#include "core/privacy/filter/filter_summary.h"

namespace outis::pipeline {

/// One file of a folder of another generator's images.
struct JudgedFile {
    std::string file;    ///< below the folder
    std::string unread;  ///< why it could not be judged; empty otherwise
    privacy::CandidateRecord record;
};

struct FolderFilter {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    std::string state;                    ///< "ok", or what keeps this from being a filter
    std::vector<JudgedFile> files;        ///< in the order of their names
    privacy::FilterSummary summary;
};

/// Judges the images below `folder`, made by any generator, by the checks of this workspace's
/// stage "detect": against all training images and against each other. They are prepared as the
/// training images were. Writes candidates.jsonl and filter.json into the run's folder, with the
/// files as numbers in the order of their names: names may say who someone is. A stopped run goes
/// on from what it has judged. Errors: StageMissing (subject "detect": it has not been run, is
/// stale or had no filter), NoImages (no file that could be read), NotFound, those of the filter.
[[nodiscard]] Result<FolderFilter> filterFolder(Session& session, const RunOptions& options,
                                                const std::filesystem::path& folder);

/// Files with decision, reasons, and each detector's score and nearest training image.
[[nodiscard]] nlohmann::json toJson(const FolderFilter& filter);

}  // namespace outis::pipeline
