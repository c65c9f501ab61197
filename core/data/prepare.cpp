// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/prepare.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/draft_folder.h"
#include "core/base/files.h"
#include "core/base/memory.h"
#include "core/data/catalogue.h"
#include "core/data/image_file.h"
#include "core/data/prepared_file.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// All of one role but the pictures, which are too many for the memory.
struct RoleRows {
    Role role = Role::Train;
    std::vector<ImageRow> images;
    std::vector<std::int8_t> labels;  // [images, classes]
};

std::vector<RoleRows> readRows(const Catalogue& catalogue) {
    std::vector<RoleRows> roles;
    for (const Role role : kImageRoles) {
        RoleRows rows{role, orThrow(catalogue.imagesOf(role)), {}};
        std::vector<ImageId> ids;
        for (const ImageRow& image : rows.images) {
            ids.push_back(image.id);
        }
        rows.labels = orThrow(catalogue.labels(ids));
        roles.push_back(std::move(rows));
    }
    return roles;
}

/// Counts over all roles, so that progress never falls.
class Progress {
public:
    Progress(Observer& observer, std::int64_t total) : observer_(observer), total_(total) {}
    void step() { observer_.progressed(++done_, total_); }

private:
    Observer& observer_;
    std::int64_t total_;
    std::int64_t done_ = 0;
};

class RoleWriter {
public:
    RoleWriter(const Workspace& workspace, const PrepareOptions& options,
               std::vector<std::string> classes, fs::path folder)
        : workspace_(workspace),
          options_(options),
          classes_(std::move(classes)),
          folder_(std::move(folder)) {}

    /// False when stopped.
    bool write(const RoleRows& rows, const std::stop_token& stop, Progress& progress) const {
        const fs::path pixels = folder_ / "pixels";
        if (!writePixels(pixels, rows, stop, progress)) {
            return false;
        }
        const bool isEmpty = rows.images.empty();
        std::optional<files::MappedFile> mapped;
        if (!isEmpty) {
            mapped = orThrow(files::MappedFile::open(pixels));
        }
        writeTensors(rows, isEmpty ? std::span<const std::byte>() : mapped->bytes());
        return true;
    }

private:
    bool writePixels(const fs::path& path, const RoleRows& rows, const std::stop_token& stop,
                     Progress& progress) const {
        std::ofstream stream(path, std::ios::binary | std::ios::trunc);
        const auto geometry = options_.fit();
        for (const ImageRow& row : rows.images) {
            if (stop.stop_requested()) {
                return false;
            }
            auto image = readPng(workspace_.root() / row.storedPath);
            if (!image) {
                throw ErrorException({ErrorCode::Corrupt, row.storedPath,
                                      "stored picture: " + image.error().detail});
            }
            const GreyImage square = toSquare(*image, static_cast<int>(options_.size), geometry);
            stream.write(reinterpret_cast<const char*>(square.pixels.data()),
                         static_cast<std::streamsize>(square.pixels.size()));
            progress.step();
        }
        stream.close();
        if (!stream) {
            throw ErrorException(files::errnoError(errno, path, true));
        }
        return true;
    }

    void writeTensors(const RoleRows& rows, std::span<const std::byte> pixels) const {
        PreparedRows prepared{rows.role, options_.size, options_.geometry,
                              classes_,  pixels,        {},
                              {},        rows.labels,   std::ssize(rows.images)};
        for (const ImageRow& image : rows.images) {
            prepared.imageIds.push_back(image.id.value);
            prepared.patients.push_back(image.patient.value);
        }
        orThrow(writePrepared(draftPath(rows.role), prepared));
    }

    [[nodiscard]] fs::path draftPath(Role role) const {
        return folder_ / (std::string(roleName(role)) + ".safetensors");
    }

    const Workspace& workspace_;
    const PrepareOptions& options_;
    std::vector<std::string> classes_;
    fs::path folder_;
};

/// The finished files take the places of the former ones, all at the very end.
void publish(const Workspace& workspace, const fs::path& draft) {
    for (const Role role : kImageRoles) {
        const fs::path target = preparedPath(workspace, role);
        std::error_code problem;
        fs::rename(draft / target.filename(), target, problem);
        if (problem) {
            throw ErrorException(files::errnoError(problem.value(), target, true));
        }
        const auto written = orThrow(PreparedSet::open(workspace, role, Access::Audit));
        if (!written.isIntact()) {
            throw ErrorException({ErrorCode::Corrupt, target.string(), "digest after writing"});
        }
    }
}

Outcome prepareAll(const Workspace& workspace, const Catalogue& catalogue,
                   const PrepareOptions& options, const std::stop_token& stop, Observer& observer) {
    if (!orThrow(catalogue.split()).has_value()) {
        throw ErrorException({ErrorCode::StageMissing, "split", "patients have no roles yet"});
    }
    const std::vector<RoleRows> roles = readRows(catalogue);
    std::int64_t total = 0;
    for (const RoleRows& rows : roles) {
        total += static_cast<std::int64_t>(rows.images.size());
    }
    if (total == 0) {
        throw ErrorException({ErrorCode::StageMissing, "split", "no picture has a role"});
    }
    observer.stageStarted("prepare", total, "images");
    Progress progress(observer, total);
    orThrow(files::makeFolders(workspace.tensorsDir()));
    const auto draft = orThrow(files::DraftFolder::create(workspace.tensorsDir() / "draft"));
    const RoleWriter writer(workspace, options, orThrow(catalogue.classes()), draft.path());
    for (const RoleRows& rows : roles) {
        if (!writer.write(rows, stop, progress)) {
            observer.stageFinished("prepare", Outcome::Stopped);
            return Outcome::Stopped;
        }
    }
    publish(workspace, draft.path());
    observer.stageFinished("prepare", Outcome::Finished);
    return Outcome::Finished;
}

}  // namespace

Result<Outcome> prepare(const Workspace& workspace, Catalogue& catalogue,
                        const PrepareOptions& options, std::stop_token stop, Observer& observer) {
    if (auto checked = checkRanges(options); !checked) {
        return checked.error();
    }
    try {
        return prepareAll(workspace, catalogue, options, stop, observer);
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "prepare", lackOfMemory("an unknown amount")};
    }
}

}  // namespace outis::data
