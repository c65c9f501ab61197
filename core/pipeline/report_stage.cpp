// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/draft_files.h"
#include "core/pipeline/findings_builder.h"
#include "core/pipeline/stage_context.h"
#include "core/release/report.h"

namespace outis::pipeline {

Result<StageResult> runReport(StageContext& context) {
    context.observer.stageStarted("report", 0, "");
    const auto folder = context.workspace.releasesDir() / "draft";
    const auto findings = buildFindings(context);
    if (auto written = release::writeReport(findings, folder); !written) {
        return written.error();
    }
    auto noted = noteDraftFiles(context.workspace, context.runId);
    if (!noted) {
        return noted.error();
    }
    context.observer.stageFinished("report", Outcome::Finished);
    StageResult result;
    result.output = *std::move(noted);
    result.summary = "releases/draft/report.html";
    return result;
}

}  // namespace outis::pipeline
