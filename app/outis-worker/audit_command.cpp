// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/flags.h"
#include "app/outis-worker/session_command.h"
#include "core/pipeline/audit_command.h"
#include "core/pipeline/folder_report.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::worker {

namespace {

struct AuditArguments {
    std::string workspace;
    std::string release;
    bool withNames = false;
    bool withReport = false;
    nlohmann::json values = nlohmann::json::object();
};

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

/// What was found, and every copy.
std::vector<std::string> linesOf(const pipeline::AuditCommandResult& done, bool withNames) {
    const auto& audit = done.release.audits.front();
    std::vector<std::string> lines = {audit.verdict + ": " + audit.reason + "."};
    for (const auto& copy : done.release.copies) {
        lines.push_back("  file " + std::to_string(copy.released) +
                        (withNames ? " (" + done.names.at(copy.released) + ")" : std::string()) +
                        " is a copy of image " + std::to_string(copy.image) + " of patient " +
                        std::to_string(copy.patient) + " (" + pipeline::attackersOf(copy) + ")");
    }
    return lines;
}

std::string sentenceOf(const pipeline::AuditCommandResult& done) {
    const auto& audit = done.release.audits.front();
    return std::to_string(audit.released) + " images, " + std::to_string(audit.trainPatients) +
           " training, " + std::to_string(audit.controlPatients) + " control, " +
           std::to_string(audit.referencePatients) +
           " reference patients. All figures: " + done.file.string();
}

/// Files by number and totals alone: scores against real images are an attack channel.
nlohmann::json filterJson(const pipeline::FolderReport& report) {
    nlohmann::json json = {{"state", report.filterState}};
    if (report.filter) {
        json["totals"] = privacy::toJson(report.filter->summary);
        json["rejected"] = nlohmann::json::array();
        for (const pipeline::JudgedFile& file : report.filter->files) {
            if (file.unread.empty() && file.record.isRejected()) {
                json["rejected"].push_back(file.number);
            }
        }
    }
    return json;
}

std::string filterSentence(const pipeline::FolderReport& report) {
    if (!report.filter) {
        return "Filter: " + report.filterState + ".";
    }
    return "Filter: " + std::to_string(report.filter->summary.rejected) + " of " +
           std::to_string(report.filter->summary.candidates) +
           " pictures rejected; state: " + report.filterState + ".";
}

Result<CommandEnd> reportIn(pipeline::Session& session, const AuditArguments& arguments,
                            const pipeline::AuditChoice& choice) {
    const auto report = pipeline::reportOnFolder(session, arguments.release, choice);
    if (!report) {
        return report.error();
    }
    CommandEnd end;
    end.outcome = report->outcome;
    if (end.outcome == Outcome::Stopped) {
        end.sentence =
            "Stopped. The same command goes on with the pictures that it has judged and with what "
            "the attackers have learned and scored.";
        return end;
    }
    end.result = toJson(report->audit, arguments.withNames);
    end.result["filter"] = filterJson(*report);
    end.result["report"] = report->page.string();
    end.lines = linesOf(report->audit, arguments.withNames);
    end.lines.push_back(sentenceOf(report->audit));
    end.sentence = filterSentence(*report) + " Report: " + report->page.string();
    return end;
}

Result<CommandEnd> auditIn(pipeline::Session& session, const AuditArguments& arguments) {
    const auto settings = pipeline::loadSettings(session.workspace());
    if (!settings) {
        return settings.error();
    }
    // As the workspace's own releases were attacked: those attackers are used again.
    pipeline::AuditChoice choice = settings->audit;
    if (auto applied = fromJson(arguments.values, choice); !applied) {
        return applied.error();
    }
    if (arguments.withReport) {
        return reportIn(session, arguments, choice);
    }
    const auto done = pipeline::runAuditCommand(session, arguments.release, choice);
    if (!done) {
        return done.error();
    }
    CommandEnd end;
    end.outcome = done->release.outcome;
    if (end.outcome == Outcome::Stopped) {
        end.sentence =
            "Stopped. The same command goes on with what the attackers have learned and scored.";
        return end;
    }
    end.result = toJson(*done, arguments.withNames);
    end.lines = linesOf(*done, arguments.withNames);
    end.sentence = sentenceOf(*done);
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
    command->add_flag("--report", arguments->withReport,
                      "also judge the images by the filter, and tell everything on one page, "
                      "report.html of the run");
    pipeline::AuditChoice defaults;
    addFlags(
        *command, [&](OptionVisitor& visitor) { defaults.describe(visitor); }, "",
        arguments->values);
    addRunFlags(*command, program);
    command->footer(
        "The attackers learn from the validation and test patients alone. Verdicts: \"attack "
        "found\", \"no attack\nfound at this power\", \"not testable at this size\". Exit code 0 "
        "says that the audit ran, whatever it found.\nFiles are numbered from 0 in the order of "
        "their paths. Options that are not given are those of the workspace's last run.\n\n"
        "Example: outis-worker audit -w study.outis --release from-elsewhere --report");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return inSession(
                program, arguments->workspace, "audit", false,
                [&](pipeline::Session& session) { return auditIn(session, *arguments); });
        };
    });
}

}  // namespace outis::worker
