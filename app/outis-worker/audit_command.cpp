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
    for (const auto& copy : done.release.copies) {
        copies.push_back(pipeline::toJson(copy));
        if (withNames) {
            copies.back()["name"] = done.names.at(copy.released);
        }
    }
    const auto& audit = done.release.audits.front();
    return {{"verdict", audit.verdict},
            {"reason", audit.reason},
            {"released", audit.released},
            {"train-patients", audit.trainPatients},
            {"control-patients", audit.controlPatients},
            {"reference-patients", audit.referencePatients},
            {"copies", copies},
            {"audit", done.file.string()}};
}

std::string sentenceOf(const pipeline::AuditCommandResult& done, bool withNames) {
    const auto& audit = done.release.audits.front();
    std::string text = audit.verdict + ": " + audit.reason + ".\n";
    for (const auto& copy : done.release.copies) {
        text += "  file " + std::to_string(copy.released) +
                (withNames ? " (" + done.names.at(copy.released) + ")" : std::string()) +
                " is a copy of image " + std::to_string(copy.image) + " of patient " +
                std::to_string(copy.patient) + " (" + listed(copy.detectors) + ")\n";
    }
    return text + std::to_string(audit.released) + " images, " +
           std::to_string(audit.trainPatients) + " training, " +
           std::to_string(audit.controlPatients) + " control, " +
           std::to_string(audit.referencePatients) +
           " reference patients. All figures: " + done.file.string();
}

Result<CommandEnd> auditIn(pipeline::Session& session, const AuditArguments& arguments) {
    pipeline::AuditChoice choice;
    if (auto applied = fromJson(arguments.values, choice); !applied) {
        return applied.error();
    }
    const auto done = pipeline::runAuditCommand(session, arguments.release, choice);
    if (!done) {
        return done.error();
    }
    CommandEnd end;
    end.outcome = done->release.outcome;
    if (end.outcome == Outcome::Stopped) {
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
    pipeline::AuditChoice defaults;
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
