// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/status.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "core/pipeline/left_out.h"
#include "core/pipeline/planned_audit.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/workspace_settings.h"
#include "core/release/package/ledger.h"

namespace outis::pipeline {

namespace {

std::string relativeIfThere(const data::Workspace& workspace, const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored)
               ? std::filesystem::relative(path, workspace.root(), ignored).generic_string()
               : "";
}

/// The newest sample picture of any run: names sort by run and by images seen.
std::string newestSamples(const data::Workspace& workspace) {
    std::error_code failed;
    std::filesystem::path newest;
    std::filesystem::file_time_type newestTime{};
    for (const auto& run : std::filesystem::directory_iterator(workspace.runsDir(), failed)) {
        for (const auto& file :
             std::filesystem::directory_iterator(run.path() / "previews", failed)) {
            const auto time = file.last_write_time(failed);
            if (newest.empty() || time > newestTime) {
                newest = file.path();
                newestTime = time;
            }
        }
    }
    return newest.empty() ? "" : relativeIfThere(workspace, newest);
}

/// Of stages: those have a record. An export or a withdrawal is a run as well, without one.
std::string newestRun(const data::Workspace& workspace) {
    std::error_code failed;
    std::string newest;
    for (const auto& run : std::filesystem::directory_iterator(workspace.runsDir(), failed)) {
        if (std::filesystem::exists(run.path() / "record.json", failed)) {
            newest = std::max(newest, run.path().filename().string());
        }
    }
    return newest;
}

nlohmann::json stageJson(const PlannedStage& planned, const Records& records, bool isHeld) {
    nlohmann::json json = {{"stage", stageName(planned.stage)},
                           {"state", stateName(planned.state)},
                           {"stale_because", planned.because},
                           {"progress", planned.state == StageState::Fresh ? 1.0 : 0.0},
                           {"seconds", nullptr},
                           {"finished", nullptr},
                           {"summary", ""}};
    const auto found = records.find(planned.stage);
    if (found != records.end()) {
        const StageRecord& record = found->second;
        json["seconds"] = record.seconds;
        json["finished"] = record.finished;
        json["summary"] = record.summary;
        json["run"] = record.run;
        if (record.outcome == "running" && isHeld) {
            json["state"] = "running";
        }
        if (planned.state != StageState::Fresh) {
            json["progress"] = record.outcome == "finished" ? 1.0 : record.progress;
        }
        if (record.error) {
            json["error"] = {{"code", errorName(record.error->code)},
                             {"subject", record.error->subject},
                             {"detail", record.error->detail}};
        }
    }
    return json;
}

}  // namespace

Result<nlohmann::json> statusOf(const std::filesystem::path& path, const Clock& clock) {
    const auto workspace = data::Workspace::open(path);
    if (!workspace) {
        return workspace.error();
    }
    const auto options = loadSettings(*workspace);
    if (!options) {
        return options.error();
    }
    const Records records = loadRecords(recordsFolder(*workspace));
    nlohmann::json json = {{"workspace", workspace->root().string()},
                           {"id", workspace->id()},
                           {"format", data::Workspace::kFormat},
                           {"patients", 0},
                           {"images", 0},
                           {"probes", 0},
                           {"audit", nullptr},
                           {"audit-only", false},
                           {"left-out", nullptr},
                           {"holder", nullptr},
                           {"settings", toJson(*options)},
                           {"stages", nlohmann::json::array()},
                           {"exported", nlohmann::json::array()},
                           {"releases", nlohmann::json::array()}};
    if (const auto catalogue = data::Catalogue::openReadOnly(*workspace)) {
        if (const auto counts = catalogue->counts()) {
            json["patients"] = counts->patients;
            json["images"] = counts->images;
            json["probes"] = counts->imagesByRole[static_cast<std::size_t>(data::Role::Probe)];
        }
        if (const auto split = catalogue->split(); split && *split) {
            json["audit-only"] = data::isSmallAudit((*split)->shares);
        }
        if (const auto patients = auditPatientsOf(*workspace, *catalogue, *options)) {
            if (const auto audit = nextAudit(*workspace, *options, *patients)) {
                json["audit"] = privacy::toJson(*audit);
            }
        }
    } else if (catalogue.error().code != ErrorCode::StageMissing) {
        return catalogue.error();
    }
    if (const auto left = readLeftOut(*workspace, options->prepare); left && left->isOn()) {
        json["left-out"] = {{"train", left->train.patients},
                            {"control", left->control.patients},
                            {"words", inWords(*left)}};
    }
    const auto holder = data::WorkspaceLock::holder(*workspace);
    if (holder) {
        json["holder"] = {{"pid", holder->pid},
                          {"host", holder->host},
                          {"started", holder->started},
                          {"run", holder->run},
                          {"command", holder->command}};
    }
    const auto ledger = release::readLedger(workspace->root());
    if (!ledger) {
        return ledger.error();
    }
    for (const release::LedgerRow& row : *ledger) {
        if (row.withdrawn.empty()) {
            json["exported"].push_back({{"release", row.release},
                                        {"title", row.title},
                                        {"reassess", row.reassess},
                                        {"due", isDue(row, release::dayOf(clock))}});
        }
    }
    for (const PlannedStage& planned : planOf(*workspace, *options, records)) {
        json["stages"].push_back(stageJson(planned, records, holder.has_value()));
    }
    json["latest_run"] = newestRun(*workspace);
    json["report"] = relativeIfThere(*workspace, workspace->releasesDir() / "draft/report.html");
    json["samples"] = newestSamples(*workspace);
    if (!json["report"].get<std::string>().empty()) {
        json["releases"].push_back({{"id", "draft"}, {"state", "draft"}});
    }
    return json;
}

}  // namespace outis::pipeline
