// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "core/privacy/detectors/copy_detector.h"

namespace outis::privacy {

/// Scores of one candidate's view against gallery rows begin to end - 1, into out[0 .. end -
/// begin). Each must be a function of its two rows alone, to the bit.
using ScoreRange = std::function<void(std::int64_t candidate, std::int64_t view, std::int64_t begin,
                                      std::int64_t end, float* out)>;

/// The `top` best of `galleryRows` rows for each of `count` candidates, the better of `views` views
/// counting; all rows are scored, in blocks, on all threads. Ties to the lowest row.
[[nodiscard]] Matches searchAll(std::int64_t count, std::int64_t views, std::int64_t galleryRows,
                                std::int64_t top, const ScoreRange& score,
                                const std::stop_token& stop);

}  // namespace outis::privacy
