// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/pipeline/stage.h"

namespace outis::pipeline {

/// What one execution of a stage leaves behind: enough to say later whether it is still fresh, and
/// to repeat it. Written by the pipeline, never by a stage.
struct StageRecord {
    Stage stage = Stage::Import;
    std::string outcome;  ///< "running", "finished", "stopped", "failed"
    std::string options;  ///< canonical JSON text of the stage's options
    std::map<std::string, std::string>
        inputs;           ///< stage name -> digest of its output that was read
    std::string output;   ///< digest of what the stage made
    std::string summary;  ///< one line for people, without identities
    std::string run;      ///< id of the run
    std::string program;  ///< version of the program
    std::string device;
    std::string started;   ///< ISO 8601, UTC
    std::string finished;  ///< ISO 8601, UTC
    double seconds = 0;
    double progress = 0;  ///< share done, 0..1
    std::optional<Error> error;
};

[[nodiscard]] nlohmann::json toJson(const StageRecord& record);
[[nodiscard]] Result<StageRecord> recordFromJson(const nlohmann::json& json);

using Records = std::map<Stage, StageRecord>;

/// The latest record of each stage, from `folder` (one file a stage). An unreadable record counts
/// as missing: the stage then runs again.
[[nodiscard]] Records loadRecords(const std::filesystem::path& folder);
[[nodiscard]] Result<void> saveRecord(const std::filesystem::path& folder,
                                      const StageRecord& record);

}  // namespace outis::pipeline
