// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/data/text_candidates.h"

namespace outis::data {

/// The line as a recogniser wants it: without its background, dark on white, upright, letters about
/// 32 pixels high. Two pictures for a line that runs down: turned either way.
[[nodiscard]] std::vector<GreyImage> linePictures(const GreyImage& image,
                                                  const TextCandidate& line);

}  // namespace outis::data
