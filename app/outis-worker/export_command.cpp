// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/session_command.h"
#include "app/outis-worker/signer_flags.h"
#include "core/pipeline/version.h"
#include "core/release/package/release_export.h"

namespace outis::worker {

namespace {

struct ExportArguments {
    std::string workspace;
    std::string release;
    SignerArguments signer;
    release::ExportRequest request;
};

nlohmann::json toJson(const release::ExportResult& done, const std::string& target) {
    return {{"outcome", "finished"},
            {"release", done.facts.release},
            {"package", target},
            {"images", done.facts.images},
            {"files", done.files},
            {"manifest", done.manifestDigest},
            {"setting", done.facts.setting},
            {"reassess", done.facts.reassess},
            {"final-scan",
             {{"clean", done.scan.isClean()},
              {"files", done.scan.files},
              {"pictures", done.scan.pictures},
              {"strings", done.scan.strings},
              {"not-searched", done.scan.notTelling},
              {"source-pictures", done.scan.sourcePictures},
              {"near-radius", release::SourceTraces::kNearRadius}}}};
}

std::string sentenceOf(const release::ExportResult& done, const std::string& target) {
    const release::FinalScan& scan = done.scan;
    std::string text = std::to_string(done.facts.images) + " images of release " +
                       done.facts.release + " in " + target + ". The final scan compared " +
                       std::to_string(scan.pictures) + " pictures with " +
                       std::to_string(scan.sourcePictures) + " of the source and searched for " +
                       std::to_string(scan.strings) + " strings: none was found.";
    if (scan.notTelling > 0) {
        text += " " + std::to_string(scan.notTelling) +
                " ids and names are too short to be searched for in text.";
    }
    return text + " To be assessed again by " + done.facts.reassess +
           ". Check a copy with: outis-worker verify " + target;
}

Result<CommandEnd> exportIn(pipeline::Session& session, const Program& program,
                            const ExportArguments& arguments) {
    auto record = release::ReleaseRecord::open(session.workspace().root(), arguments.release);
    if (!record) {
        return record.error();
    }
    const auto signer = signerOf(arguments.signer);
    if (!signer) {
        return signer.error();
    }
    const auto done =
        release::exportRelease(*record, session.workspace(), session.catalogue(), arguments.request,
                               *signer, program.clock, session.stopToken(), session.observer());
    if (!done) {
        return done.error();
    }
    CommandEnd end;
    end.outcome = done->outcome;
    if (end.outcome == Outcome::Stopped) {
        end.result = {{"outcome", "stopped"}, {"release", record->id()}};
        end.sentence = "Stopped. Nothing was left behind.";
        return end;
    }
    const std::string target = arguments.request.target.string();
    end.result = toJson(*done, target);
    end.sentence = sentenceOf(*done, target);
    return end;
}

}  // namespace

void addExportCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("export", "an approved release as a package that may leave the house");
    auto arguments = std::make_shared<ExportArguments>();
    release::ExportRequest& request = arguments->request;
    request.program = pipeline::kProgramVersion;
    request.printer = release::availablePrinter();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--release", arguments->release, "id; default: the newest release");
    command->add_option("--to", request.target, "folder of the package: new, or empty")->required();
    command->add_option("--title", request.title, "what the set is called outside")->required();
    command->add_option("--publisher", request.publisher, "organisation that releases it")
        ->required();
    command
        ->add_option("--contact", request.contact,
                     "for questions, doubts and withdrawal: an address of the house")
        ->required();
    command->add_option("--url", request.url, "where the set will be found");
    command
        ->add_option("--recipient", request.recipients,
                     "who receives this copy; may be given more than once, stays in the ledger")
        ->required();
    command->add_option("--reason", request.reason, "why it is exported; is signed")->required();
    command->add_flag("--dicom", request.withDicom, "also as DICOM Secondary Capture objects");
    addSignerFlags(*command, arguments->signer);
    addRunFlags(*command, program);
    command->footer(
        "Names and order are drawn anew and kept nowhere. The finished package is read back and "
        "searched for\nidentities and pictures of the source; whatever is found undoes the export "
        "(exit code 4).");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return inSession(
                program, arguments->workspace, "export", false,
                [&](pipeline::Session& session) { return exportIn(session, program, *arguments); });
        };
    });
}

}  // namespace outis::worker
