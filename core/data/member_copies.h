// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/private_folder.h"
#include "core/base/result.h"
#include "core/data/readable_file.h"
#include "core/data/zip_archive.h"

namespace outis::data {

/// Copies members of archives into a private folder (files 0600). Copies live as long as their
/// ReadableFile, the folder as long as this.
class MemberCopies {
public:
    explicit MemberCopies(std::vector<std::filesystem::path> archives)
        : archives_(std::move(archives)) {}
    MemberCopies(const MemberCopies&) = delete;
    MemberCopies& operator=(const MemberCopies&) = delete;

    /// From any thread. `ending`: of the copy's name, kept when it is a plain one. Errors: Corrupt,
    /// Unreadable, DiskFull, Unwritable.
    [[nodiscard]] Result<ReadableFile> take(std::size_t archive, std::uint64_t member,
                                            std::uint64_t size, const std::string& ending);

private:
    using Opened = std::pair<std::size_t, ZipArchive>;

    [[nodiscard]] Result<Opened> borrow(std::size_t archive);
    void giveBack(Opened opened);
    [[nodiscard]] Result<std::filesystem::path> newPath(const std::string& ending);

    const std::vector<std::filesystem::path> archives_;
    std::mutex mutex_;
    std::list<Opened> idle_;  ///< the last used first
    std::optional<PrivateFolder> folder_;
    std::uint64_t copies_ = 0;
};

}  // namespace outis::data
