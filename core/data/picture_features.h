// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "core/data/image.h"

/// Measures of a picture as a chest radiograph. All of them look at a copy of 64 x 64 pixels, and
/// but for the detail at an 8 x 8 map of ranks without the plain border, so that neither contrast
/// nor collimation counts. The templates are derived by tests/science/derive_picture_templates.py.
namespace outis::data {

struct PictureFeatures {
    /// Likeness to a frontal chest after turning the picture by 0, 90, 180, 270 degrees
    /// anticlockwise ([0] to [3]), and the same inverted ([4] to [7]); -1 to 1.
    std::array<double, 8> frontal{};
    double lateral = 0;       ///< about -0.5 for frontal chests, 0.5 for drawn lateral ones
    double strangeness = 0;   ///< share of the map that chest pictures do not explain; 0 to 2
    double fineDetail = 0;    ///< share of the variance below 4 of the 64 pixels; 0 to 1
    double pixelDetail = 0;   ///< the same of single untouched pixels, which no averaging smooths
    double coarseDetail = 0;  ///< share of the variance above 8 of the 64 pixels; 0 to 1
};

/// Of a picture with at least one pixel.
[[nodiscard]] PictureFeatures featuresOf(const GreyImage& image);

/// Grey levels of a grid of untouched pixels, 64 x 64 or the picture's size where that is less.
struct PixelSample {
    int spread = 0;      ///< grey levels between the 1 % and the 99 % quantile
    double clipped = 0;  ///< share of 0 or 255 in the middle, without the plain border
};
[[nodiscard]] PixelSample sampleOf(const GreyImage& image);

/// Without the plain black or white rows and columns at its edges, at most 40 % from each side.
[[nodiscard]] GreyImage withoutPlainBorder(const GreyImage& image);

}  // namespace outis::data
