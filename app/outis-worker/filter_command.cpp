// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/session_command.h"
#include "core/pipeline/folder_filter.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::worker {

namespace {

struct FilterArguments {
    std::string workspace;
    std::string images;
};

std::string reasonsOf(const privacy::CandidateRecord& record) {
    std::string text;
    for (const privacy::Reason reason : record.reasons) {
        text += (text.empty() ? "" : ", ") + std::string(privacy::reasonName(reason));
    }
    return text;
}

/// "copy.png: rejected (any, copy); nearest training image 17: re-identification 2.31, ..."
std::string lineOf(const pipeline::JudgedFile& file, const privacy::FilterLimits& limits) {
    if (!file.unread.empty()) {
        return file.file + ": not judged: " + file.unread;
    }
    std::string line = file.file + ": " + (file.record.isRejected() ? "rejected (" : "passed (") +
                       reasonsOf(file.record) + ")";
    for (std::size_t index = 0; index < file.record.detectors.size(); ++index) {
        const privacy::DetectorFinding& found = file.record.detectors[index];
        char text[120];
        std::snprintf(text, sizeof(text), "; %s %.3f to training image %lld",
                      limits.rules[index].detector.c_str(), found.score.value_or(0),
                      static_cast<long long>(found.nearest));
        line += text;
    }
    return line;
}

Result<CommandEnd> filterIn(pipeline::Session& session, const Program& program,
                            const FilterArguments& arguments) {
    const auto options = pipeline::loadSettings(session.workspace());
    if (!options) {
        return options.error();
    }
    const auto filter = pipeline::filterFolder(session, *options, arguments.images);
    if (!filter) {
        return filter.error();
    }
    CommandEnd end;
    end.outcome = filter->outcome;
    end.result = pipeline::toJson(*filter);
    if (filter->outcome == Outcome::Stopped) {
        end.sentence = "Stopped. The same command goes on from what it has judged.";
        return end;
    }
    std::int64_t unread = 0;
    for (const pipeline::JudgedFile& file : filter->files) {
        printLine(program.voice, lineOf(file, filter->summary.limits));
        unread += file.unread.empty() ? 0 : 1;
    }
    const auto passed = filter->summary.accepted;
    end.sentence = std::to_string(passed) + " of " + std::to_string(filter->files.size()) +
                   " files passed, " + std::to_string(filter->summary.rejected) +
                   " were rejected, " + std::to_string(unread) +
                   " could not be judged. State of the filter: " + filter->note.state + ".";
    return end;
}

}  // namespace

void addFilterCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "filter", "judge a folder of images of any generator against all training images");
    auto arguments = std::make_shared<FilterArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--images", arguments->images, "folder of the images to judge")->required();
    addRunFlags(*command, program);
    command->footer(
        "Needs the stage \"detect\" of a run with --filter on. Exit code 0 whatever is found; "
        "--json lists each file\nwith decision, reasons, scores and the nearest training image by "
        "its number in the catalogue.\n\nExample: outis-worker filter -w study.outis --images "
        "from-elsewhere --json");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return inSession(
                program, arguments->workspace, "filter", false,
                [&](pipeline::Session& session) { return filterIn(session, program, *arguments); });
        };
    });
}

}  // namespace outis::worker
