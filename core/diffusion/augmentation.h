// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

namespace outis::diffusion {

/// Turns of up to 3 degrees, shifts of up to 3 % and scalings of up to 4 % (METHOD 6.4), bilinear,
/// the border repeated; never a mirror, which would be a false finding. Image i is changed as a
/// function of (seed, firstPosition + i). [n, C, H, W] float32.
[[nodiscard]] at::Tensor augmentGently(const at::Tensor& images, Seed seed,
                                       std::int64_t firstPosition);

}  // namespace outis::diffusion
