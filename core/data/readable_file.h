// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

namespace outis::data {

/// A path that can be read for as long as this lives: a file of the source, or a private copy of an
/// archive's member, which is deleted with this.
class ReadableFile {
public:
    enum class Kind { Source, Copy };

    ReadableFile(std::filesystem::path path, Kind kind) : path_(std::move(path)), kind_(kind) {}
    ReadableFile(ReadableFile&& other) noexcept
        : path_(std::move(other.path_)), kind_(std::exchange(other.kind_, Kind::Source)) {}
    ReadableFile& operator=(ReadableFile&& other) noexcept {
        std::swap(path_, other.path_);
        std::swap(kind_, other.kind_);
        return *this;
    }
    ReadableFile(const ReadableFile&) = delete;
    ReadableFile& operator=(const ReadableFile&) = delete;
    ~ReadableFile() {
        if (kind_ == Kind::Copy) {
            std::error_code ignored;
            std::filesystem::remove(path_, ignored);
        }
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    Kind kind_;
};

}  // namespace outis::data
