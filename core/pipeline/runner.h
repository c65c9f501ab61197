// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/pipeline/event_observer.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

struct RunRequest {
    std::optional<Stage> from;   ///< run this and the following ones even when they are fresh
    std::optional<Stage> until;  ///< the last stage of interest
};

struct RunSummary {
    Outcome outcome = Outcome::Finished;
    std::vector<Stage> executed;
    std::vector<Stage> fresh;
};

/// What the runner needs of the world; everything is borrowed.
struct RunWorld {
    const data::Workspace& workspace;
    data::Catalogue& catalogue;
    EventObserver& observer;
    const Clock& clock;
    std::string runId;
    std::stop_token stop;
    std::function<bool()> checkpointRequested;
};

/// What a stage gets of it; `options` and `records` are borrowed too.
[[nodiscard]] StageContext contextOf(const RunWorld& world, const RunOptions& options,
                                     const Records& records);

/// Runs the stages that are stale, in order, and writes a record of each. A stage that fails or is
/// stopped ends the run; what earlier stages made stays fresh.
/// Errors: StageMissing (nothing imported yet), and those of the stages.
[[nodiscard]] Result<RunSummary> runStages(const RunWorld& world, const RunOptions& options,
                                           const RunRequest& request);

/// Where the latest record of each stage lies.
[[nodiscard]] std::filesystem::path recordsFolder(const data::Workspace& workspace);

/// Records of the workspace against the wanted options.
[[nodiscard]] std::vector<PlannedStage> planOf(const data::Workspace& workspace,
                                               const RunOptions& options, const Records& records);

/// Writes the record of a stage that was executed, also into the run's folder.
[[nodiscard]] Result<void> keepRecord(const data::Workspace& workspace, const StageRecord& record);

}  // namespace outis::pipeline
