// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/view_commands.h"
#include "core/base/log.h"
#include "core/models/cuda_libraries.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/version.h"

namespace {

namespace pipeline = outis::pipeline;
namespace worker = outis::worker;
using outis::SystemClock;

constexpr const char* kExamples = R"(Examples:
  outis-worker demo --to demo.outis                       the whole way on made-up data
  outis-worker import -w study.outis --source scans --labels scans/labels.csv
  outis-worker run -w study.outis --size 64 --samples 500
  outis-worker status -w study.outis
Ctrl-C stops at a checkpoint; the same command goes on from there.
Exit codes: 0 done, 1 failed, 2 bad usage, 3 stopped, 4 refused.)";

int parseAndRun(int argc, char** argv) {
    SystemClock clock;
    worker::Program program{.clock = clock, .voice = {}, .runId = {}, .action = {}};
    CLI::App app("Outis turns a hospital's chest X-rays into a synthetic set and audits it.",
                 "outis-worker");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("outis-worker ") + pipeline::kProgramVersion);
    app.footer(kExamples);
    worker::addDemoCommand(app, program);
    worker::addImportCommand(app, program);
    worker::addFilesCommand(app, program);
    worker::addForgetCommand(app, program);
    worker::addRunCommands(app, program);
    worker::addAuditCommand(app, program);
    worker::addFilterCommand(app, program);
    worker::addBurnedInCommand(app, program);
    worker::addCheckCommand(app, program);
    worker::addReviewCommand(app, program);
    worker::addIntruderCommand(app, program);
    worker::addDecideCommands(app, program);
    worker::addPolicyCommand(app, program);
    worker::addPlanSplitCommand(app, program);
    worker::addPreviewCommand(app, program);
    worker::addPrintCommand(app, program);
    worker::addKeyCommand(app, program);
    worker::addLogCommand(app, program);
    worker::addExportCommand(app, program);
    worker::addVerifyCommand(app, program);
    worker::addLedgerCommand(app, program);
    worker::addWithdrawCommand(app, program);
    worker::addReachCommand(app, program);
    worker::addStatusCommand(app, program);
    worker::addUnlockCommand(app, program);
    addEstimateCommand(app, program);
    worker::addPhantomCommand(app, program);
    worker::addInspectCommand(app, program);
    worker::addLabelsCommand(app, program);
    worker::addPairsCommand(app, program);
    worker::addViewCommands(app, program);
    worker::addPatientsCommand(app, program);
    worker::addPrivacyCommand(app, program);
    worker::addBenchCommand(app, program);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? worker::kDone : worker::kBadUsage;
    }
    return program.action();
}

}  // namespace

int main(int argc, char** argv) {
    outis::log::setStderrLevel(outis::log::Level::Error);
    try {
        outis::models::loadCudaLibraries();
        return parseAndRun(argc, argv);
    } catch (...) {
        const auto error = outis::pipeline::currentError("outis-worker");
        std::fprintf(stderr, "outis-worker: %s\n", outis::describe(error).c_str());
        return outis::worker::kFailed;
    }
}

namespace outis::worker {

void addJsonFlag(CLI::App& command, Program& program) {
    command.add_flag("--json", program.voice.json, "print one JSON object on stdout");
}

void addRunFlags(CLI::App& command, Program& program) {
    addJsonFlag(command, program);
    command.add_flag("--events", program.voice.events, "print the events on stdout, one a line");
    command.add_option("--run-id", program.runId, "name of the run; default: time and process");
    command.add_flag("--control-stdin", program.controlFromStdin,
                     "obey control lines on stdin, like {\"command\": \"stop\"}");
}

}  // namespace outis::worker
