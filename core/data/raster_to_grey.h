// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/image.h"
#include "core/data/image_file.h"

namespace outis::data {

/// Interleaved samples of a decoded picture, in the machine's byte order.
struct Raster {
    int width = 0;
    int height = 0;
    int channels = 1;                   ///< 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha
    int depth = 8;                      ///< 8 or 16
    std::vector<std::uint8_t> samples;  // [height, width, channels], 2 bytes each for depth 16
};

/// Plain mean of the colour channels (METHOD 3.1); alpha is ignored; 16 bits are scaled to 8, from
/// the bits that are in use when those are 14 or fewer. What was done is added to `notes`.
[[nodiscard]] GreyImage toGrey(Raster raster, std::vector<std::string>& notes);

/// A copy of the samples as `inspect` reports them.
[[nodiscard]] StoredFrame storedFrom(const Raster& raster);
/// The file's picture from its samples, turned by the EXIF orientation, with notes as warnings.
void takeRaster(DecodedFile& file, Raster raster, int orientation);
/// For grey that runs from white to black; alpha stays.
void invertGrey(Raster& raster);

}  // namespace outis::data
