// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/workspace.h"
#include "core/release/decision/project_log.h"
#include "core/release/decision/release_record.h"
#include "core/release/package/ledger.h"

namespace outis::worker {

namespace {

/// The log by itself, then every release with its statements and frozen files against it, then the
/// ledger.
Result<release::LogVerdict> verify(const std::string& workspace) {
    const auto opened = data::Workspace::open(workspace);
    if (!opened) {
        return opened.error();
    }
    auto verdict = release::ProjectLog::audit(opened->root()).verify();
    if (!verdict || verdict->state == release::LogState::Broken) {
        return verdict;
    }
    const auto releases = release::ReleaseRecord::list(opened->root());
    if (!releases) {
        return releases.error();
    }
    for (const std::string& id : *releases) {
        const auto record = release::ReleaseRecord::open(opened->root(), id);
        if (!record) {
            return record.error();
        }
    }
    if (const auto ledger = release::readLedger(opened->root()); !ledger) {
        return ledger.error();
    }
    return verdict;
}

const char* stateText(release::LogState state) {
    switch (state) {
        case release::LogState::Whole:
            return "whole";
        case release::LogState::TornEnd:
            return "torn-end";
        case release::LogState::Broken:
            break;
    }
    return "broken";
}

int runVerify(Program& program, const std::string& workspace) {
    const auto verdict = verify(workspace);
    if (!verdict) {
        return reportError(program.voice, verdict.error());
    }
    const std::string state = stateText(verdict->state);
    printResult(program.voice, {{"state", state},
                                {"entries", verdict->head.entries},
                                {"digest", verdict->head.digest},
                                {"line", verdict->line},
                                {"reason", verdict->reason}});
    printLine(
        program.voice,
        "The audit log is " + state + ": " + std::to_string(verdict->head.entries) +
            " entries, head " + verdict->head.digest +
            (verdict->line > 0 ? "; line " + std::to_string(verdict->line) + ": " + verdict->reason
                               : "") +
            ".");
    return verdict->state == release::LogState::Broken ? kFailed : kDone;
}

int runShow(Program& program, const std::string& workspace) {
    const auto opened = data::Workspace::open(workspace);
    if (!opened) {
        return reportError(program.voice, opened.error());
    }
    const auto entries = release::ProjectLog::audit(opened->root()).read();
    if (!entries) {
        return reportError(program.voice, entries.error());
    }
    printResult(program.voice, {{"entries", *entries}});
    for (const auto& entry : *entries) {
        const auto text = [&](const char* name) { return entry.value(name, std::string()); };
        const auto& after = entry.at("after");
        const std::string release = after.is_object() && after.contains("release")
                                        ? " release " + after.at("release").get<std::string>()
                                        : "";
        printLine(program.voice, text("time") + "  " + text("what") + release + ": " + text("who") +
                                     ": " + text("why"));
    }
    return kDone;
}

void addLogPart(CLI::App& command, Program& program, const char* name, const char* help,
                int (*run)(Program&, const std::string&)) {
    auto* part = command.add_subcommand(name, help);
    auto workspace = std::make_shared<std::string>();
    part->add_option("-w,--workspace", *workspace, "folder of the project")->required();
    addJsonFlag(*part, program);
    part->callback([&program, workspace, run] {
        program.action = [&program, workspace, run] { return run(program, *workspace); };
    });
}

}  // namespace

void addLogCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("log", "the audit log: who decided what, when and why");
    command->require_subcommand(1);
    addLogPart(*command, program, "verify",
               "look for changed, missing, reordered or cut entries and statements", runVerify);
    addLogPart(*command, program, "show", "list the entries", runShow);
}

}  // namespace outis::worker
