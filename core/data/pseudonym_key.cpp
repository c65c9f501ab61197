// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/pseudonym_key.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <span>

#include "core/base/descriptor.h"
#include "core/base/files.h"
#include "core/base/hmac.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using files::Descriptor;

Error refused(const fs::path& path, ErrorCode code, const std::string& why) {
    return {code, path.filename().string(), why};
}

Result<void> checkFile(int descriptor, const fs::path& path) {
    struct stat state {};
    if (::fstat(descriptor, &state) != 0) {
        return files::errnoError(errno, path.filename(), false);
    }
    if (!S_ISREG(state.st_mode)) {
        return refused(path, ErrorCode::Corrupt, "no ordinary file");
    }
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return refused(path, ErrorCode::Refused,
                       "others than its owner may use it; chmod 600 takes that away");
    }
    if (state.st_size != static_cast<off_t>(PseudonymKey::kBytes)) {
        return refused(path, ErrorCode::Corrupt,
                       std::to_string(state.st_size) + " bytes instead of " +
                           std::to_string(PseudonymKey::kBytes));
    }
    return {};
}

Result<void> writeAll(int descriptor, std::span<const std::byte> bytes, const fs::path& path) {
    // The mode of open() is cut by the umask, and only cut: this makes it exact.
    if (::fchmod(descriptor, S_IRUSR | S_IWUSR) != 0) {
        return files::errnoError(errno, path.filename(), true);
    }
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return files::errnoError(errno, path.filename(), true);
        }
        bytes = bytes.subspan(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0) {
        return files::errnoError(errno, path.filename(), true);
    }
    return {};
}

/// Renames without replacing; where the file system cannot do that in one step, in two.
int renameToNew(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    if (::access(to.c_str(), F_OK) == 0) {
        return EEXIST;
    }
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

Result<void> makeKeyFile(const fs::path& path) {
    std::array<std::byte, PseudonymKey::kBytes> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        return files::errnoError(errno, "random numbers of the system", false);
    }
    const fs::path temporary = path.string() + ".new-" + std::to_string(::getpid());
    ::unlink(temporary.c_str());  // of a process of the same number that was killed
    Result<void> written;
    {
        const Descriptor file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
        if (file.get() < 0) {
            return files::errnoError(errno, path.filename(), true);
        }
        written = writeAll(file.get(), bytes, path);
    }
    const int number = written ? renameToNew(temporary, path) : 0;
    if (!written || number != 0) {
        ::unlink(temporary.c_str());
    }
    if (!written) {
        return written;
    }
    if (number != 0) {
        return files::errnoError(number, path.filename(), true);
    }
    const Descriptor folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        ::fsync(folder.get());  // some network file systems cannot; the rename has been done
    }
    return {};
}

}  // namespace

Result<PseudonymKey> PseudonymKey::load(const Workspace& workspace) {
    const fs::path path = workspace.pseudonymKeyPath();
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) {
        return files::errnoError(errno, path.filename(), false);
    }
    if (auto checked = checkFile(file.get(), path); !checked) {
        return std::move(checked).error();
    }
    Bytes bytes{};
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return files::errnoError(got < 0 ? errno : EIO, path.filename(), false);
        }
        filled += static_cast<std::size_t>(got);
    }
    return PseudonymKey(bytes);
}

Result<PseudonymKey> PseudonymKey::loadOrMake(const Workspace& workspace) {
    auto there = load(workspace);
    if (there || there.error().code != ErrorCode::NotFound) {
        return there;
    }
    if (auto made = makeKeyFile(workspace.pseudonymKeyPath()); !made) {
        return std::move(made).error();
    }
    return load(workspace);
}

std::string PseudonymKey::digest(std::string_view prefix, std::string_view text) const {
    std::string message(prefix);
    message += '\n';
    message += text;
    return toHex(hmacSha256(bytes_, message));
}

std::string PseudonymKey::digestOf(KeyedKind kind, std::string_view text) const {
    switch (kind) {
        case KeyedKind::Patient:
            return digest("outis patient", text);
        case KeyedKind::Source:
            return digest("outis source", text);
        case KeyedKind::File:
            return digest("outis file", text);
    }
    return {};
}

std::string PseudonymKey::check() const {
    return digest("outis check", "");
}

}  // namespace outis::data
