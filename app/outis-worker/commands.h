// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/outis-worker/console.h"
#include "core/base/clock.h"

namespace outis::worker {

/// What main shares with the commands.
struct Program {
    const Clock& clock;
    Voice voice;
    std::string runId;
    bool controlFromStdin = false;
    std::function<int()> action;  ///< of the command that was given
};

/// Each adds one command to the command line; parsing sets program.action.
void addDemoCommand(CLI::App& app, Program& program);
void addPhantomCommand(CLI::App& app, Program& program);
void addInspectCommand(CLI::App& app, Program& program);
void addLabelsCommand(CLI::App& app, Program& program);
void addImportCommand(CLI::App& app, Program& program);
void addEstimateCommand(CLI::App& app, Program& program);
void addFilesCommand(CLI::App& app, Program& program);
void addFilterCommand(CLI::App& app, Program& program);
void addForgetCommand(CLI::App& app, Program& program);
void addRunCommands(CLI::App& app, Program& program);  ///< run, train, detect, generate, ...
void addAuditCommand(CLI::App& app, Program& program);
void addBurnedInCommand(CLI::App& app, Program& program);
void addCheckCommand(CLI::App& app, Program& program);
void addReviewCommand(CLI::App& app, Program& program);
void addIntruderCommand(CLI::App& app, Program& program);
void addDecideCommands(CLI::App& app, Program& program);  ///< approve, reject, ...
void addPlanSplitCommand(CLI::App& app, Program& program);
void addPreviewCommand(CLI::App& app, Program& program);
void addPrintCommand(CLI::App& app, Program& program);
void addPolicyCommand(CLI::App& app, Program& program);
void addKeyCommand(CLI::App& app, Program& program);
void addLogCommand(CLI::App& app, Program& program);
void addExportCommand(CLI::App& app, Program& program);
void addVerifyCommand(CLI::App& app, Program& program);
void addLedgerCommand(CLI::App& app, Program& program);
void addWithdrawCommand(CLI::App& app, Program& program);
void addReachCommand(CLI::App& app, Program& program);
void addStatusCommand(CLI::App& app, Program& program);
void addUnlockCommand(CLI::App& app, Program& program);
void addPairsCommand(CLI::App& app, Program& program);
void addPatientsCommand(CLI::App& app, Program& program);
void addPrivacyCommand(CLI::App& app, Program& program);
void addBenchCommand(CLI::App& app, Program& program);

/// --json, --events, --run-id, --control-stdin for a command that runs stages.
void addRunFlags(CLI::App& command, Program& program);
void addJsonFlag(CLI::App& command, Program& program);

}  // namespace outis::worker
