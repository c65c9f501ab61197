// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/flags.h"
#include "app/outis-worker/session_command.h"
#include "core/pipeline/import_command.h"

namespace outis::worker {

namespace {

struct ImportArguments {
    std::string workspace;
    nlohmann::json values = nlohmann::json::object();
};

Result<CommandEnd> importIn(pipeline::Session& session, const Clock& clock,
                            const ImportArguments& arguments) {
    data::ImportOptions options;
    if (auto applied = fromJson(arguments.values, options); !applied) {
        return applied.error();
    }
    const auto report = pipeline::runImport(session, clock, options);
    if (!report) {
        return report.error();
    }
    CommandEnd end;
    end.outcome = report->outcome;
    end.result = data::toJson(*report);
    end.sentence = std::to_string(report->imported) + " images imported, " +
                   std::to_string(report->duplicates) + " duplicates, " +
                   std::to_string(report->notImages) + " other files, " +
                   std::to_string(report->rejected) + " rejected; " +
                   std::to_string(report->patients) +
                   " patients. One row per file: " + report->report.string();
    return end;
}

}  // namespace

void addImportCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "import", "take a folder of radiographs into a workspace, without identities");
    auto arguments = std::make_shared<ImportArguments>();
    command
        ->add_option("-w,--workspace", arguments->workspace,
                     "folder of the project; made when absent")
        ->required();
    data::ImportOptions defaults;
    addFlags(
        *command, [&](OptionVisitor& visitor) { defaults.describe(visitor); }, "",
        arguments->values);
    addRunFlags(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return inSession(program, arguments->workspace, "import", true,
                             [&](pipeline::Session& session) {
                                 return importIn(session, program.clock, *arguments);
                             });
        };
    });
}

}  // namespace outis::worker
