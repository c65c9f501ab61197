// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

namespace outis::utility {

/// Training views [n, 1, side, side] of float images [n, 1, S, S], bilinear, the border repeated:
/// "none" the whole image; "gentle" turns of up to 3 degrees, shifts of up to 3 % and scalings of
/// up to 4 % (METHOD 6.4), no mirror; "published" a box of 8 to 100 % of the area (from 50 % on for
/// sides of up to 128 px) and of ratio 3/4 to 4/3, mirrored with probability 1/2 (METHOD 9).
/// Image i is changed as a function of (seed, firstPosition + i) alone.
[[nodiscard]] at::Tensor trainingViews(const at::Tensor& images, std::int64_t side,
                                       const std::string& augmentation, Seed seed,
                                       std::int64_t firstPosition);

}  // namespace outis::utility
