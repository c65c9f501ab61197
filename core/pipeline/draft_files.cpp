// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/draft_files.h"

#include <map>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/runner.h"

namespace outis::pipeline {
namespace {

namespace fs = std::filesystem;

using Digests = std::map<std::string, std::string>;  // of files by their path below the draft

Digests draftDigests(const data::Workspace& workspace) {
    const fs::path draft = workspace.releasesDir() / "draft";
    Digests digests;
    for (const fs::path& file : orThrow(files::listFiles(draft))) {
        digests[file.lexically_relative(draft).generic_string()] = toHex(orThrow(sha256File(file)));
    }
    return digests;
}

fs::path noteOf(const data::Workspace& workspace, const std::string& run) {
    return workspace.runsDir() / run / "draft-files.json";
}

Digests notedDigests(const fs::path& note, const std::string& digest) {
    const auto read = files::readText(note);
    if (!read && read.error().code == ErrorCode::NotFound) {
        throw ErrorException({ErrorCode::StageMissing, "report",
                              "nothing notes what it wrote: run again from report"});
    }
    const std::string text = orThrow(read);
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (toHex(sha256(text)) != digest || !json.is_object()) {
        throw ErrorException(
            {ErrorCode::Corrupt, note.filename().string(), "was changed after its stage wrote it"});
    }
    return json.get<Digests>();
}

void refuseOthers(const Digests& noted, const Digests& found) {
    const auto refuse = [](const std::string& file, const char* why) {
        throw ErrorException({ErrorCode::Corrupt, file, why});
    };
    for (const auto& [file, digest] : noted) {
        const auto there = found.find(file);
        if (there == found.end()) {
            refuse(file, "was taken away after its stage wrote it");
        } else if (there->second != digest) {
            refuse(file, "was changed after its stage wrote it");
        }
    }
    for (const auto& [file, digest] : found) {
        if (!noted.contains(file)) {
            refuse(file, "is not of the report");
        }
    }
}

}  // namespace

Result<std::string> noteDraftFiles(const data::Workspace& workspace, const std::string& run) {
    try {
        const std::string text = nlohmann::json(draftDigests(workspace)).dump(1) + "\n";
        orThrow(files::writeAtomically(noteOf(workspace, run), text));
        return toHex(sha256(text));
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

Result<void> checkDraftFiles(const data::Workspace& workspace, const StageRecord& reported) {
    try {
        refuseOthers(notedDigests(noteOf(workspace, reported.run), reported.output),
                     draftDigests(workspace));
        return {};
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const nlohmann::json::exception& failure) {
        return Error{ErrorCode::Corrupt, "draft-files.json", failure.what()};
    }
}

Result<void> addToDraft(const data::Workspace& workspace,
                        const std::function<Result<void>()>& add) {
    Records records = loadRecords(recordsFolder(workspace));
    const auto reported = records.find(Stage::Report);
    if (reported == records.end()) {
        return Error{ErrorCode::StageMissing, "report", "no draft yet"};
    }
    if (auto checked = checkDraftFiles(workspace, reported->second); !checked) {
        return checked;
    }
    if (auto added = add(); !added) {
        return added;
    }
    auto noted = noteDraftFiles(workspace, reported->second.run);
    if (!noted) {
        return noted.error();
    }
    reported->second.output = *std::move(noted);
    return keepRecord(workspace, reported->second);
}

}  // namespace outis::pipeline
