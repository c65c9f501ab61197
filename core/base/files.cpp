// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/descriptor.h"

namespace outis::files {
namespace {

namespace fs = std::filesystem;

int openRetrying(const fs::path& path, int flags, mode_t mode = 0666) {
    int number = -1;
    do {
        number = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    } while (number < 0 && errno == EINTR);
    return number;
}

/// 0, or the error number.
int writeAll(int descriptor, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        // Linux writes at most 2 GiB at once; smaller pieces behave the same everywhere.
        const std::size_t size = std::min<std::size_t>(bytes.size(), std::size_t{1} << 30);
        const ssize_t written = ::write(descriptor, bytes.data(), size);
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// Unique among the processes and threads that may write beside us.
fs::path temporaryBeside(const fs::path& path) {
    static std::atomic<unsigned> counter{0};
    std::string name(1, '.');
    name += path.filename().string();
    name += ".tmp-";
    name += std::to_string(::getpid());
    name += '-';
    name += std::to_string(counter++);
    return folderOf(path) / name;
}

/// Writes and syncs a new file: 0, or the error number.
int writeNew(const fs::path& path, std::span<const std::span<const std::byte>> parts) {
    Descriptor descriptor(openRetrying(path, O_WRONLY | O_CREAT | O_EXCL));
    if (!descriptor.isOpen()) {
        return errno;
    }
    for (const auto part : parts) {
        if (const int number = writeAll(descriptor.get(), part); number != 0) {
            return number;
        }
    }
    if (::fsync(descriptor.get()) != 0) {
        return errno;
    }
    return descriptor.close();
}

ErrorCode codeOf(int number, bool writing) {
    switch (number) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:  // a limit on the file's size
            return ErrorCode::DiskFull;
        case ENOENT:
        case ENOTDIR:
            return ErrorCode::NotFound;
        case EEXIST:
        case ENOTEMPTY:
            return ErrorCode::AlreadyExists;
        case ENOMEM:
            return ErrorCode::OutOfMemory;
        case EROFS:
            return ErrorCode::Unwritable;
        default:
            return writing ? ErrorCode::Unwritable : ErrorCode::Unreadable;
    }
}

template <class Buffer>
Result<Buffer> readWhole(const fs::path& path, std::uint64_t limit) {
    std::error_code failure;
    const std::uint64_t expected =
        fs::is_regular_file(path, failure) ? fs::file_size(path, failure) : 0;
    Buffer buffer;
    if (!failure && expected <= limit) {
        buffer.reserve(static_cast<std::size_t>(expected));
    }
    bool tooLarge = !failure && expected > limit;
    if (!tooLarge) {
        auto done = readInPieces(path, [&](std::span<const std::byte> piece) {
            tooLarge = tooLarge || buffer.size() + piece.size() > limit;
            if (!tooLarge) {
                const auto* first =
                    reinterpret_cast<const typename Buffer::value_type*>(piece.data());
                buffer.insert(buffer.end(), first, first + piece.size());
            }
            return !tooLarge;
        });
        if (!done) {
            return std::move(done).error();
        }
    }
    if (tooLarge) {
        return Error{ErrorCode::Unsupported, path.string(),
                     "larger than " + std::to_string(limit) + " bytes"};
    }
    return buffer;
}

}  // namespace

int syncFolder(const fs::path& folder) {
    const Descriptor descriptor(openRetrying(folder, O_RDONLY | O_DIRECTORY));
    if (!descriptor.isOpen()) {
        return errno;
    }
    // Some network file systems cannot sync a folder; the rename itself has been done.
    return ::fsync(descriptor.get()) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

Error errnoError(int number, const fs::path& subject, bool writing) {
    return Error{codeOf(number, writing), subject.string(),
                 std::generic_category().message(number)};
}

Result<void> writeAtomically(const fs::path& path,
                             std::span<const std::span<const std::byte>> parts) {
    const fs::path temporary = temporaryBeside(path);
    int number = writeNew(temporary, parts);
    if (number == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) {
        number = errno;
    }
    if (number != 0) {
        ::unlink(temporary.c_str());
        return errnoError(number, path, true);
    }
    number = syncFolder(folderOf(path));
    if (number != 0) {
        return errnoError(number, path, true);
    }
    return {};
}

Result<void> writeAtomically(const fs::path& path, std::span<const std::byte> bytes) {
    return writeAtomically(path, std::span<const std::span<const std::byte>>(&bytes, 1));
}

Result<void> writeAtomically(const fs::path& path, std::string_view text) {
    return writeAtomically(path, std::as_bytes(std::span(text)));
}

Result<std::string> readText(const fs::path& path, std::uint64_t limit) {
    return readWhole<std::string>(path, limit);
}

Result<std::vector<std::byte>> readBytes(const fs::path& path, std::uint64_t limit) {
    return readWhole<std::vector<std::byte>>(path, limit);
}

Result<void> readInPieces(const fs::path& path,
                          const std::function<bool(std::span<const std::byte>)>& take) {
    const Descriptor descriptor(openRetrying(path, O_RDONLY));
    if (!descriptor.isOpen()) {
        return errnoError(errno, path, false);
    }
    std::vector<std::byte> buffer(std::size_t{1} << 20);
    for (;;) {
        const ssize_t size = ::read(descriptor.get(), buffer.data(), buffer.size());
        if (size < 0 && errno != EINTR) {
            return errnoError(errno, path, false);
        }
        if (size == 0) {
            return {};
        }
        if (size > 0 && !take({buffer.data(), static_cast<std::size_t>(size)})) {
            return {};
        }
    }
}

Result<void> appendLine(const fs::path& path, std::string_view line) {
    Descriptor descriptor(openRetrying(path, O_WRONLY | O_CREAT | O_APPEND));
    if (!descriptor.isOpen()) {
        return errnoError(errno, path, true);
    }
    // One call, so that a reader rarely sees part of a line.
    const std::string whole = std::string(line) + '\n';
    int number = writeAll(descriptor.get(), std::as_bytes(std::span(whole)));
    if (number == 0) {
        number = descriptor.close();
    }
    if (number != 0) {
        return errnoError(number, path, true);
    }
    return {};
}

Result<void> makeFolders(const fs::path& path) {
    std::error_code failure;
    fs::create_directories(path, failure);
    if (failure) {
        return errnoError(failure.value(), path, true);
    }
    if (!fs::is_directory(path, failure)) {
        return Error{ErrorCode::AlreadyExists, path.string(), "not a folder"};
    }
    return {};
}

Result<std::vector<fs::path>> listFiles(const fs::path& root) {
    std::error_code failure;
    const fs::file_status status = fs::status(root, failure);
    if (!fs::exists(status)) {
        return errnoError(failure ? failure.value() : ENOENT, root, false);
    }
    std::vector<fs::path> found;
    if (fs::is_regular_file(status)) {
        found.push_back(root);
        return found;
    }
    if (!fs::is_directory(status)) {
        return Error{ErrorCode::Unreadable, root.string(), "neither a file nor a folder"};
    }
    fs::recursive_directory_iterator entry(root, failure);
    for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
        std::error_code ignored;  // a link to nowhere is no regular file
        if (entry->is_regular_file(ignored)) {
            found.push_back(entry->path());
        }
    }
    if (failure) {
        return errnoError(failure.value(), root, false);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<MappedFile> MappedFile::open(const fs::path& path) {
    const Descriptor descriptor(openRetrying(path, O_RDONLY));
    if (!descriptor.isOpen()) {
        return errnoError(errno, path, false);
    }
    struct stat info {};
    if (::fstat(descriptor.get(), &info) != 0) {
        return errnoError(errno, path, false);
    }
    if (!S_ISREG(info.st_mode)) {
        return Error{ErrorCode::Unreadable, path.string(), "not a regular file"};
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size == 0) {
        return MappedFile(nullptr, 0);
    }
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
    if (data == MAP_FAILED) {
        return errnoError(errno, path, false);
    }
    return MappedFile(static_cast<const std::byte*>(data), size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) {
        ::munmap(const_cast<std::byte*>(data_), size_);
    }
}

}  // namespace outis::files
