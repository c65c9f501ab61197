// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/data/image_file.h"

struct zip;

namespace outis::data {

/// What an archive says about its members is a claim; these limits hold before anything is inflated
/// and while it is.
struct ArchiveLimits {
    std::uint64_t maxMembers = 1'000'000;
    std::uint64_t maxMemberBytes = std::uint64_t{1} << 30;
    std::uint64_t maxRatio = 200;                           ///< inflated to stored bytes ...
    std::uint64_t ratioFreeBytes = std::uint64_t{1} << 20;  ///< ... of members larger than this
};

/// One file of an archive. A refused member with a name that must not be used is called by its
/// number: "#12".
struct ArchiveMember {
    std::string name;  ///< relative, `/` separators, no `.` or `..` in it
    std::uint64_t index = 0;
    std::uint64_t size = 0;  ///< inflated, as claimed
    /// Nanoseconds. Archives know two seconds at best: the rest comes from the member's checksum,
    /// so that other content is always another time.
    std::int64_t modified = 0;
    FileReason reason = FileReason::None;  ///< why it is refused
    std::string_view refusal;              ///< the same as a sentence
};

struct ArchiveListing {
    FileReason reason = FileReason::None;  ///< why the archive as a whole is refused
    std::string_view refusal;
    std::vector<ArchiveMember> members;  ///< without folders
};

/// Members of a ZIP archive, judged by what its directory says. Nothing is inflated. Never throws
/// for bad input.
[[nodiscard]] ArchiveListing listArchive(const std::filesystem::path& path,
                                         const ArchiveLimits& limits = {});

/// An open ZIP archive. One thread at a time.
class ZipArchive {
public:
    using Sink = std::function<Result<void>(std::span<const std::byte>)>;

    /// Errors: Unreadable, Corrupt.
    [[nodiscard]] static Result<ZipArchive> open(const std::filesystem::path& path);
    /// Hands the member's bytes to `sink`, a piece at a time, at most `size` of them, and checks
    /// its checksum. Errors: Corrupt (broken, or of another size than claimed), those of `sink`.
    [[nodiscard]] Result<void> inflate(std::uint64_t index, std::uint64_t size, const Sink& sink);

    [[nodiscard]] zip* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(zip* handle) const;
    };
    explicit ZipArchive(zip* handle) : handle_(handle) {}
    std::unique_ptr<zip, Close> handle_;
};

}  // namespace outis::data
