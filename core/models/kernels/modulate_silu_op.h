// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::models {

/// scale * silu(x * (1 + s)), s broadcast over pixels. x [N, C, H, W], channels last, float32 or
/// bfloat16; s [N, C] or [1, C], float32. Differentiable once. Runs the fused operator
/// outis::modulate_silu of x's device; other types, and CUDA without the kernels' module, take the
/// composition of LibTorch's own operators.
[[nodiscard]] at::Tensor modulateSilu(const at::Tensor& x, const at::Tensor& s, double scale = 1);

/// The same from LibTorch's own operators: the reference of the agreement tests.
[[nodiscard]] at::Tensor modulateSiluComposed(const at::Tensor& x, const at::Tensor& s,
                                              double scale = 1);

}  // namespace outis::models
