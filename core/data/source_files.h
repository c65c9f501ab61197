// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/data/file_kind.h"
#include "core/data/image_file.h"
#include "core/data/readable_file.h"
#include "core/data/zip_archive.h"

namespace outis::data {

class MemberCopies;

/// One file that the source holds, be it in a folder or in a ZIP archive.
struct SourceFile {
    std::string path;            ///< relative, `/` separators; "archive.zip/dir/a.png" in archives
    std::int64_t size = -1;      ///< bytes; -1 when unknown
    std::int64_t modified = -1;  ///< nanoseconds of the file's own clock; -1 when unknown
    FileReason reason = FileReason::None;  ///< why it is refused unread
    std::string_view refusal;              ///< the same as a sentence
    FileKind kind = FileKind::Unknown;     ///< by its first bytes; Unknown for members and refused
    std::int32_t archive = -1;             ///< -1 for a file in a folder
    std::uint64_t member = 0;
};

/// The files of a source: every file below its folder, and in place of each ZIP archive its
/// members. Links that lead out of the source, and members that break a rule, are listed with their
/// refusal.
class SourceFiles {
public:
    /// Says of a path in the source whether it is not part of it (a workspace inside it).
    using LeftOut = std::function<bool(const std::filesystem::path&)>;

    SourceFiles() = default;
    /// `root` is a folder or one file. A folder below it that cannot be read becomes a refused
    /// entry and a warning. Errors: NotFound, Unreadable.
    [[nodiscard]] static Result<SourceFiles> list(const std::filesystem::path& root,
                                                  const LeftOut& isLeftOut = {},
                                                  const ArchiveLimits& limits = {});

    /// Sorted by path, each path once.
    [[nodiscard]] const std::vector<SourceFile>& files() const { return files_; }
    /// Without names of the source.
    [[nodiscard]] const std::vector<Error>& warnings() const { return warnings_; }

    /// From any thread. Errors: the refusal (Refused), Corrupt, Unreadable, DiskFull, Unwritable.
    [[nodiscard]] Result<ReadableFile> readable(std::size_t file) const;

private:
    std::filesystem::path root_;
    std::vector<SourceFile> files_;
    std::vector<Error> warnings_;
    std::shared_ptr<MemberCopies> copies_;
};

}  // namespace outis::data
