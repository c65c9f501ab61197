// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/data/text_lines.h"

namespace outis::data {

/// A place that looks like a line of writing.
struct TextCandidate {
    PixelBox box;  ///< in pixels of the picture
    LineDirection direction = LineDirection::Across;
    StrokePolarity polarity = StrokePolarity::Bright;
    int height = 0;    ///< of its letters, pixels
    double score = 0;  ///< 0 to 1: how much its shape is that of writing
    LineFeatures features{};
};

/// How likely a line with these features is writing, 0 to 1.
[[nodiscard]] double writingScore(const LineFeatures& features);

/// Lines of a score of at least `leastScore` in both polarities and directions, at every size of
/// letters from 4 pixels to a tenth of the picture's height; the best one of those that overlap.
/// The best comes first.
[[nodiscard]] std::vector<TextCandidate> findTextCandidates(const GreyImage& image,
                                                            double leastScore);

/// The same before overlapping ones are joined, without a threshold: for fitting the score.
[[nodiscard]] std::vector<TextCandidate> everyTextLine(const GreyImage& image);

}  // namespace outis::data
