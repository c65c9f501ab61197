// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_command.h"

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {
namespace {

/// Names of files stay out: they may tell who somebody is.
nlohmann::json folderJson(const ReleaseFolder& folder) {
    nlohmann::json files = nlohmann::json::array();
    for (const ReleaseFile& file : folder.files) {
        files.push_back({{"file", file.number}, {"sha256", file.digest}});
    }
    return {{"digest", folder.digest},          {"pictures", folder.files.size()},
            {"other-files", folder.others()},   {"refused", folder.refused()},
            {"other-sizes", folder.otherSizes}, {"files", files}};
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
    const auto release = readReleaseFolder(session, folder);
    if (!release) {
        return release.error();
    }
    if (release->outcome == Outcome::Stopped) {
        AuditCommandResult stopped;
        stopped.release.outcome = Outcome::Stopped;
        return stopped;
    }
    auto result = auditFolder(session, *release, choice);
    if (result && result->release.outcome == Outcome::Finished) {
        clearAuditEvidence(session.workspace(), MadeBy::Elsewhere);
    }
    return result;
}

Result<AuditCommandResult> auditFolder(Session& session, const ReleaseFolder& release,
                                       const AuditChoice& choice) {
    // Whoever made the images may have learned from patients whom training here left out.
    const RoleSets open = openForAudit(session.workspace(), data::Patients::All);
    AuditCommandResult result;
    result.release = orThrow(auditRelease({session.workspace(),
                                           session.catalogue(),
                                           open,
                                           choice,
                                           {partOf(release, open.train.count())},
                                           MadeBy::Elsewhere,
                                           release.digest,
                                           {},
                                           session.stopToken(),
                                           session.observer(),
                                           {}}));
    if (result.release.outcome == Outcome::Stopped) {
        return result;
    }
    result.release.record["release"] = folderJson(release);
    for (const FoundCopy& copy : result.release.copies) {
        for (const ReleaseFile& file : release.files) {
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
