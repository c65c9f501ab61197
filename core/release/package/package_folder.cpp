// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/files.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;

/// 2000-01-01: when something was made is nobody's business.
constexpr std::time_t kFixedTime = 946'684'800;
constexpr mode_t kFolderMode = 0755;
constexpr mode_t kFileMode = 0644;

fs::path plainPath(const fs::path& path) {
    std::error_code failure;
    fs::path plain = fs::weakly_canonical(fs::absolute(path, failure), failure);
    return plain.has_filename() ? plain : plain.parent_path();
}

bool isInside(const fs::path& inner, const fs::path& outer) {
    const fs::path relative = inner.lexically_relative(outer);
    return !relative.empty() && *relative.begin() != "..";
}

std::string prefixOf(const fs::path& target) {
    return "." + target.filename().string() + ".part-";
}

/// Those of processes that are gone: nobody holds their lock.
void removeAbandoned(const fs::path& target) {
    std::error_code failure;
    std::vector<fs::path> found;
    for (fs::directory_iterator at(target.parent_path(), failure), end; !failure && at != end;
         at.increment(failure)) {
        if (at->path().filename().string().starts_with(prefixOf(target))) {
            found.push_back(at->path());
        }
    }
    for (const fs::path& path : found) {
        const files::Descriptor lock(
            ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (lock.isOpen() && ::flock(lock.get(), LOCK_EX | LOCK_NB) == 0) {
            fs::remove_all(path, failure);
        }
    }
}

int setModeAndTime(const fs::path& path, mode_t mode) {
    // File systems of memory sticks know no modes of a single file; it belongs to us, after all.
    if (::chmod(path.c_str(), mode) != 0 && errno != EPERM && errno != ENOTSUP) {
        return errno;
    }
    const timespec fixed{kFixedTime, 0};
    const std::array<timespec, 2> times{fixed, fixed};
    return ::utimensat(AT_FDCWD, path.c_str(), times.data(), 0) == 0 ? 0 : errno;
}

/// Files before the folders that they lie in. 0, or the error number.
int makeUniform(const fs::path& folder) {
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure)) {
        const int number = at->is_directory(failure) ? makeUniform(at->path())
                                                     : setModeAndTime(at->path(), kFileMode);
        if (number != 0) {
            return number;
        }
    }
    return failure ? failure.value() : setModeAndTime(folder, kFolderMode);
}

}  // namespace

Result<void> checkTarget(const fs::path& target, const fs::path& workspace) {
    const fs::path to = plainPath(target);
    const fs::path project = plainPath(workspace);
    const auto refuse = [&](ErrorCode code, const char* why) {
        return Error{code, to.string(), why};
    };
    if (isInside(to, project) || isInside(project, to)) {
        return refuse(ErrorCode::InvalidOption,
                      "a package must lie outside the project, and not around it");
    }
    struct stat parent {};
    if (::stat(to.parent_path().c_str(), &parent) != 0) {
        return files::errnoError(errno, to.parent_path(), true);
    }
    struct stat there {};
    if (::lstat(to.c_str(), &there) == 0) {
        std::error_code failure;
        if (!S_ISDIR(there.st_mode) || !fs::is_empty(to, failure) || failure) {
            return refuse(ErrorCode::AlreadyExists, "it is no empty folder");
        }
        if (there.st_dev != parent.st_dev) {
            return refuse(ErrorCode::InvalidOption,
                          "a disk is mounted there; name a folder below it");
        }
    }
    if (::faccessat(AT_FDCWD, to.parent_path().c_str(), W_OK, AT_EACCESS) != 0) {
        return files::errnoError(errno, to.parent_path(), true);
    }
    return {};
}

Result<PackageFolder> PackageFolder::create(const fs::path& target) {
    const fs::path to = plainPath(target);
    removeAbandoned(to);
    std::string name = (to.parent_path() / (prefixOf(to) + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        return files::errnoError(errno, to.parent_path(), true);
    }
    const int lock = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    PackageFolder folder(to, name, lock);
    if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        return files::errnoError(errno, to.parent_path(), true);
    }
    return folder;
}

PackageFolder::PackageFolder(PackageFolder&& other) noexcept
    : target_(std::move(other.target_)),
      path_(std::exchange(other.path_, fs::path())),
      lock_(std::exchange(other.lock_, -1)),
      store_(std::move(other.store_)) {}

PackageFolder::~PackageFolder() {
    if (!path_.empty()) {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

Result<void> PackageFolder::put(const std::string& name, std::span<const std::byte> bytes) {
    return store_.put(name, bytes);
}

Result<void> PackageFolder::put(const std::string& name, std::string_view text) {
    return put(name, std::as_bytes(std::span(text)));
}

Result<void> PackageFolder::publish() {
    if (const int number = makeUniform(path_); number != 0) {
        return files::errnoError(number, target_, true);
    }
    if (auto synced = store_.sync(); !synced) {
        return synced;
    }
    // Over an empty folder it succeeds, over anything else it fails: both in one step.
    if (::rename(path_.c_str(), target_.c_str()) != 0) {
        if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) {
            return Error{ErrorCode::AlreadyExists, target_.string(),
                         "something was put there meanwhile"};
        }
        return files::errnoError(errno, target_, true);
    }
    const files::Descriptor parent(
        ::open(target_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!parent.isOpen() || ::fsync(parent.get()) != 0) {
        const int number = errno;
        path_ = target_;  // gone with this object: it may not outlive a power cut
        return files::errnoError(number, target_.parent_path(), true);
    }
    path_.clear();
    return {};
}

}  // namespace outis::release
