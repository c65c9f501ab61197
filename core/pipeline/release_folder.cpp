// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/release_folder.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <thread>

#include <ATen/ATen.h>

#include "core/base/hash.h"
#include "core/data/file_intake.h"
#include "core/data/image_file.h"
#include "core/data/reader_pool.h"
#include "core/data/resize.h"
#include "core/data/source_files.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::pipeline {
namespace {

constexpr std::size_t kMostThreads = 8;

/// As an import asks for a file, large enough for the prepared size; the path is left open.
data::IntakeRequest requestFor(const data::PrepareOptions& prepare) {
    constexpr std::int64_t kWorkingSize = 256;  // as an import does it
    data::IntakeRequest request;
    request.workingSize = static_cast<int>(std::max(prepare.size, kWorkingSize));
    return request;
}

bool showsText(const data::Intake& intake) {
    return std::ranges::any_of(intake.text.regions, [](const data::TextRegion& region) {
        return region.kind == data::TextKind::Text;
    });
}

/// Pictures and files of a folder, one file after the other.
class Gathering {
public:
    explicit Gathering(const data::PrepareOptions& prepare) : prepare_(prepare) {}

    void take(std::int64_t number, const std::string& path, const data::Intake& intake) {
        const data::FileOutcome outcome = intake.reading.outcome;
        if (outcome != data::FileOutcome::Imported) {
            release_.unread.push_back({number, path,
                                       std::string(data::reasonName(intake.reading.reason)),
                                       outcome != data::FileOutcome::NotImage});
            return;
        }
        const auto stored = orThrow(data::decodePngBytes(intake.png));
        const auto square = data::toSquare(stored, static_cast<int>(prepare_.size), prepare_.fit());
        if (stored.width != prepare_.size || stored.height != prepare_.size) {
            ++release_.otherSizes;
        }
        pixels_.insert(pixels_.end(), square.pixels.begin(), square.pixels.end());
        release_.files.push_back({number, path, intake.fileDigest, showsText(intake)});
    }

    ReleaseFolder finished() && {
        const auto images = std::ssize(release_.files);
        release_.digest = toHex(sha256(std::as_bytes(std::span(pixels_))));
        release_.images = at::empty({images, 1, prepare_.size, prepare_.size}, at::kByte);
        std::memcpy(release_.images.mutable_data_ptr<std::uint8_t>(), pixels_.data(),
                    pixels_.size());
        return std::move(release_);
    }

private:
    const data::PrepareOptions& prepare_;
    ReleaseFolder release_;
    std::vector<std::uint8_t> pixels_;
};

ReleaseFolder stoppedReading(Observer& observer) {
    observer.stageFinished("read-release", Outcome::Stopped);
    ReleaseFolder release;
    release.outcome = Outcome::Stopped;
    return release;
}

}  // namespace

std::int64_t ReleaseFolder::refused() const {
    return std::ranges::count_if(unread, &UnreadFile::isPicture);
}

Result<ReleaseFolder> readReleaseFolder(const std::filesystem::path& folder,
                                        const data::PrepareOptions& prepare,
                                        data::IntakeTaker& taker, std::stop_token stop,
                                        Observer& observer) {
    try {
        const auto source = orThrow(data::SourceFiles::list(folder));
        const auto count = source.files().size();
        observer.stageStarted("read-release", static_cast<std::int64_t>(count), "files");
        const data::IntakeRequest request = requestFor(prepare);
        const auto job = [&](std::size_t file, const std::stop_token& token) {
            return data::takeListed(source, file, request, taker, token);
        };
        const std::size_t threads =
            std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
        data::OrderedIntake intakes(count, threads, stop, job);
        Gathering gathering(prepare);
        for (std::size_t file = 0; file < count; ++file) {
            auto next = intakes.next();
            if (!next) {
                return stoppedReading(observer);
            }
            const auto number = static_cast<std::int64_t>(file);
            gathering.take(number, source.files()[file].path, orThrow(*std::move(next)));
            observer.progressed(number + 1, static_cast<std::int64_t>(count));
        }
        auto release = std::move(gathering).finished();
        if (release.files.empty()) {
            return Error{ErrorCode::NoImages, "release",
                         std::to_string(count) + " files, no picture that can be read"};
        }
        if (release.otherSizes > 0) {
            const std::string side = std::to_string(prepare.size);
            observer.warned({ErrorCode::InvalidOption, "release",
                             std::to_string(release.otherSizes) + " of " +
                                 std::to_string(release.files.size()) + " pictures are not of " +
                                 side + " x " + side + " pixels; they are compared at that size"});
        }
        observer.stageFinished("read-release", Outcome::Finished);
        return release;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<ReleaseFolder> readReleaseFolder(Session& session, const std::filesystem::path& folder) {
    auto settings = loadSettings(session.workspace());
    if (!settings) {
        return settings.error();
    }
    const auto train =
        data::PreparedSet::open(session.workspace(), data::Role::Train, data::Access::Learning);
    if (!train) {
        return train.error();
    }
    settings->prepare.size = train->size();
    const auto pool = data::ReaderPool::create(session.readerProgram(), {});
    if (!pool) {
        return pool.error();
    }
    return readReleaseFolder(folder, settings->prepare, **pool, session.stopToken(),
                             session.observer());
}

}  // namespace outis::pipeline
