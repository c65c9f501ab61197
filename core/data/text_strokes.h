// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/data/image.h"

namespace outis::data {

/// In pixels; right and bottom are the first ones outside.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
    [[nodiscard]] bool isEmpty() const { return right <= left || bottom <= top; }
    bool operator==(const PixelBox&) const = default;
};
[[nodiscard]] PixelBox intersectionOf(const PixelBox& one, const PixelBox& other);
[[nodiscard]] PixelBox unionOf(const PixelBox& one, const PixelBox& other);
/// The box grown on all sides and cut to the picture.
[[nodiscard]] PixelBox grown(const PixelBox& box, int across, int down, int width, int height);
/// Rows and columns exchanged.
[[nodiscard]] PixelBox turned(const PixelBox& box);
[[nodiscard]] GreyImage cropOf(const GreyImage& image, const PixelBox& box);

enum class StrokePolarity { Bright, Dark };

/// How far each pixel stands out from its surroundings as part of something thinner than
/// kStrokeWindow pixels: the picture minus its morphological opening for bright strokes, the
/// closing minus the picture for dark ones (top-hat transform; Serra 1982). Tiles without local
/// contrast are left at 0.
struct StrokeMap {
    GreyImage bright;
    GreyImage dark;
    std::vector<std::uint8_t> brightPeaks;  // [tiles down, tiles across], the highest of each
    std::vector<std::uint8_t> darkPeaks;
    int tilesAcross = 0;
};
inline constexpr int kStrokeWindow = 9;  ///< side of the structuring element, pixels
inline constexpr int kStrokeTile = 64;   ///< side of a tile, pixels
/// Nothing in the map below `leastContrast` is meaningful.
[[nodiscard]] StrokeMap mapStrokes(const GreyImage& image, int leastContrast);

/// An 8-connected piece of stroke.
struct StrokeMark {
    PixelBox box;
    int area = 0;           ///< pixels
    float strokeWidth = 0;  ///< mean, pixels: twice the area over the outline's length
    float contrast = 0;     ///< mean of the map over the mark, grey levels
    std::uint8_t peak = 0;  ///< highest of the map over the mark
};
/// The marks where the map reaches `threshold`; nothing where there are more than `mostRuns` runs
/// of pixels, which is texture and not writing.
[[nodiscard]] std::optional<std::vector<StrokeMark>> strokeMarks(const StrokeMap& map,
                                                                 StrokePolarity polarity,
                                                                 int threshold,
                                                                 std::size_t mostRuns);

/// Standard deviation of the pixel noise, grey levels: from the median second difference along
/// rows (Immerkaer 1996, one-dimensional, with the median for robustness against structure).
[[nodiscard]] double noiseLevel(const GreyImage& image);

/// Mean of 2 x 2 pixels; an odd last row or column is dropped. At least 1 x 1.
[[nodiscard]] GreyImage halved(const GreyImage& image);

}  // namespace outis::data
