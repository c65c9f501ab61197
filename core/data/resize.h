// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/image.h"
#include "core/data/resample_kernel.h"

namespace outis::data {

/// Separable antialiased resampling of 8-bit values with 22-bit fixed-point weights, horizontal
/// pass first: bit for bit what Pillow's Image.resize does (golden/networks, "Resampling").
[[nodiscard]] GreyImage resize(const GreyImage& image, int width, int height, Filter filter);

/// The same for interleaved samples, [height, width, channels].
[[nodiscard]] std::vector<std::uint8_t> resizeInterleaved(const std::vector<std::uint8_t>& pixels,
                                                          int width, int height, int channels,
                                                          int newWidth, int newHeight,
                                                          Filter filter);

/// The same for float32 samples: sums in double, each pass stored as float32, nothing limited.
[[nodiscard]] std::vector<float> resizeInterleaved(const std::vector<float>& pixels, int width,
                                                   int height, int channels, int newWidth,
                                                   int newHeight, Filter filter);

enum class Geometry {
    Pad,    ///< to a square with black, centred, then one resize: keeps the heart's proportions
    Squash  ///< ignores the aspect ratio, as PSO25 does
};

/// size x size, antialiased (bicubic, a = -0.5). When padding an odd number of pixels, the extra
/// one is at the right or bottom (METHOD 3.1).
[[nodiscard]] GreyImage toSquare(const GreyImage& image, int size, Geometry geometry);

/// Shrinks so that the longest side is at most `longestSide`; never enlarges.
[[nodiscard]] GreyImage fitLongestSide(const GreyImage& image, int longestSide);

}  // namespace outis::data
