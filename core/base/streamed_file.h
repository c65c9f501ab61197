// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace outis::files {

/// A file that is too long to be held in memory, written piece by piece to a temporary name beside
/// its own: a reader sees the former file until finish(), and then the whole new one.
class StreamedFile {
public:
    /// Errors: Unwritable, DiskFull, NotFound (no such folder).
    [[nodiscard]] static Result<StreamedFile> create(const std::filesystem::path& path);
    StreamedFile(StreamedFile&& other) noexcept;
    StreamedFile& operator=(StreamedFile&& other) = delete;
    StreamedFile(const StreamedFile&) = delete;
    StreamedFile& operator=(const StreamedFile&) = delete;
    /// What was not finished leaves nothing behind.
    ~StreamedFile();

    /// After an error every further call gives it again.
    [[nodiscard]] Result<void> write(std::string_view text);
    /// Syncs, takes the file's name and syncs the folder.
    [[nodiscard]] Result<void> finish();

private:
    StreamedFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor)
        : path_(std::move(path)), temporary_(std::move(temporary)), descriptor_(descriptor) {}
    void flush();

    std::filesystem::path path_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    int failure_ = 0;  ///< errno of the first call that failed
    std::string waiting_;
};

}  // namespace outis::files
