// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/data/text_strokes.h"

namespace outis::data {

enum class LineDirection { Across, Down };  ///< Down: text turned by 90 or 270 degrees

/// What distinguishes a line of writing from ribs, wires and edges. All are free of the size of the
/// letters; "height" is the marks' median height across the line.
enum LineFeature : std::size_t {
    kLength,             ///< ln of the line's length in heights
    kMarks,              ///< ln of the number of marks
    kMarksPerLength,     ///< marks in one height of length
    kHeightSpread,       ///< mean deviation of the marks' heights, in heights
    kBaselineSpread,     ///< of their upper or lower ends, the steadier one, from a straight line
    kToplineSpread,      ///< of the other ends
    kCrossingsAlong,     ///< strokes met along a row, in one height of length
    kCrossingsAcross,    ///< strokes met along a column that meets any
    kInk,                ///< share of the line's area that is stroke
    kGaps,               ///< share of columns without stroke
    kStrokeWidth,        ///< mean, in heights
    kStrokeWidthSpread,  ///< of the marks' stroke widths, relative
    kToneSpread,         ///< deviation of the strokes' extreme tone along the line, in contrasts
    kSharpness,          ///< step at the strokes' edges, in contrasts
    kClutterBeside,      ///< ink above and below the line against that in it
    kClutterAtEnds,      ///< ink before and after the line against that in it
    kContrastToNoise,    ///< ln of contrast over noise
    kContrast,           ///< ln of contrast, grey levels
    kSaturation,         ///< share of the strokes' extreme tones at 0 or 255
    kHeight,             ///< ln of the height in pixels
    kDown,               ///< 1 where the line runs down, which is rarer
    kLineFeatures
};
using LineFeatures = std::array<float, kLineFeatures>;

/// Marks of one polarity and one threshold that stand in a row.
struct TextLine {
    PixelBox box;
    LineDirection direction = LineDirection::Across;
    int height = 0;  ///< of its marks, across the line, pixels
    LineFeatures features{};
};

struct LineSearch {
    StrokePolarity polarity = StrokePolarity::Bright;
    int threshold = 0;    ///< that the marks were cut out with
    int leastHeight = 4;  ///< of a mark, pixels
    int mostHeight = 40;
    double noise = 0;  ///< of the picture, grey levels
};

/// The line with what goes on at its ends: marks between its rows, at most 1.5 heights away from
/// it or from each other, at most `mostHeights` heights on either side.
[[nodiscard]] PixelBox withLineEnds(const TextLine& line, const std::vector<StrokeMark>& marks,
                                    int mostHeights);

/// Groups marks of similar height, stroke and contrast that follow each other, in both directions.
[[nodiscard]] std::vector<TextLine> findTextLines(const GreyImage& image, const StrokeMap& map,
                                                  const std::vector<StrokeMark>& marks,
                                                  const LineSearch& search);

}  // namespace outis::data
