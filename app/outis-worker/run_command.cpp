// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/run_arguments.h"
#include "app/outis-worker/session_command.h"
#include "core/pipeline/draft_files.h"
#include "core/pipeline/workspace_settings.h"
#include "core/release/print/page_printer.h"

namespace outis::worker {

namespace {

Result<pipeline::Stage> stageOf(const std::string& name) {
    if (const auto stage = pipeline::stageFromName(name)) {
        return *stage;
    }
    std::string names;
    for (const pipeline::Stage stage : pipeline::kStages) {
        names += (names.empty() ? "" : ", ") + std::string(pipeline::stageName(stage));
    }
    return Error{ErrorCode::InvalidOption, name, "the stages are " + names};
}

Result<CommandEnd> runIn(pipeline::Session& session, const RunArguments& arguments) {
    pipeline::RunRequest request;
    for (auto [name, target] :
         {std::pair{&arguments.from, &request.from}, std::pair{&arguments.until, &request.until}}) {
        if (!name->empty()) {
            const auto stage = stageOf(*name);
            if (!stage) {
                return stage.error();
            }
            *target = *stage;
        }
    }
    const auto options = optionsFor(session.workspace(), arguments);
    if (!options) {
        return options.error();
    }
    if (auto saved = pipeline::saveSettings(session.workspace(), *options); !saved) {
        return saved.error();
    }
    const auto summary = pipeline::runStages(session.world(), *options, request);
    if (!summary) {
        return summary.error();
    }
    CommandEnd end = endOf(session, *summary);
    if (arguments.withPdf && summary->outcome == Outcome::Finished) {
        std::string pdf;
        const auto added = pipeline::addToDraft(session.workspace(), [&]() -> Result<void> {
            const auto printed = release::printReport(
                session.workspace().releasesDir() / "draft",
                [](const std::string& page) { return release::printPage(page); });
            if (!printed) {
                return printed.error();
            }
            pdf = printed->front().string();
            return {};
        });
        if (!added) {
            return added.error();
        }
        end.result["pdf"] = pdf;
        end.sentence += " PDF: " + pdf;
    }
    return end;
}

void addOne(CLI::App& app, Program& program, const std::string& name, const std::string& help,
            bool wholePipeline) {
    auto* command = app.add_subcommand(name, help);
    auto arguments = std::make_shared<RunArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    if (wholePipeline) {
        command->add_option("--from", arguments->from, "run this stage and the later ones again");
        command->add_option("--until", arguments->until, "last stage to run");
    } else {
        arguments->until = name;
    }
    if (name == pipeline::stageName(pipeline::Stage::Report)) {
        command->add_flag("--pdf", arguments->withPdf,
                          "also as report.pdf, here and for the outside");
    }
    addOptionFlags(*command, *arguments);
    addRunFlags(*command, program);
    command->callback([&program, arguments, name] {
        program.action = [&program, arguments, name] {
            return inSession(
                program, arguments->workspace, name, false,
                [&](pipeline::Session& session) { return runIn(session, *arguments); });
        };
    });
}

}  // namespace

void addRunCommands(CLI::App& app, Program& program) {
    addOne(app, program, "run", "run the pipeline: only what is missing or stale", true);
    addOne(app, program, "train", "run up to the training of the generator", false);
    addOne(app, program, "detect", "run up to the filter's detectors and their thresholds", false);
    addOne(app, program, "generate", "run up to the drawing of synthetic images", false);
    addOne(app, program, "encode", "run up to the encoder behind the pseudo-conditions", false);
    addOne(app, program, "evaluate", "run up to diversity and fidelity", false);
    addOne(app, program, "utility", "run up to what a classifier learns from the samples", false);
    addOne(app, program, "report", "run up to the report", false);
}

}  // namespace outis::worker
