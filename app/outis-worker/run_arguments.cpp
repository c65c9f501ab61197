// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/run_arguments.h"

#include <array>

#include "app/outis-worker/flags.h"
#include "core/base/files.h"
#include "core/diffusion/presets.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::worker {

namespace {

/// Sections that choose where to compute.
constexpr std::array kComputing = {
    "compress",      "encode",    "evaluation-encoder", "train", "reidentification",
    "copy-detector", "deep-ssim", "generate",           "audit", "utility"};

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
        for (const char* section : kComputing) {
            sections[section]["threads"] = value;
        }
    });
    number("--k", "patients mixed into one condition; 1 needs --condition-allow-single-patients",
           [&](const std::int64_t& value) { sections["condition"]["k"] = value; });
    number("--folds", "1, or 2: two generators on two halves of the training patients",
           [&](const std::int64_t& value) { sections["recipe"]["folds"] = value; });
    const auto word = [&](const std::string& flag, const std::string& help, auto store) {
        command.add_option_function<std::string>(flag, store, help)->group(group);
    };
    word("--space", "what the generator learns: pixels | latents",
         [&](const std::string& value) { sections["compress"]["space"] = value; });
    word("--preset", "network and schedule: " + presets,
         [&](const std::string& value) { sections["train"]["preset"] = value; });
    word("--device", "auto | cpu | cuda", [&](const std::string& value) {
        for (const char* section : kComputing) {
            sections[section]["device"] = value;
        }
    });
    word("--steer", "what the generator is asked for: none | labels | pseudo | both",
         [&](const std::string& value) { sections["train"]["conditional"] = value; });
    word("--guide", "network that guides the sampler: none | uncond | auto | self",
         [&](const std::string& value) { sections["generate"]["guide"] = value; });
    word("--filter", "judge every drawn image against all training patients: on | off",
         [&](const std::string& value) { sections["filter"]["use"] = value; });
    word("--meter", "memorisation meter: off | suggest | stop",
         [&](const std::string& value) { sections["recipe"]["meter"] = value; });
}

void addSectionFlags(CLI::App& command, RunArguments& arguments) {
    arguments.defaults.forEachSection(
        [&](std::string_view section, const DescribeFunction& describe) {
            const std::string name(section);
            addFlags(command, describe, name, arguments.sections[name]);
        });
}

}  // namespace

void addOptionFlags(CLI::App& command, RunArguments& arguments) {
    command.add_option("--settings", arguments.settingsFile,
                       "JSON file with any part of settings.json");
    addShortFlags(command, arguments);
    addSectionFlags(command, arguments);
}

namespace {

Result<pipeline::RunOptions> overridden(Result<pipeline::RunOptions> options,
                                        const RunArguments& arguments) {
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

}  // namespace

Result<pipeline::RunOptions> optionsFor(const data::Workspace& workspace,
                                        const RunArguments& arguments) {
    return overridden(pipeline::loadSettings(workspace), arguments);
}

Result<pipeline::RunOptions> optionsFor(const RunArguments& arguments) {
    return overridden(pipeline::RunOptions(), arguments);
}

}  // namespace outis::worker
