// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/catalogue.h"
#include "core/data/forget_identities.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct ForgetArguments {
    std::string workspace;
    bool alsoKey = false;
    bool isConfirmed = false;
};

bool confirm(bool alsoKey) {
    std::fprintf(stderr,
                 "Patient ids, names, dates, paths and words of burned-in text leave this "
                 "workspace for good.%s\nNothing brings them back but a new import. "
                 "Type yes to go on: ",
                 alsoKey ? " With the key, later imports cannot know these patients again." : "");
    std::string answer;
    return std::getline(std::cin, answer) && answer == "yes";
}

Result<data::ForgottenIdentities> forget(const ForgetArguments& arguments, const Clock& clock) {
    const auto workspace = orThrow(data::Workspace::open(arguments.workspace));
    const auto lock =
        orThrow(data::WorkspaceLock::acquire(workspace, "forget-identities", "", clock));
    std::error_code failure;
    if (!std::filesystem::exists(workspace.cataloguePath(), failure)) {
        return Error{ErrorCode::StageMissing, "import", "no catalogue yet"};
    }
    auto catalogue = orThrow(data::Catalogue::open(workspace));
    return data::forgetIdentities(workspace, catalogue,
                                  arguments.alsoKey ? data::KeyFate::Goes : data::KeyFate::Stays,
                                  clock);
}

int runForget(Program& program, const ForgetArguments& arguments) {
    if (!arguments.isConfirmed && (::isatty(STDIN_FILENO) == 0 || !confirm(arguments.alsoKey))) {
        return reportError(program.voice, {ErrorCode::Refused, "forget-identities",
                                           "not confirmed; --yes confirms without a question"});
    }
    const auto done = pipeline::guarded<data::ForgottenIdentities>(
        "forget-identities", [&] { return forget(arguments, program.clock); });
    if (!done) {
        return reportError(program.voice, done.error());
    }
    printResult(program.voice, {{"patients", done->patients},
                                {"files", done->files},
                                {"texts", done->texts},
                                {"key-is-gone", done->keyIsGone}});
    printLine(program.voice, "Forgotten: the ids of " + std::to_string(done->patients) +
                                 " patients, the paths of " + std::to_string(done->files) +
                                 " files, " + std::to_string(done->texts) +
                                 " places of burned-in text" +
                                 (done->keyIsGone ? ", and the key." : "."));
    return kDone;
}

}  // namespace

void addForgetCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "forget-identities", "drop ids, names, dates and paths from a workspace, for good");
    auto arguments = std::make_shared<ForgetArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_flag("--also-key", arguments->alsoKey,
                      "drop pseudonym.key too: later imports cannot know patients again");
    command->add_flag("--yes", arguments->isConfirmed, "do not ask");
    addJsonFlag(*command, program);
    command->footer(
        "Images, labels, split, runs and reports stay. Later imports know patients and files "
        "again by\nkeyed digests, and write no identities unless --keep-identities is given.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return runForget(program, *arguments); };
    });
}

}  // namespace outis::worker
