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
#include "core/data/source_files.h"
#include "core/pipeline/foreign_pictures.h"

namespace outis::pipeline {
namespace {

constexpr std::size_t kMostThreads = 8;

}  // namespace

Result<ReleaseFolder> readReleaseFolder(const std::filesystem::path& folder,
                                        const data::PrepareOptions& prepare,
                                        data::IntakeTaker& taker, std::stop_token stop,
                                        Observer& observer) {
    const auto source = data::SourceFiles::list(folder);
    if (!source) {
        return source.error();
    }
    ReleaseFolder release;
    const auto count = source->files().size();
    observer.stageStarted("read-release", static_cast<std::int64_t>(count), "files");
    const data::IntakeRequest request = foreignRequest(prepare);
    const auto job = [&](std::size_t file, const std::stop_token& token) {
        return data::takeListed(*source, file, request, taker, token);
    };
    const std::size_t threads =
        std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
    data::OrderedIntake intakes(count, threads, stop, job);
    std::vector<std::uint8_t> pixels;
    for (std::size_t file = 0; file < count; ++file) {
        const auto next = intakes.next();
        if (!next) {
            release.outcome = Outcome::Stopped;
            observer.stageFinished("read-release", Outcome::Stopped);
            return release;
        }
        if (!*next) {
            return next->error();
        }
        const data::Intake& intake = **next;
        if (intake.reading.outcome == data::FileOutcome::Imported) {
            const auto square = orThrow(foreignPicture(intake, prepare));
            pixels.insert(pixels.end(), square.pixels.begin(), square.pixels.end());
            release.files.push_back(
                {static_cast<std::int64_t>(file), source->files()[file].path, intake.fileDigest});
        } else {
            ++(intake.reading.outcome == data::FileOutcome::NotImage ? release.others
                                                                     : release.refused);
        }
        observer.progressed(static_cast<std::int64_t>(file) + 1, static_cast<std::int64_t>(count));
    }
    if (release.files.empty()) {
        return Error{ErrorCode::NoImages, "release",
                     std::to_string(count) + " files, no picture that can be read"};
    }
    release.digest = toHex(sha256(std::as_bytes(std::span(pixels))));
    const auto images = static_cast<std::int64_t>(release.files.size());
    release.images = at::empty({images, 1, prepare.size, prepare.size}, at::kByte);
    std::memcpy(release.images.mutable_data_ptr<std::uint8_t>(), pixels.data(), pixels.size());
    observer.stageFinished("read-release", Outcome::Finished);
    return release;
}

}  // namespace outis::pipeline
