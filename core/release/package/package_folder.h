// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/base/descriptor.h"
#include "core/base/result.h"
#include "core/data/picture_store.h"

namespace outis::release {

/// Whether a package can be put there. Errors: AlreadyExists (something is in it), InvalidOption
/// (inside the workspace or around it; a folder on which another file system is mounted, which
/// cannot take a name), NotFound (no folder to make it in), Unwritable.
[[nodiscard]] Result<void> checkTarget(const std::filesystem::path& target,
                                       const std::filesystem::path& workspace);

/// A package that is being made: a hidden folder beside its target, gone with the object unless it
/// was published. What a killed export left there is removed by the next one for the same target.
class PackageFolder {
public:
    /// Errors: Unwritable, DiskFull, NotFound.
    [[nodiscard]] static Result<PackageFolder> create(const std::filesystem::path& target);
    PackageFolder(PackageFolder&& other) noexcept;
    PackageFolder& operator=(PackageFolder&&) = delete;
    PackageFolder(const PackageFolder&) = delete;
    PackageFolder& operator=(const PackageFolder&) = delete;
    ~PackageFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// `name`: below the folder. Errors: Unwritable, DiskFull.
    [[nodiscard]] Result<void> put(const std::string& name, std::span<const std::byte> bytes);
    [[nodiscard]] Result<void> put(const std::string& name, std::string_view text);

    /// Gives all files and folders one time and the rights of any copy, syncs them, and takes the
    /// target's name: whoever looks sees nothing, or the whole. Errors: AlreadyExists (another one
    /// was faster), Unwritable, DiskFull.
    [[nodiscard]] Result<void> publish();

private:
    PackageFolder(std::filesystem::path target, std::filesystem::path path, int lock)
        : target_(std::move(target)), path_(std::move(path)), lock_(lock), store_(path_) {}

    std::filesystem::path target_;
    std::filesystem::path path_;  ///< empty once it was moved from or published
    int lock_ = -1;               ///< on the folder itself: tells others that it is not abandoned
    data::PictureStore store_;
};

}  // namespace outis::release
