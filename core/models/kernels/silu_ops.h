// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

/// The beginnings of the blocks by the loops of silu_loops.h; differentiable once. CPU tensors of
/// float32 or bfloat16 (fitsCpuLoops); results are channels last.
namespace outis::models {

struct Branches {
    at::Tensor x;     ///< for the skip branch
    at::Tensor silu;  ///< silu(x), for the residual branch
};

/// `factor` is what the skip branch will be multiplied with at the block's end: the gradient that
/// comes back to `x` must be that of factor * x (addClamped with headScales gives it), because
/// here the multiplication costs no pass of its own.
[[nodiscard]] Branches siluBranches(const at::Tensor& x, double factor);
/// The same of x / (eps + rms over channels), per pixel.
[[nodiscard]] Branches pixelNormSiluBranches(const at::Tensor& x, double eps, double factor);
/// The same of a's channels times factorA and b's times factorB; the gradient of x is x's own.
[[nodiscard]] Branches catSiluBranches(const at::Tensor& a, double factorA, const at::Tensor& b,
                                       double factorB);

}  // namespace outis::models
