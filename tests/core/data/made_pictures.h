// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/data/image.h"

namespace outis::test {

/// Every grey level in an uneven pattern, so that a swapped row or column shows.
[[nodiscard]] data::GreyImage pattern(int width, int height);

struct PngKind {
    int colourType = 0;  ///< PNG_COLOR_TYPE_*
    int depth = 8;
    bool isInterlaced = false;
};
/// The pattern's pixels as a PNG of that kind: grey in every channel, opaque, 16 bits as v * 257,
/// fewer than 8 bits by their highest bits; a palette that runs from white to black.
[[nodiscard]] std::vector<std::byte> makePng(const data::GreyImage& image, PngKind kind);

/// CRC of a chunk's type and data.
[[nodiscard]] std::uint32_t pngChecksum(std::span<const std::byte> typeAndData);

struct JpegKind {
    int components = 1;  ///< 1 grey, 3 RGB, 4 CMYK as Adobe writes it
    bool isProgressive = false;
    int orientation = 0;  ///< of an EXIF block; 0 = none
    int quality = 98;
};
[[nodiscard]] std::vector<std::byte> makeJpeg(const data::GreyImage& image, JpegKind kind);

}  // namespace outis::test
