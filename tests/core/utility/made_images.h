// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/utility/labelled_images.h"

namespace outis::utility {

/// Noisy images; finding 0 is a bright patch at the upper left, finding 1 one at the lower right.
/// Each group has two images.
[[nodiscard]] LabelledImages madeImages(std::int64_t count, std::int64_t side, std::uint64_t seed);

}  // namespace outis::utility
