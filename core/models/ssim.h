// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace outis::models {

/// Side of the window, and so of the smallest image that can be compared.
inline constexpr std::int64_t kSsimWindow = 11;

/// Structural similarity (Wang et al. 2004) of pictures [N, C, H, W] in [0, 1]: 11 x 11 Gaussian
/// window of sigma 1.5, K1 = 0.01, K2 = 0.03, mean over all windows that lie inside and over the
/// channels. Differentiable. -> [N]
[[nodiscard]] at::Tensor ssim(const at::Tensor& a, const at::Tensor& b);

}  // namespace outis::models
