// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <ranges>
#include <vector>

#include "core/base/draft_folder.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/image_file.h"
#include "core/release/decision/given_text.h"
#include "core/release/decision/release_record.h"
#include "core/release/decision/release_writing.h"
#include "core/release/decision/set_digest.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;

void freezeFile(const fs::path& folder, const std::string& name, const std::string& text,
                ReleaseManifest& manifest) {
    const fs::path target = folder / name;
    orThrow(files::makeFolders(target.parent_path()));
    orThrow(files::writeAtomically(target, text));
    manifest.files.push_back({name, toHex(sha256(text)), text.size()});
}

ReleaseManifest freeze(const ReleaseSource& source, const std::string& id, const fs::path& folder,
                       const Clock& clock) {
    ReleaseManifest manifest{.release = id,
                             .workspace = source.workspaceId,
                             .created = toIso8601(clock.now()),
                             .picturesFolder = source.picturesFolder,
                             .classes = source.classes,
                             .images = source.images,
                             .imageSet = {},
                             .files = {}};
    for (const fs::path& file : orThrow(files::listFiles(source.draft))) {
        freezeFile(folder, fs::relative(file, source.draft).generic_string(),
                   orThrow(files::readText(file)), manifest);
    }
    freezeFile(folder, kPolicyFile, source.policy, manifest);
    if (!source.reviewPlan.pairs.empty()) {
        freezeFile(folder, kReviewPlanFile, reviewPlanText(source.reviewPlan), manifest);
    }
    std::ranges::sort(manifest.files, {}, &FrozenFile::path);
    if (std::ranges::all_of(manifest.images,
                            [](const FrozenImage& image) { return image.labels.empty(); })) {
        manifest.classes.clear();  // drawn without being asked for any
    }
    SetDigest set(manifest.classes);
    for (FrozenImage& image : manifest.images) {
        const fs::path file = source.workspace / source.picturesFolder / image.file;
        const auto bytes = orThrow(files::readBytes(file));
        image.digest = toHex(sha256(bytes));
        set.add(orThrow(data::decodePngBytes(bytes)), image.labels);
    }
    manifest.imageSet = set.finish();
    orThrow(files::writeAtomically(folder / kManifestFile, manifestText(manifest)));
    return manifest;
}

/// "20261123-4f9a2c01": says nothing but the day.
std::string newId(const Clock& clock) {
    constexpr std::size_t kRandomBytes = 4;
    std::string day = toIso8601(clock.now()).substr(0, 10);
    std::erase(day, '-');
    return day + "-" + randomHex(kRandomBytes);
}

std::vector<ReleaseRecord> recordsOf(const fs::path& workspace) {
    std::vector<ReleaseRecord> records;
    for (const std::string& id : orThrow(ReleaseRecord::list(workspace))) {
        records.push_back(orThrow(ReleaseRecord::open(workspace, id)));
    }
    return records;
}

/// One release at a time is before the reviewers.
void refuseSecondInReview(const std::vector<ReleaseRecord>& records) {
    for (const ReleaseRecord& record : records) {
        if (record.state() == ReleaseState::InReview) {
            throw ErrorException(
                {ErrorCode::Refused, "release " + record.id(), "is in review: decide on it first"});
        }
    }
}

bool wasGivenBack(const ReleaseRecord& record) {
    return record.state() == ReleaseState::ChangesRequested ||
           record.state() == ReleaseState::Draft;
}

/// The plan is drawn anew each time.
std::vector<FrozenFile> withoutPlan(std::vector<FrozenFile> files) {
    std::erase_if(files, [](const FrozenFile& file) { return file.path == kReviewPlanFile; });
    return files;
}

void refuseRepeated(const std::vector<ReleaseRecord>& records, const ReleaseManifest& manifest) {
    for (const ReleaseRecord& record : records) {
        if (withoutPlan(record.manifest().files) == withoutPlan(manifest.files) &&
            record.manifest().images == manifest.images) {
            throw ErrorException(
                {ErrorCode::AlreadyExists, "release " + record.id(),
                 "the same files and pictures, " + std::string(stateName(record.state()))});
        }
    }
}

/// A small-n audit says something about a recipe; its images are no data set (METHOD 13.4).
void refuseAuditOnly(const nlohmann::json& findings) {
    const nlohmann::json::json_pointer place("/identity/audit_only");
    if (findings.is_object() && findings.contains(place) && findings.at(place) == true) {
        throw ErrorException({ErrorCode::Refused, "release",
                              "this workspace was split for the audit only, not to be released"});
    }
}

/// The id of the new release.
std::string submit(const ReleaseSource& source, const std::vector<ReleaseRecord>& earlier,
                   const std::string& reason, const Signer& signer, const Clock& clock) {
    const Policy policy = orThrow(readPolicy(source.policy));
    const std::string id = newId(clock);
    const fs::path releases = source.workspace / "releases";
    const auto half = orThrow(files::DraftFolder::create(releases / ("." + id)));
    const ReleaseManifest manifest = freeze(source, id, half.path(), clock);
    refuseRepeated(earlier, manifest);
    const auto findings = nlohmann::json::parse(
        orThrow(files::readText(half.path() / kFindingsFile)), nullptr, false);
    refuseAuditOnly(findings);
    Statement statement;
    statement.release = id;
    statement.number = 1;
    statement.act = actName(ReleaseAct::Submit);
    statement.reason = reason;
    statement.digests = digestsOf(manifest);
    statement.policy = summaryOf(
        policy, judge(policy, withReview(findings, reviewFactsOf(source.reviewPlan, {}))));
    const auto kept =
        orThrow(keepStatement(source.workspace, half.path(), std::move(statement), signer, clock));
    orThrow(publishFolder(half.path(), releases / id));
    orThrow(
        logStatement(source.workspace, kept, ReleaseState::Draft, ReleaseState::InReview, clock));
    return id;
}

}  // namespace

Result<ReleaseRecord> submitRelease(const ReleaseSource& source, const std::string& reason,
                                    const Signer& signer, const Clock& clock) {
    if (isBlank(reason)) {
        return Error{ErrorCode::InvalidOption, "reason", "every act needs one"};
    }
    try {
        std::vector<ReleaseRecord> earlier;
        std::string id;
        {
            const auto lock = orThrow(DecisionLock::acquire(source.workspace));
            earlier = recordsOf(source.workspace);
            refuseSecondInReview(earlier);
            id = submit(source, earlier, reason, signer, clock);
        }
        for (ReleaseRecord& record : earlier | std::views::filter(wasGivenBack)) {
            orThrow(record.record({std::string(actName(ReleaseAct::Supersede)),
                                   "replaced by release " + id,
                                   {{"by", id}}},
                                  signer, clock));
        }
        return ReleaseRecord::open(source.workspace, id);
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const fs::filesystem_error& failure) {
        return files::errnoError(failure.code().value(), failure.path1(), true);
    }
}

}  // namespace outis::release
