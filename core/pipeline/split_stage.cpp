// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/split.h"
#include "core/pipeline/planned_audit.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

Result<StageResult> runSplit(StageContext& context) {
    context.observer.stageStarted("split", 0, "patients");
    auto report = data::splitPatients(context.workspace, context.catalogue, context.options.split);
    if (!report) {
        return report.error();
    }
    for (const Error& warning : report->warnings) {
        context.observer.warned(warning);
    }
    const auto patients = auditPatientsOf(context.workspace, context.catalogue, context.options);
    if (!patients) {
        return patients.error();
    }
    const auto planned = nextAudit(context.workspace, context.options, *patients);
    if (!planned) {
        return planned.error();
    }
    context.observer.stageFinished("split", Outcome::Finished);
    StageResult result;
    result.output = report->proof;
    for (const data::Role role : data::kRoles) {
        result.summary += (result.summary.empty() ? "" : ", ") +
                          std::to_string(report->patients[static_cast<std::size_t>(role)]) + " " +
                          std::string(data::roleName(role));
    }
    result.summary = "patients: " + result.summary + "; " +
                     std::to_string(report->images[static_cast<std::size_t>(data::Role::Probe)]) +
                     " probe images; audit: " + planned->state;
    return result;
}

}  // namespace outis::pipeline
