// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/privacy_record.h"

namespace outis::worker {

namespace {

using nlohmann::json;

/// The most exposed ones, unusual patients marked.
void printPatients(const Voice& voice, const json& patients) {
    constexpr std::size_t kShown = 20;
    std::size_t shown = 0;
    for (const json& row : patients) {
        if (shown++ == kShown) {
            printLine(voice, "… " + std::to_string(patients.size() - kShown) + " more, see --json");
            return;
        }
        printLine(voice, "patient " + row.at("patient").dump() +
                             (row.at("outlier").get<bool>() ? " (unusual)" : "") +
                             ": as alike as " + row.at("rank-among-controls").dump() +
                             " of the control patients, by " +
                             row.at("detector").get<std::string>() + "; " +
                             row.at("picture").get<std::string>());
    }
}

int runPrivacy(Program& program, const std::string& folder) {
    const auto answer = pipeline::guarded<json>("privacy", [&]() -> Result<json> {
        const auto workspace = data::Workspace::open(folder);
        if (!workspace) {
            return workspace.error();
        }
        return pipeline::privacyRecord(*workspace);
    });
    if (!answer) {
        return reportError(program.voice, answer.error());
    }
    printResult(program.voice, *answer);
    printPatients(program.voice, answer->at("patients"));
    return kDone;
}

}  // namespace

void addPrivacyCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "privacy", "calibration and robustness of the filter, and the most exposed patients");
    auto folder = std::make_shared<std::string>();
    command->add_option("-w,--workspace", *folder, "folder of the project")->required();
    addJsonFlag(*command, program);
    command->footer("Patients and scores are for the project alone: they help an attacker.");
    command->callback([&program, folder] {
        program.action = [&program, folder] { return runPrivacy(program, *folder); };
    });
}

}  // namespace outis::worker
