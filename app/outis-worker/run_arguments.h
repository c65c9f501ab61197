// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/pipeline/run_options.h"

namespace outis::worker {

/// What the commands that take the options of the stages were given.
struct RunArguments {
    std::string workspace;
    std::string from;
    std::string until;
    bool withPdf = false;
    std::string settingsFile;
    std::map<std::string, nlohmann::json> sections;
    pipeline::RunOptions defaults;
};

/// --settings, the short names of what is asked for most, and one flag per option of every stage.
void addOptionFlags(CLI::App& command, RunArguments& arguments);

/// The workspace's settings, then the settings file, then the flags; checked.
[[nodiscard]] Result<pipeline::RunOptions> optionsFor(const data::Workspace& workspace,
                                                      const RunArguments& arguments);
/// Without a workspace: the defaults, then the settings file, then the flags; checked.
[[nodiscard]] Result<pipeline::RunOptions> optionsFor(const RunArguments& arguments);

}  // namespace outis::worker
