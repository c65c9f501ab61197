// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/commands.h"
#include "app/outis-worker/decision_report.h"
#include "app/outis-worker/signer_flags.h"

namespace outis::worker {

namespace {

struct DecideArguments {
    std::string workspace;
    std::string release;
    std::string reason;
    SignerArguments signer;
};

int decide(Program& program, const std::string& act, const DecideArguments& arguments) {
    const auto signer = signerOf(arguments.signer);
    if (!signer) {
        return reportError(program.voice, signer.error());
    }
    return reportRecord(
        program, recordAct(arguments.workspace, arguments.release, {act, arguments.reason, nullptr},
                           *signer, program.clock));
}

void addDecision(CLI::App& app, Program& program, const std::string& act, const char* help) {
    auto* command = app.add_subcommand(act, help);
    auto arguments = std::make_shared<DecideArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--release", arguments->release, "its id; default: the newest");
    command->add_option("--reason", arguments->reason, "why, in your words")->required();
    addSignerFlags(*command, arguments->signer);
    addJsonFlag(*command, program);
    command->footer(
        "Signed with your key and written into the audit log. Exit code 4: not allowed now, or not "
        "to you.");
    command->callback([&program, act, arguments] {
        program.action = [&program, act, arguments] { return decide(program, act, *arguments); };
    });
}

}  // namespace

void addDecideCommands(CLI::App& app, Program& program) {
    addDecision(app, program, "approve",
                "approve a release; two people must, none of them whoever submitted it");
    addDecision(app, program, "request-changes", "give a release back to whoever prepared it");
    addDecision(app, program, "revise", "take a release up again that was given back");
    addDecision(app, program, "reject", "reject a release for good");
}

}  // namespace outis::worker
