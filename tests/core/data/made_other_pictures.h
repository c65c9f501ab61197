// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include <tiffio.h>

#include "core/data/image.h"

/// Files of the rarer picture formats. Throw std::runtime_error.
namespace outis::test {

/// Little-endian.
void put(std::string& target, std::uint64_t value, int width);

struct TiffKind {
    int bits = 8;
    int samples = 1;
    int photometric = PHOTOMETRIC_MINISBLACK;
    int compression = COMPRESSION_NONE;
    bool isTiled = false;
    bool isSeparate = false;
    int orientation = ORIENTATION_TOPLEFT;
    int pages = 1;
    int format = SAMPLEFORMAT_UINT;
};
/// A TIFF with a description that names somebody. `mode` as of TIFFOpen.
[[nodiscard]] std::string makeTiff(const data::GreyImage& image, const TiffKind& kind,
                                   const char* mode = "w");

/// Lossless.
[[nodiscard]] std::string makeWebp(const data::GreyImage& image);

struct GifKind {
    int frames = 1;
    bool isInterlaced = false;
    int left = 0;
    int top = 0;
};
[[nodiscard]] std::string makeGif(const data::GreyImage& image, const GifKind& kind);

struct BmpKind {
    int bits = 8;
    bool isTopDown = false;
    int compression = 0;
    std::string data = {};  ///< instead of the picture's rows
};
[[nodiscard]] std::string makeBmp(const data::GreyImage& image, const BmpKind& kind);

}  // namespace outis::test
