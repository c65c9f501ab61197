// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace outis::data {

enum class FileKind {
    Unknown,
    Png,
    Jpeg,
    Tiff,
    WebP,
    Gif,
    Bmp,
    Dicom,         ///< with or without preamble and meta header
    OtherPicture,  ///< recognised, not read
    Archive,       ///< ZIP
    Document,      ///< of an office program, or another format that is a ZIP archive inside
    Text
};

/// As much of a file as fileKind() looks at.
inline constexpr std::size_t kKindBytes = 512;

[[nodiscard]] FileKind fileKind(std::span<const std::byte> firstBytes);
/// "png", "jpeg", "tiff", "webp", "gif", "bmp", "dicom"; "" for the others
[[nodiscard]] std::string kindName(FileKind kind);

/// Up to `count` bytes; nothing when the file cannot be read.
[[nodiscard]] std::vector<std::byte> readFirstBytes(const std::filesystem::path& path,
                                                    std::size_t count);

}  // namespace outis::data
