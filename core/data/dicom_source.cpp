// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/data/refusal.h"

namespace outis::data {
namespace {

constexpr std::size_t kWindow = std::size_t{64} * 1024;  // holds most headers at once

}  // namespace

DicomSource::DicomSource(const std::filesystem::path& path) {
    do {
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    } while (descriptor_ < 0 && errno == EINTR);
    struct stat status {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
        throw Refusal(FileReason::Unreadable, "cannot be opened");
    }
    size_ = static_cast<std::uint64_t>(std::max<off_t>(0, status.st_size));
}

DicomSource::DicomSource(std::vector<std::byte> bytes)
    : size_(bytes.size()), window_(std::move(bytes)) {}

DicomSource::DicomSource(DicomSource&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_),
      window_(std::move(other.window_)),
      windowStart_(other.windowStart_) {}

DicomSource::~DicomSource() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

std::size_t DicomSource::readFile(std::uint64_t offset, std::span<std::byte> target) const {
    std::size_t done = 0;
    while (done < target.size()) {
        const ssize_t count = ::pread(descriptor_, target.data() + done, target.size() - done,
                                      static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        done += static_cast<std::size_t>(count);
    }
    return done;
}

std::span<const std::byte> DicomSource::peek(std::uint64_t offset, std::size_t count) {
    if (offset >= size_) {
        return {};
    }
    const auto within = [&] {
        return offset >= windowStart_ && offset + std::min<std::uint64_t>(count, size_ - offset) <=
                                             windowStart_ + window_.size();
    };
    if (!within() && descriptor_ >= 0) {
        window_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kWindow, size_ - offset)));
        window_.resize(readFile(offset, window_));
        windowStart_ = offset;
    }
    const auto first = static_cast<std::size_t>(offset - windowStart_);
    if (first >= window_.size()) {
        return {};
    }
    return std::span(window_).subspan(first, std::min(count, window_.size() - first));
}

bool DicomSource::readInto(std::uint64_t offset, std::span<std::byte> target) {
    if (offset > size_ || target.size() > size_ - offset) {
        return false;
    }
    if (offset >= windowStart_ && offset + target.size() <= windowStart_ + window_.size()) {
        if (!target.empty()) {
            std::memcpy(target.data(), window_.data() + (offset - windowStart_), target.size());
        }
        return true;
    }
    return descriptor_ >= 0 && readFile(offset, target) == target.size();
}

}  // namespace outis::data
