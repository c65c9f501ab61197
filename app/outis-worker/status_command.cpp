// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/status.h"

namespace outis::worker {

namespace {

void printStages(const Voice& voice, const nlohmann::json& status) {
    printLine(voice, status["workspace"].get<std::string>() + ": " +
                         std::to_string(status["images"].get<std::int64_t>()) + " images of " +
                         std::to_string(status["patients"].get<std::int64_t>()) + " patients");
    for (const auto& stage : status["stages"]) {
        char line[200];
        const std::string because = stage["stale_because"];
        std::snprintf(line, sizeof(line), "  %-18s %-8s %s",
                      stage["stage"].get<std::string>().c_str(),
                      stage["state"].get<std::string>().c_str(),
                      (because.empty() ? stage["summary"].get<std::string>() : because).c_str());
        printLine(voice, line);
    }
    if (status["audit-only"].get<bool>()) {
        printLine(voice, "For the audit only, not to be released: a small-n audit.");
    }
    if (!status["left-out"].is_null()) {
        printLine(voice, "Left out of training as outliers: " +
                             status["left-out"]["words"].get<std::string>());
    }
    if (!status["audit"].is_null()) {
        printLine(voice, "What an audit can see: " + status["audit"]["state"].get<std::string>() +
                             ". " + status["audit"]["advice"].get<std::string>());
    }
    for (const auto& exported : status["exported"]) {
        if (exported["due"].get<bool>()) {
            printLine(voice, "Release " + exported["release"].get<std::string>() +
                                 " had to be assessed again by " +
                                 exported["reassess"].get<std::string>() +
                                 ": audit it anew, or withdraw it.");
        }
    }
    if (!status["holder"].is_null()) {
        printLine(voice, "A worker is writing to it: process " +
                             std::to_string(status["holder"]["pid"].get<std::int64_t>()) + " on " +
                             status["holder"]["host"].get<std::string>());
    }
}

}  // namespace

void addStatusCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("status", "stages of a workspace: fresh, stale and why");
    auto workspace = std::make_shared<std::string>();
    command->add_option("-w,--workspace", *workspace, "folder of the project")->required();
    addJsonFlag(*command, program);
    command->callback([&program, workspace] {
        program.action = [&program, workspace]() -> int {
            const auto status = pipeline::guarded<nlohmann::json>(
                "status", [&] { return pipeline::statusOf(*workspace); });
            if (!status) {
                return reportError(program.voice, status.error());
            }
            printResult(program.voice, *status);
            printStages(program.voice, *status);
            return kDone;
        };
    });
}

}  // namespace outis::worker
