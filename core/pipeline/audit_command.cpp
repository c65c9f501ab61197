// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_command.h"

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/data/reader_pool.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/release_folder.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::pipeline {
namespace {

constexpr double kFileSeconds = 30;
constexpr std::int64_t kFileMemoryMb = 2048;

/// Names of files stay out: they may tell who somebody is.
nlohmann::json folderJson(const ReleaseFolder& folder) {
    nlohmann::json files = nlohmann::json::array();
    for (const ReleaseFile& file : folder.files) {
        files.push_back({{"file", file.number}, {"sha256", file.digest}});
    }
    return {{"digest", folder.digest},
            {"pictures", folder.files.size()},
            {"other-files", folder.others},
            {"refused", folder.refused},
            {"files", files}};
}

AuditPart partOf(const ReleaseFolder& folder, std::int64_t trainImages) {
    AuditPart part;
    part.released = folder.images;
    for (const ReleaseFile& file : folder.files) {
        part.numbers.push_back(file.number);
    }
    part.learnedFrom = at::arange(trainImages);
    return part;
}

}  // namespace

Result<AuditCommandResult> runAuditCommand(Session& session, const std::filesystem::path& folder,
                                           const AuditChoice& choice) {
    if (auto sound = choice.check(); !sound) {
        return sound.error();
    }
    const RoleSets open = openForAudit(session.workspace());
    auto prepare = orThrow(loadSettings(session.workspace())).prepare;
    prepare.size = open.train.size();
    const auto pool =
        orThrow(data::ReaderPool::create(session.readerProgram(), {kFileSeconds, kFileMemoryMb}));
    const auto read =
        orThrow(readReleaseFolder(folder, prepare, *pool, session.stopToken(), session.observer()));
    AuditCommandResult result;
    result.release.outcome = read.outcome;
    if (read.outcome == Outcome::Finished) {
        result.release = orThrow(auditRelease({session.workspace(),
                                               session.catalogue(),
                                               open,
                                               choice,
                                               {partOf(read, open.train.count())},
                                               read.digest,
                                               session.stopToken(),
                                               session.observer(),
                                               {}}));
    }
    if (result.release.outcome == Outcome::Stopped) {
        return result;
    }
    result.release.record["release"] = folderJson(read);
    for (const FoundCopy& copy : result.release.copies) {
        for (const ReleaseFile& file : read.files) {
            if (file.number == copy.released) {
                result.names[file.number] = file.path;
            }
        }
    }
    result.file = session.workspace().runsDir() / session.runId() / "audit.json";
    orThrow(files::writeAtomically(result.file, result.release.record.dump(1) + "\n"));
    return result;
}

}  // namespace outis::pipeline
