// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/view_commands.h"

#include <memory>

#include <nlohmann/json.hpp>

#include "core/pipeline/evaluation_views.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

using nlohmann::json;

using View = Result<json> (*)(const data::Workspace&);
using Print = void (*)(const Voice&, const json&);

int runView(Program& program, const std::string& folder, const char* name, View view, Print print) {
    const auto answer = pipeline::guarded<json>(name, [&]() -> Result<json> {
        const auto workspace = data::Workspace::open(folder);
        if (!workspace) {
            return workspace.error();
        }
        return view(*workspace);
    });
    if (!answer) {
        return reportError(program.voice, answer.error());
    }
    printResult(program.voice, *answer);
    if (answer->at("state") == "ok") {
        print(program.voice, *answer);
    } else {
        printLine(program.voice, answer->at("state").get<std::string>());
    }
    return kDone;
}

void printDiversity(const Voice& voice, const json& answer) {
    printLine(voice, answer.at("met").dump() + " of " + answer.at("images").dump() +
                         " training images are the nearest to a synthetic one; drawing evenly: " +
                         std::to_string(answer.at("expected-met").get<std::int64_t>()));
    for (const json& group : answer.at("groups")) {
        printLine(voice, "  " + group.at("attribute").get<std::string>() + " " +
                             group.at("value").get<std::string>() + ": " + group.at("met").dump() +
                             " of " + group.at("images").dump());
    }
}

void printAccuracy(const Voice& voice, const json& answer) {
    for (const json& verdict : answer.at("verdicts")) {
        printLine(voice, verdict.at("arm").get<std::string>() + ": " +
                             verdict.at("verdict").get<std::string>() + "; " +
                             verdict.at("sentence").get<std::string>());
    }
}

void addView(CLI::App& app, Program& program, const char* name, const char* help, View view,
             Print print) {
    auto* command = app.add_subcommand(name, help);
    auto workspace = std::make_shared<std::string>();
    command->add_option("-w,--workspace", *workspace, "folder of the project")->required();
    addJsonFlag(*command, program);
    command->footer("For the project alone: real images are named by their numbers.");
    command->callback([=, &program] {
        program.action = [=, &program] { return runView(program, *workspace, name, view, print); };
    });
}

}  // namespace

void addViewCommands(CLI::App& app, Program& program) {
    addView(app, program, "diversity",
            "how often each training image is the nearest to a synthetic one",
            pipeline::diversityView, printDiversity);
    addView(app, program, "accuracy",
            "what classifiers trained on real and on synthetic images say of test patients",
            pipeline::accuracyView, printAccuracy);
}

}  // namespace outis::worker
