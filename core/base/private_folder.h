// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace outis {

/// A folder of this process alone (mode 0700) below the system's folder for temporary files, for
/// what may show patients. It goes with the object. One that a killed process left behind is
/// removed when the next one for the same purpose is made.
class PrivateFolder {
public:
    /// `purpose`: a short word of the name; `parent`: among the temporary files where it is empty.
    /// Where several computers share the parent, the purpose has to name this one. Errors:
    /// DiskFull, Unwritable.
    [[nodiscard]] static Result<PrivateFolder> create(const std::string& purpose,
                                                      const std::filesystem::path& parent = {});
    PrivateFolder(PrivateFolder&& other) noexcept : path_(std::move(other.path_)) {
        other.path_.clear();
    }
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    explicit PrivateFolder(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

}  // namespace outis
