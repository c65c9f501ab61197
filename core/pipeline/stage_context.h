// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "core/pipeline/record.h"
#include "core/pipeline/run_options.h"

namespace outis::pipeline {

/// What every stage gets.
struct StageContext {
    const data::Workspace& workspace;
    data::Catalogue& catalogue;
    const RunOptions& options;
    const Records& records;  ///< of the stages before
    std::string runId;
    std::stop_token stop;
    Observer& observer;
    std::function<bool()> checkpointRequested;  ///< true once after each request

    [[nodiscard]] std::filesystem::path runFolder() const { return workspace.runsDir() / runId; }
    /// The run that last executed a stage: its outputs lie under that run's folders.
    [[nodiscard]] std::string runOf(Stage stage) const {
        const auto found = records.find(stage);
        return found == records.end() ? "" : found->second.run;
    }
};

/// What a stage says about what it did; the pipeline makes the record of it.
struct StageResult {
    Outcome outcome = Outcome::Finished;
    std::string output;   ///< digest of what was made
    std::string summary;  ///< one line for people
    std::string device;
};

[[nodiscard]] Result<StageResult> runSplit(StageContext& context);
[[nodiscard]] Result<StageResult> runPrepare(StageContext& context);
[[nodiscard]] Result<StageResult> runCompress(StageContext& context);
[[nodiscard]] Result<StageResult> runEncode(StageContext& context);
[[nodiscard]] Result<StageResult> runEvaluationEncoder(StageContext& context);
[[nodiscard]] Result<StageResult> runTrain(StageContext& context);
[[nodiscard]] Result<StageResult> runDetect(StageContext& context);
[[nodiscard]] Result<StageResult> runGenerate(StageContext& context);
[[nodiscard]] Result<StageResult> runShadow(StageContext& context);
[[nodiscard]] Result<StageResult> runAudit(StageContext& context);
[[nodiscard]] Result<StageResult> runEvaluate(StageContext& context);
[[nodiscard]] Result<StageResult> runUtility(StageContext& context);
[[nodiscard]] Result<StageResult> runReport(StageContext& context);

/// The file or folder that shows that a stage's output is still there.
[[nodiscard]] std::filesystem::path outputPath(const data::Workspace& workspace, Stage stage,
                                               const std::string& runOfStage);

}  // namespace outis::pipeline
