// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/flags.h"
#include "app/outis-worker/session_command.h"
#include "core/pipeline/audit_command.h"

namespace outis::worker {

namespace {

struct AuditArguments {
    std::string workspace;
    std::string release;
    bool withNames = false;
    nlohmann::json values = nlohmann::json::object();
};

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

nlohmann::json toJson(const pipeline::AuditCommandResult& done, bool withNames) {
    nlohmann::json copies = nlohmann::json::array();
    for (const auto& copy : done.copies) {
        copies.push_back(pipeline::toJson(copy));
        if (withNames) {
            copies.back()["name"] = copy.path;
        }
    }
    return {{"verdict", done.audit.verdict},
            {"reason", done.audit.reason},
            {"released", done.audit.released},
            {"train-patients", done.audit.trainPatients},
            {"control-patients", done.audit.controlPatients},
            {"reference-patients", done.audit.referencePatients},
            {"copies", copies},
            {"audit", done.file.string()}};
}

std::string sentenceOf(const pipeline::AuditCommandResult& done, bool withNames) {
    std::string text = done.audit.verdict + ": " + done.audit.reason + ".\n";
    for (const auto& copy : done.copies) {
        text += "  file " + std::to_string(copy.file) +
                (withNames ? " (" + copy.path + ")" : std::string()) + " is a copy of image " +
                std::to_string(copy.image) + " of patient " + std::to_string(copy.patient) + " (" +
                listed(copy.detectors) + ")\n";
    }
    return text + std::to_string(done.audit.released) + " images, " +
           std::to_string(done.audit.trainPatients) + " training, " +
           std::to_string(done.audit.controlPatients) + " control, " +
           std::to_string(done.audit.referencePatients) +
           " reference patients. All figures: " + done.file.string();
}

Result<CommandEnd> auditIn(pipeline::Session& session, const AuditArguments& arguments) {
    pipeline::AuditCommandOptions options;
    if (auto applied = fromJson(arguments.values, options); !applied) {
        return applied.error();
    }
    const auto done = pipeline::runAuditCommand(session, arguments.release, options);
    if (!done) {
        return done.error();
    }
    CommandEnd end;
    end.outcome = done->outcome;
    if (done->outcome == Outcome::Stopped) {
        end.sentence = "Stopped. The same command goes on with the attackers' training.";
        return end;
    }
    end.result = toJson(*done, arguments.withNames);
    end.sentence = sentenceOf(*done, arguments.withNames);
    return end;
}

}  // namespace

void addAuditCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "audit", "attack a folder of synthetic images with the workspace's patients");
    auto arguments = std::make_shared<AuditArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--release", arguments->release, "folder of the images, from any generator")
        ->required();
    command->add_flag("--with-names", arguments->withNames,
                      "print the files' names beside their numbers; they may tell who somebody is");
    pipeline::AuditCommandOptions defaults;
    addFlags(
        *command, [&](OptionVisitor& visitor) { defaults.describe(visitor); }, "",
        arguments->values);
    addRunFlags(*command, program);
    command->footer(
        "The attackers learn from the validation and test patients alone. Verdicts: \"attack "
        "found\", \"no attack\nfound at this power\", \"not testable at this size\". Exit code 0 "
        "says that the audit ran, whatever it found.\nFiles are numbered from 0 in the order of "
        "their paths.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return inSession(
                program, arguments->workspace, "audit", false,
                [&](pipeline::Session& session) { return auditIn(session, *arguments); });
        };
    });
}

}  // namespace outis::worker
