// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/picture_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/base/files.h"

namespace outis::data {
namespace {

/// 0, or the error number.
int writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return errno;
    }
    int number = 0;
    while (number == 0 && !bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            number = errno;
        }
    }
    if (::close(descriptor) != 0 && number == 0) {
        number = errno;
    }
    return number;
}

}  // namespace

Result<void> PictureStore::put(const std::string& path, std::span<const std::byte> bytes) {
    const std::filesystem::path target = root_ / path;
    if (folders_.insert(target.parent_path()).second) {
        if (auto made = files::makeFolders(target.parent_path()); !made) {
            return made;
        }
    }
    // One importer writes here at a time (the workspace's lock): one temporary name is enough.
    const std::filesystem::path temporary = target.parent_path() / ".new";
    int number = writeFile(temporary, bytes);
    if (number == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) {
        number = errno;
    }
    if (number != 0) {
        ::unlink(temporary.c_str());
        return files::errnoError(number, target, true);
    }
    isDirty_ = true;
    return {};
}

Result<void> PictureStore::sync() {
    if (!isDirty_) {
        return {};
    }
    const int descriptor = ::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int number = descriptor < 0 || ::syncfs(descriptor) != 0 ? errno : 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (number != 0) {
        return files::errnoError(number, root_, true);
    }
    isDirty_ = false;
    return {};
}

void PictureStore::remove(const std::string& path) {
    std::error_code ignored;
    std::filesystem::remove(root_ / path, ignored);
}

}  // namespace outis::data
