// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/streamed_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/files.h"
#include "core/base/sync_folder.h"

namespace outis::files {
namespace {

/// Written to the system at once.
constexpr std::size_t kPiece = std::size_t{1} << 16;

}  // namespace

Result<StreamedFile> StreamedFile::create(const std::filesystem::path& path) {
    std::string name(1, '.');
    name.append(path.filename().string()).append(".tmp-").append(std::to_string(::getpid()));
    std::filesystem::path temporary = path.parent_path() / name;
    const int descriptor =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return errnoError(errno, path, true);
    }
    return StreamedFile(path, std::move(temporary), descriptor);
}

StreamedFile::StreamedFile(StreamedFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      failure_(other.failure_),
      waiting_(std::move(other.waiting_)) {}

StreamedFile::~StreamedFile() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        ::unlink(temporary_.c_str());
    }
}

void StreamedFile::flush() {
    std::string_view left = waiting_;
    while (failure_ == 0 && !left.empty()) {
        const ssize_t written = ::write(descriptor_, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            failure_ = errno;
        }
    }
    waiting_.clear();
}

Result<void> StreamedFile::write(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() >= kPiece) {
        flush();
    }
    return failure_ == 0 ? Result<void>() : errnoError(failure_, path_, true);
}

Result<void> StreamedFile::finish() {
    flush();
    if (failure_ == 0 && ::fsync(descriptor_) != 0) {
        failure_ = errno;
    }
    if (failure_ == 0 && ::rename(temporary_.c_str(), path_.c_str()) != 0) {
        failure_ = errno;
    }
    if (failure_ != 0) {
        return errnoError(failure_, path_, true);
    }
    ::close(std::exchange(descriptor_, -1));
    const std::filesystem::path folder = path_.has_parent_path() ? path_.parent_path() : ".";
    const int number = syncFolder(folder);
    return number == 0 ? Result<void>() : errnoError(number, path_, true);
}

}  // namespace outis::files
