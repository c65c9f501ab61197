// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/release_folder.h"
#include "core/pipeline/run_options.h"
#include "core/pipeline/session.h"
#include "core/privacy/filter/filter_summary.h"

namespace outis::pipeline {

/// One file of a folder of another generator's images.
struct JudgedFile {
    std::int64_t number = 0;  ///< among the files of the folder, in the order of their paths
    std::string file;         ///< below the folder
    std::string unread;       ///< why it could not be judged; empty otherwise
    privacy::CandidateRecord record;
};

struct FolderFilter {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    DetectorsNote note;                   ///< `state`: "ok", or what keeps this from being a filter
    std::vector<JudgedFile> files;        ///< in the order of their numbers
    privacy::FilterSummary summary;       ///< of the pictures that could be read
};

/// Judges the images below `folder`, made by any generator, by the checks of this workspace's
/// stage "detect": against all training images and against each other. They are prepared as the
/// training images were. Writes candidates.jsonl and filter.json into the run's folder, with the
/// files as numbers in the order of their names: names may say who someone is. A stopped run goes
/// on from what it has judged. Errors: StageMissing (subject "detect": it has not been run, is
/// stale or had no filter), NoImages (no file that could be read), NotFound, those of the filter.
[[nodiscard]] Result<FolderFilter> filterFolder(Session& session, const RunOptions& options,
                                                const std::filesystem::path& folder);

/// Whether the stage "detect" left checks that hold for `options`. Errors: StageMissing.
[[nodiscard]] Result<void> requireDetectors(const Session& session, const RunOptions& options);
/// filterFolder() of a folder that has been read.
[[nodiscard]] Result<FolderFilter> filterRelease(Session& session, const RunOptions& options,
                                                 const ReleaseFolder& release);
/// Forgets what filterRelease() keeps for going on.
void clearJudgedFiles(const data::Workspace& workspace);

/// Files with decision, reasons, and each detector's score and nearest training image.
[[nodiscard]] nlohmann::json toJson(const FolderFilter& filter);

}  // namespace outis::pipeline
