// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace outis::files {

/// Writes to a temporary name beside `path`, syncs, renames, syncs the folder: a reader sees the
/// old or the new file, never half of one. Errors: Unwritable, DiskFull, NotFound (no such folder).
[[nodiscard]] Result<void> writeAtomically(const std::filesystem::path& path,
                                           std::span<const std::byte> bytes);
[[nodiscard]] Result<void> writeAtomically(const std::filesystem::path& path,
                                           std::string_view text);
/// The same for one file made of several parts, without joining them in memory.
[[nodiscard]] Result<void> writeAtomically(const std::filesystem::path& path,
                                           std::span<const std::span<const std::byte>> parts);

/// Whole file. Errors: NotFound, Unreadable, Unsupported (larger than `limit` bytes).
[[nodiscard]] Result<std::string> readText(const std::filesystem::path& path,
                                           std::uint64_t limit = std::uint64_t{1} << 30);
[[nodiscard]] Result<std::vector<std::byte>> readBytes(const std::filesystem::path& path,
                                                       std::uint64_t limit = std::uint64_t{1}
                                                                             << 32);

/// Calls `take` with the file's bytes from first to last, a piece at a time, until it returns
/// false. Errors: NotFound, Unreadable.
[[nodiscard]] Result<void> readInPieces(
    const std::filesystem::path& path, const std::function<bool(std::span<const std::byte>)>& take);

/// Appends one line and flushes it to the kernel (events, audit lines).
[[nodiscard]] Result<void> appendLine(const std::filesystem::path& path, std::string_view line);

[[nodiscard]] Result<void> makeFolders(const std::filesystem::path& path);
/// Every regular file below `root` (or `root` itself), sorted by path; symbolic links to folders
/// are not followed. Errors: NotFound, Unreadable.
[[nodiscard]] Result<std::vector<std::filesystem::path>> listFiles(
    const std::filesystem::path& root);

/// The error of a failed system call: ENOSPC -> DiskFull, EACCES/EROFS -> Unwritable or Unreadable,
/// ...
[[nodiscard]] Error errnoError(int number, const std::filesystem::path& subject, bool writing);

/// A file mapped read-only into memory for as long as the object lives.
class MappedFile {
public:
    [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }

private:
    MappedFile(const std::byte* data, std::size_t size) : data_(data), size_(size) {}
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace outis::files
