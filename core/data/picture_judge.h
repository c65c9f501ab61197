// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/data/image.h"

namespace outis::data {

/// What a picture looks like, judged from its pixels alone: a guess, and called one wherever it is
/// shown.
struct PictureJudgement {
    std::string view;           ///< "Frontal", "Lateral", or "" when the picture does not tell
    double viewConfidence = 0;  ///< 0 to 1; from kSureView on a lateral guess sets aside
    double chestLikeness = 1;   ///< 0 to 1; 0: flagged "not-chest"
    /// "inverted", "rotated-90", "rotated-180", "rotated-270", "empty", "clipped", "tiny",
    /// "not-chest"; sorted. "rotated-90" has been turned clockwise by 90
    /// degrees, and so on.
    std::vector<std::string> flags;

    [[nodiscard]] bool has(const std::string& flag) const;
};

inline constexpr double kSureView = 0.8;

/// Looks at a small copy: one pass over the picture, then the same work whatever its size.
[[nodiscard]] PictureJudgement judgePicture(const GreyImage& image);

}  // namespace outis::data
