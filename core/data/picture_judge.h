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
    double viewConfidence = 0;  ///< 0 to 1
    double chestLikeness = 1;   ///< 0 to 1; low: probably no chest radiograph
    /// "inverted", "rotated-90", "rotated-180", "rotated-270", "empty", "clipped", "tiny",
    /// "not-chest"; sorted.
    std::vector<std::string> flags;
};

/// Bounded work whatever the size: looks at a small copy.
[[nodiscard]] PictureJudgement judgePicture(const GreyImage& image);

}  // namespace outis::data
