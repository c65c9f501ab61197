// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/models/kernels/modulate_silu.h"

namespace outis::models {

/// scale * keep * silu(x * (1 + s)), s broadcast over pixels, keep from the dropout rule (not
/// divided by the share kept). x [N, C, H, W], float32 or bfloat16; s [N, C] or [1, C], float32.
/// Differentiable once. Runs the fused operator outis::modulate_silu of x's device; other types,
/// and CUDA without the kernels' module, take the composition below.
[[nodiscard]] at::Tensor modulateSilu(const at::Tensor& x, const at::Tensor& s, double scale = 1,
                                      const kernels::Dropout& dropout = {});

/// The same from LibTorch's own operators: the reference of the agreement tests.
[[nodiscard]] at::Tensor modulateSiluComposed(const at::Tensor& x, const at::Tensor& s,
                                              double scale = 1,
                                              const kernels::Dropout& dropout = {});

/// 1 where an element is kept, else 0, in x's type and on its device.
[[nodiscard]] at::Tensor dropoutMask(const at::Tensor& x, const kernels::Dropout& dropout);

}  // namespace outis::models
