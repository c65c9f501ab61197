// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace outis::files {

/// A new, empty folder for what is not finished. It goes with the object unless it was renamed.
class DraftFolder {
public:
    /// One that a killed process left at `path` is removed. Errors: DiskFull, Unwritable.
    [[nodiscard]] static Result<DraftFolder> create(std::filesystem::path path);
    DraftFolder(DraftFolder&& other) noexcept;
    DraftFolder& operator=(DraftFolder&&) = delete;
    DraftFolder(const DraftFolder&) = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;
    ~DraftFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    explicit DraftFolder(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

}  // namespace outis::files
