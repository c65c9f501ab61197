// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/member_copies.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <optional>
#include <string_view>

#include "core/base/files.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// Archives kept open between two members; each holds its directory in memory.
constexpr std::size_t kIdleArchives = 4;
constexpr std::string_view kPrefix = "outis-members-";

bool isPlainEnding(const std::string& ending) {
    return ending.size() >= 2 && ending.size() <= 9 && ending.front() == '.' &&
           std::all_of(ending.begin() + 1, ending.end(),
                       [](unsigned char letter) { return std::isalnum(letter) != 0; });
}

/// The process that made a folder of ours; nothing for other names.
std::optional<pid_t> makerOf(const std::string& name) {
    pid_t maker = 0;
    if (!name.starts_with(kPrefix)) {
        return std::nullopt;
    }
    const char* last = name.data() + name.size();
    const auto [end, failure] = std::from_chars(name.data() + kPrefix.size(), last, maker);
    return failure == std::errc() && end != last && *end == '-' && maker > 0 ? std::optional(maker)
                                                                             : std::nullopt;
}

/// A killed process cannot remove its copies, and they may show patients.
void removeAbandonedFolders(const fs::path& parent) {
    std::error_code failure;
    fs::directory_iterator entry(parent, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        const auto maker = makerOf(entry->path().filename().string());
        struct stat info {};
        const bool isOurs = maker && ::lstat(entry->path().c_str(), &info) == 0 &&
                            S_ISDIR(info.st_mode) && info.st_uid == ::geteuid();
        if (isOurs && ::kill(*maker, 0) != 0 && errno == ESRCH) {
            std::error_code ignored;
            fs::remove_all(entry->path(), ignored);
        }
    }
}

Result<fs::path> makePrivateFolder() {
    std::error_code failure;
    const fs::path parent = fs::temp_directory_path(failure);
    if (failure) {
        return files::errnoError(failure.value(), "temporary files", true);
    }
    removeAbandonedFolders(parent);
    std::string name =
        (parent / (std::string(kPrefix) + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        return files::errnoError(errno, parent, true);
    }
    return fs::path(name);
}

/// A new file that only this user can open; closed with the object.
class PrivateFile {
public:
    explicit PrivateFile(fs::path path)
        : path_(std::move(path)),
          descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {}
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;
    ~PrivateFile() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }
    Result<void> write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                return files::errnoError(errno, "temporary copy", true);
            }
            bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
        }
        return {};
    }

private:
    fs::path path_;
    int descriptor_;
};

}  // namespace

MemberCopies::~MemberCopies() {
    if (!folder_.empty()) {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
}

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
    if (folder_.empty()) {
        auto made = makePrivateFolder();
        if (!made) {
            return made;
        }
        folder_ = *std::move(made);
    }
    return folder_ / (std::to_string(++copies_) + (isPlainEnding(ending) ? ending : ""));
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
