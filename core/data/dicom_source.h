// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace outis::data {

/// Random access to the bytes of a file, or to a data set that was inflated into memory. A file is
/// read through a window, so that what is skipped is never loaded; it is not mapped, because a file
/// that another machine shortens meanwhile must not end the program.
class DicomSource {
public:
    /// Throws Refusal when the file cannot be opened.
    explicit DicomSource(const std::filesystem::path& path);
    explicit DicomSource(std::vector<std::byte> bytes);
    DicomSource(DicomSource&& other) noexcept;
    DicomSource& operator=(DicomSource&&) = delete;
    DicomSource(const DicomSource&) = delete;
    DicomSource& operator=(const DicomSource&) = delete;
    ~DicomSource();

    [[nodiscard]] std::uint64_t size() const { return size_; }
    /// Up to 4096 bytes from `offset` on, fewer at the end; valid until the next call.
    [[nodiscard]] std::span<const std::byte> peek(std::uint64_t offset, std::size_t count);
    /// Fills `target`; false when the data end before that.
    [[nodiscard]] bool readInto(std::uint64_t offset, std::span<std::byte> target);

private:
    [[nodiscard]] std::size_t readFile(std::uint64_t offset, std::span<std::byte> target) const;

    int descriptor_ = -1;  // -1: all bytes are in window_
    std::uint64_t size_ = 0;
    std::vector<std::byte> window_;
    std::uint64_t windowStart_ = 0;
};

}  // namespace outis::data
