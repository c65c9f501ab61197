// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace outis::data {

/// Where things are in a PNG file (ISO/IEC 15948, 5 and 11). Views into the file's bytes.
struct PngChunks {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int depth = 0;
    int colourType = 0;
    bool isInterlaced = false;
    std::vector<std::span<const std::byte>> data;  ///< of the IDAT chunks
    std::span<const std::byte> palette;
    std::span<const std::byte> exif;
    bool hasTransparency = false;  ///< a tRNS chunk
    /// Chunks in their order, known, complete as far as the picture goes, with right checksums.
    bool isRegular = false;

    /// Bytes that the picture is deflated to.
    [[nodiscard]] std::uint64_t deflatedBytes() const;
    /// Bytes of a row before filtering, without its filter type, rounded down.
    [[nodiscard]] std::uint64_t rowBytes() const;
};

/// Reads the header and goes through the chunks, whatever they hold; nothing when the header is not
/// there.
[[nodiscard]] std::optional<PngChunks> findPngChunks(std::span<const std::byte> bytes);

}  // namespace outis::data
