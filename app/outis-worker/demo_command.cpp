// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/demo.h"

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/flags.h"
#include "app/outis-worker/session_command.h"
#include "core/data/phantom/phantom.h"
#include "core/pipeline/control.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct PhantomArguments {
    std::string folder;
    bool dicom = false;
    nlohmann::json values = nlohmann::json::object();
};

int writePhantom(Program& program, const PhantomArguments& arguments) {
    data::PhantomOptions options;
    if (auto applied = fromJson(arguments.values, options); !applied) {
        return reportError(program.voice, applied.error());
    }
    if (arguments.dicom) {
        options.format = "dicom";
    }
    pipeline::ControlWatcher control({}, program.controlFromStdin);
    SilentObserver silent;
    const auto made = pipeline::guarded<data::PhantomSummary>("phantom", [&] {
        return data::writePhantomSet(arguments.folder, options, control.stopToken(), silent);
    });
    if (!made) {
        return reportError(program.voice, made.error());
    }
    const bool stopped = made->outcome == Outcome::Stopped;
    printResult(program.voice, {{"outcome", stopped ? "stopped" : "finished"},
                                {"patients", made->patients},
                                {"images", made->images},
                                {"labels", made->labelsFile.string()}});
    printLine(program.voice, std::to_string(made->images) + " phantom images of " +
                                 std::to_string(made->patients) + " made-up patients");
    return stopped ? kStopped : kDone;
}

}  // namespace

void addPhantomCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("phantom", "write a set of chest X-ray phantoms with known patients");
    auto arguments = std::make_shared<PhantomArguments>();
    command->add_option("--to", arguments->folder, "folder to write; empty or absent")->required();
    command->add_flag("--dicom", arguments->dicom, "DICOM files instead of PNG");
    data::PhantomOptions defaults;
    addFlags(
        *command, [&](OptionVisitor& visitor) { defaults.describe(visitor); }, "",
        arguments->values);
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return writePhantom(program, *arguments); };
    });
}

void addDemoCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("demo", "the whole pipeline on phantom data, from nothing to a report");
    auto options = std::make_shared<pipeline::DemoOptions>();
    auto folder = std::make_shared<std::string>();
    command->add_option("--to", *folder, "workspace of the demo; made when absent")->required();
    command->add_option("--patients", options->patients, "made-up patients")
        ->check(CLI::Range(std::int64_t{20}, std::int64_t{100000}))
        ->capture_default_str();
    command->add_flag("--quick", options->quick,
                      "under two minutes: shows the way, not the quality");
    addRunFlags(*command, program);
    command->callback([&program, options, folder] {
        program.action = [&program, options, folder] {
            return inSession(program, *folder, "demo", true,
                             [&](pipeline::Session& session) -> Result<CommandEnd> {
                                 const auto summary =
                                     pipeline::runDemo(session, program.clock, *options);
                                 if (!summary) {
                                     return summary.error();
                                 }
                                 return endOf(session, *summary);
                             });
        };
    });
}

}  // namespace outis::worker
