// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/data/resample_kernel.h"

/// Steps between an 8-bit picture and a network's input, bit for bit as golden/networks defines
/// them. Refusals are InvalidOption.
namespace outis::data {

/// 8-bit samples, [height, width, channels]; 1 channel is grey, 3 are red, green, blue.
struct ByteImage {
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<std::uint8_t> pixels;

    bool operator==(const ByteImage&) const = default;
};

[[nodiscard]] ByteImage resize(const ByteImage& image, int width, int height, Filter filter);

/// Means of blocks; those at the right and bottom may be partial.
[[nodiscard]] Result<ByteImage> reduce(const ByteImage& image, int factorX, int factorY);

/// The rectangle must lie within the image.
[[nodiscard]] Result<ByteImage> crop(const ByteImage& image, int left, int top, int width,
                                     int height);
/// The middle; zeros are added first where a side is shorter than `size`.
[[nodiscard]] Result<ByteImage> centreCrop(const ByteImage& image, int size);
/// The short side becomes `shortSide`, the long one floor(shortSide * long / short).
[[nodiscard]] Result<ByteImage> resizeShortSide(const ByteImage& image, int shortSide,
                                                Filter filter);

[[nodiscard]] ByteImage flipHorizontally(const ByteImage& image);
/// Top left, top right, bottom left, bottom right and centre, then those of the flipped image.
[[nodiscard]] Result<std::vector<ByteImage>> tenCrop(const ByteImage& image, int size);

/// Three equal channels; a picture of three channels stays as it is.
[[nodiscard]] Result<ByteImage> greyToRgb(const ByteImage& image);
/// Luma of ITU-R BT.601, (19595 R + 38470 G + 7471 B + 32768) >> 16.
[[nodiscard]] Result<ByteImage> rgbToGrey(const ByteImage& image);

/// (v / 255 - mean) / std, [3, height, width]; grey is repeated.
[[nodiscard]] Result<std::vector<float>> normalise(const ByteImage& image,
                                                   const std::array<double, 3>& mean,
                                                   const std::array<double, 3>& std);

enum class Quantise {
    Truncate,  ///< x * 255
    Round,     ///< x * 255 + 0.5
    Symmetric  ///< x * 127.5 + 128
};
/// In single float32 operations, limited to 0..255, the fraction dropped; NaN becomes 0.
[[nodiscard]] std::vector<std::uint8_t> toBytes(std::span<const float> values, Quantise mode);

}  // namespace outis::data
