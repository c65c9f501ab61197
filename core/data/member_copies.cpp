// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/member_copies.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>

#include "core/base/descriptor.h"
#include "core/base/files.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// Archives kept open between two members; each holds its directory in memory.
constexpr std::size_t kIdleArchives = 4;

bool isPlainEnding(const std::string& ending) {
    return ending.size() >= 2 && ending.size() <= 9 && ending.front() == '.' &&
           std::all_of(ending.begin() + 1, ending.end(),
                       [](unsigned char letter) { return std::isalnum(letter) != 0; });
}

/// A new file that only this user can open; closed with the object.
class PrivateFile {
public:
    explicit PrivateFile(const fs::path& path)
        : descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {}
    [[nodiscard]] bool isOpen() const { return descriptor_.isOpen(); }
    Result<void> write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::write(descriptor_.get(), bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                return files::errnoError(errno, "temporary copy", true);
            }
            bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
        }
        return {};
    }

private:
    files::Descriptor descriptor_;
};

}  // namespace

Result<MemberCopies::Opened> MemberCopies::borrow(std::size_t archive) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::find_if(idle_.begin(), idle_.end(), [archive](const Opened& idle) {
            return idle.first == archive;
        });
        if (found != idle_.end()) {
            Opened opened = std::move(*found);
            idle_.erase(found);
            return opened;
        }
    }
    auto opened = ZipArchive::open(archives_[archive]);
    if (!opened) {
        return std::move(opened).error();
    }
    return Opened(archive, *std::move(opened));
}

void MemberCopies::giveBack(Opened opened) {
    const std::lock_guard lock(mutex_);
    idle_.push_front(std::move(opened));
    if (idle_.size() > kIdleArchives) {
        idle_.pop_back();
    }
}

Result<fs::path> MemberCopies::newPath(const std::string& ending) {
    const std::lock_guard lock(mutex_);
    if (!folder_) {
        auto made = PrivateFolder::create("members");
        if (!made) {
            return std::move(made).error();
        }
        folder_.emplace(*std::move(made));
    }
    return folder_->path() / (std::to_string(++copies_) + (isPlainEnding(ending) ? ending : ""));
}

Result<ReadableFile> MemberCopies::take(std::size_t archive, std::uint64_t member,
                                        std::uint64_t size, const std::string& ending) {
    auto opened = borrow(archive);
    if (!opened) {
        return std::move(opened).error();
    }
    auto path = newPath(ending);
    if (!path) {
        return std::move(path).error();
    }
    PrivateFile file(*path);
    if (!file.isOpen()) {
        return files::errnoError(errno, "temporary copy", true);
    }
    ReadableFile copy(*path, ReadableFile::Kind::Copy);
    const auto done = opened->second.inflate(
        member, size, [&file](std::span<const std::byte> bytes) { return file.write(bytes); });
    if (!done) {
        return done.error();
    }
    giveBack(*std::move(opened));
    return copy;
}

}  // namespace outis::data
