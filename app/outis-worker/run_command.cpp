// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/flags.h"
#include "app/outis-worker/session_command.h"
#include "core/base/files.h"
#include "core/diffusion/presets.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::worker {

namespace {

struct RunArguments {
    std::string workspace;
    std::string from;
    std::string until;
    std::string settingsFile;
    std::map<std::string, nlohmann::json> sections;
    pipeline::RunOptions defaults;
};

/// Short names for what is asked for most.
void addShortFlags(CLI::App& command, RunArguments& arguments) {
    const std::string group = "Most used";
    auto& sections = arguments.sections;
    std::string presets;
    for (const std::string& name : diffusion::presetNames()) {
        presets += (presets.empty() ? "" : " | ") + name;
    }
    const auto number = [&](const std::string& flag, const std::string& help, auto store) {
        command.add_option_function<std::int64_t>(flag, store, help)->group(group);
    };
    number("--size", "side of the pictures in pixels: 32, 64 or 128",
           [&](const std::int64_t& value) { sections["prepare"]["size"] = value; });
    number("--samples", "synthetic images to draw",
           [&](const std::int64_t& value) { sections["generate"]["count"] = value; });
    number("--seed", "of training and sampling", [&](const std::int64_t& value) {
        sections["train"]["seed"] = value;
        sections["generate"]["seed"] = value;
    });
    number("--threads", "processor threads; 0: all", [&](const std::int64_t& value) {
        sections["train"]["threads"] = value;
        sections["generate"]["threads"] = value;
    });
    command
        .add_option_function<std::string>(
            "--preset", [&](const std::string& value) { sections["train"]["preset"] = value; },
            "network and schedule: " + presets)
        ->group(group);
    command
        .add_option_function<std::string>(
            "--device",
            [&](const std::string& value) {
                sections["train"]["device"] = value;
                sections["generate"]["device"] = value;
            },
            "auto | cpu | cuda")
        ->group(group);
}

void addSectionFlags(CLI::App& command, RunArguments& arguments) {
    arguments.defaults.forEachSection(
        [&](std::string_view section, const DescribeFunction& describe) {
            const std::string name(section);
            addFlags(command, describe, name, arguments.sections[name]);
        });
}

Result<pipeline::Stage> stageOf(const std::string& name) {
    if (const auto stage = pipeline::stageFromName(name)) {
        return *stage;
    }
    return Error{ErrorCode::InvalidOption, name,
                 "the stages are import, split, prepare, train, generate, evaluate, report"};
}

Result<pipeline::RunOptions> optionsFor(const pipeline::Session& session,
                                        const RunArguments& arguments) {
    auto options = pipeline::loadSettings(session.workspace());
    if (!options) {
        return options.error();
    }
    if (!arguments.settingsFile.empty()) {
        const auto text = files::readText(arguments.settingsFile);
        if (!text) {
            return text.error();
        }
        const auto json = nlohmann::json::parse(*text, nullptr, false);
        if (auto applied = pipeline::applyOverrides(*options, json); !applied) {
            return applied.error();
        }
    }
    nlohmann::json given = nlohmann::json::object();
    for (const auto& [section, values] : arguments.sections) {
        if (!values.empty()) {
            given[section] = values;
        }
    }
    if (auto applied = pipeline::applyOverrides(*options, given); !applied) {
        return applied.error();
    }
    if (auto checked = options->check(); !checked) {
        return checked.error();
    }
    return options;
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
    const auto options = optionsFor(session, arguments);
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
    return endOf(session, *summary);
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
    command->add_option("--settings", arguments->settingsFile,
                        "JSON file with any part of settings.json");
    addShortFlags(*command, *arguments);
    addSectionFlags(*command, *arguments);
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
    addOne(app, program, "generate", "run up to the drawing of synthetic images", false);
    addOne(app, program, "evaluate", "run up to distances and singling out", false);
    addOne(app, program, "report", "run up to the report", false);
}

}  // namespace outis::worker
