// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/pipeline/session.h"

namespace outis::data {
class IntakeTaker;
}

namespace outis::pipeline {

/// One picture of a release that was made elsewhere.
struct ReleaseFile {
    std::int64_t number = 0;  ///< among the files of the folder, in the order of their paths
    std::string path;         ///< for the steward's eyes: names may tell who somebody is
    std::string digest;       ///< SHA-256 of the file
    bool showsText = false;   ///< writing was found on it, at its own size
};

/// A file of the folder that gave no picture.
struct UnreadFile {
    std::int64_t number = 0;  ///< among the files of the folder
    std::string path;         ///< for the steward's eyes
    std::string reason;       ///< one word, as an import gives it
    bool isPicture = false;   ///< it should have been one
};

struct ReleaseFolder {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    at::Tensor images;                    ///< U8 [N, 1, S, S], prepared as the workspace's own
    std::vector<ReleaseFile> files;       ///< [N]
    std::vector<UnreadFile> unread;
    std::string digest;           ///< SHA-256 of the prepared images
    std::int64_t otherSizes = 0;  ///< pictures that had to be brought to that size

    /// Pictures that could not be read.
    [[nodiscard]] std::int64_t refused() const;
    /// Files that are no pictures.
    [[nodiscard]] std::int64_t others() const { return std::ssize(unread) - refused(); }
};

/// Reads every picture below `folder` (PNG, JPEG, DICOM, ...), in the processes of `taker`, and
/// brings it to the size of the workspace's prepared images. Errors: NotFound, Unreadable,
/// NoImages, those of the taker.
[[nodiscard]] Result<ReleaseFolder> readReleaseFolder(const std::filesystem::path& folder,
                                                      const data::PrepareOptions& prepare,
                                                      data::IntakeTaker& taker,
                                                      std::stop_token stop, Observer& observer);
/// The same in a session, as its workspace's images were prepared, with the limits of time and
/// memory of an import. Errors: also those of the settings and of ReaderPool.
[[nodiscard]] Result<ReleaseFolder> readReleaseFolder(Session& session,
                                                      const std::filesystem::path& folder);

}  // namespace outis::pipeline
