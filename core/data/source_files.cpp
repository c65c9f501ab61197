// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/source_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <span>
#include <system_error>
#include <utility>

#include "core/base/files.h"
#include "core/data/file_kind.h"
#include "core/data/member_copies.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// By its first bytes; Unknown where it cannot be read.
FileKind kindOfFile(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        return FileKind::Unknown;
    }
    std::array<std::byte, kKindBytes> bytes{};
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    ::close(descriptor);
    return count > 0 ? fileKind(std::span(bytes).first(static_cast<std::size_t>(count)))
                     : FileKind::Unknown;
}

bool isBelow(const fs::path& path, const fs::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// Walks a folder; never into a link.
class Walk {
public:
    Walk(fs::path root, const SourceFiles::LeftOut& isLeftOut, const ArchiveLimits& limits)
        : root_(std::move(root)), isLeftOut_(isLeftOut), limits_(limits) {
        std::error_code failure;
        realRoot_ = fs::canonical(root_, failure);
    }

    /// The error of the root itself.
    std::error_code folder() {
        std::error_code rootFailure;
        std::vector<fs::path> pending = {root_};
        while (!pending.empty()) {
            const fs::path folder = std::move(pending.back());
            pending.pop_back();
            std::error_code failure;
            fs::directory_iterator entry(folder, failure);
            for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
                take(*entry, pending);
            }
            if (failure && folder == root_) {
                rootFailure = failure;
            } else if (failure) {
                ++unreadableFolders_;
                add(folder, FileReason::Unreadable, "a folder that cannot be read");
            }
        }
        return rootFailure;
    }

    void file(const fs::path& path) {
        SourceFile found;
        found.path = nameOf(path);
        struct stat info {};
        if (::stat(path.c_str(), &info) == 0) {
            found.size = info.st_size;
            // The standard library's file clock, which the catalogue already holds.
            std::error_code failure;
            const auto time = fs::last_write_time(path, failure).time_since_epoch();
            found.modified =
                failure ? -1 : std::chrono::duration_cast<std::chrono::nanoseconds>(time).count();
        }
        found.kind = kindOfFile(path);
        // An archive is opened as a folder of its members.
        if (found.kind == FileKind::Archive) {
            archive(path, std::move(found));
        } else {
            files.push_back(std::move(found));
        }
    }

    [[nodiscard]] std::size_t unreadableFolders() const { return unreadableFolders_; }

    std::vector<SourceFile> files;
    std::vector<fs::path> archives;

private:
    [[nodiscard]] std::string nameOf(const fs::path& path) const {
        return path.lexically_relative(root_).generic_string();
    }

    void add(const fs::path& path, FileReason reason, std::string_view why) {
        SourceFile found;
        found.path = nameOf(path);
        found.reason = reason;
        found.refusal = why;
        files.push_back(std::move(found));
    }

    void take(const fs::directory_entry& entry, std::vector<fs::path>& pending) {
        const fs::path& path = entry.path();
        if (isLeftOut_ && isLeftOut_(path)) {
            return;
        }
        std::error_code failure;
        const fs::file_status status = entry.symlink_status(failure);
        switch (status.type()) {
            case fs::file_type::directory:
                pending.push_back(path);
                return;
            case fs::file_type::regular:
                return file(path);
            case fs::file_type::symlink:
                return link(path);
            case fs::file_type::none:
            case fs::file_type::not_found:
                // Gone since the folder was listed, or the path is longer than the system takes.
                return add(path, FileReason::Unreadable, "cannot be reached");
            default:
                add(path, FileReason::Unreadable, "no regular file");
        }
    }

    /// A link to a file inside is read, one to a folder inside is listed as that folder already.
    void link(const fs::path& path) {
        std::error_code failure;
        const fs::path target = fs::canonical(path, failure);
        if (failure) {
            return add(path, FileReason::Missing, "a symbolic link that leads nowhere");
        }
        if (!isBelow(target, realRoot_)) {
            return add(path, FileReason::Unreadable,
                       "a symbolic link that leads out of the source");
        }
        const fs::file_type type = fs::status(target, failure).type();
        if (type == fs::file_type::directory || (isLeftOut_ && isLeftOut_(target))) {
            return;
        }
        if (type != fs::file_type::regular) {
            return add(path, FileReason::Unreadable, "a symbolic link to no regular file");
        }
        file(path);
    }

    void archive(const fs::path& path, SourceFile self) {
        ArchiveListing listing = listArchive(path, limits_);
        if (listing.reason != FileReason::None) {
            self.reason = listing.reason;
            self.refusal = listing.refusal;
            files.push_back(std::move(self));
            return;
        }
        for (ArchiveMember& member : listing.members) {
            SourceFile found;
            found.path.append(self.path).append("/").append(member.name);
            found.size = static_cast<std::int64_t>(
                std::min<std::uint64_t>(member.size, std::uint64_t{1} << 62));
            found.modified = member.modified;
            found.reason = member.reason;
            found.refusal = member.refusal;
            found.archive = static_cast<std::int32_t>(archives.size());
            found.member = member.index;
            files.push_back(std::move(found));
        }
        archives.push_back(path);
    }

    fs::path root_;
    fs::path realRoot_;
    const SourceFiles::LeftOut& isLeftOut_;
    const ArchiveLimits& limits_;
    std::size_t unreadableFolders_ = 0;
};

}  // namespace

Result<SourceFiles> SourceFiles::list(const fs::path& root, const LeftOut& isLeftOut,
                                      const ArchiveLimits& limits) {
    std::error_code failure;
    const fs::file_status status = fs::status(root, failure);
    if (!fs::exists(status)) {
        return files::errnoError(failure ? failure.value() : ENOENT, root, false);
    }
    SourceFiles source;
    source.root_ = fs::is_directory(status) ? root : root.parent_path();
    Walk walk(source.root_, isLeftOut, limits);
    if (fs::is_directory(status)) {
        if (const auto problem = walk.folder()) {
            return files::errnoError(problem.value(), root, false);
        }
    } else if (fs::is_regular_file(status)) {
        walk.file(root);
    } else {
        return Error{ErrorCode::Unreadable, root.string(), "neither a file nor a folder"};
    }
    source.files_ = std::move(walk.files);
    std::sort(source.files_.begin(), source.files_.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    if (walk.unreadableFolders() > 0) {
        source.warnings_.push_back(
            {ErrorCode::Unreadable, "source",
             std::to_string(walk.unreadableFolders()) + " folders in it cannot be read"});
    }
    source.copies_ = std::make_shared<MemberCopies>(std::move(walk.archives));
    return source;
}

Result<ReadableFile> SourceFiles::readable(std::size_t file) const {
    const SourceFile& found = files_[file];
    if (found.reason != FileReason::None) {
        return Error{ErrorCode::Refused, found.path, std::string(found.refusal)};
    }
    if (found.archive < 0) {
        return ReadableFile(root_ / found.path, ReadableFile::Kind::Source);
    }
    return copies_->take(static_cast<std::size_t>(found.archive), found.member,
                         static_cast<std::uint64_t>(found.size),
                         fs::path(found.path).extension().string());
}

}  // namespace outis::data
