// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

/// The CPU loops of cpu_loops.h on tensors; no gradients are recorded here.
namespace outis::models {

/// A CPU tensor [N, C, H, W] of float32 or bfloat16: what the loops take.
[[nodiscard]] bool fitsCpuLoops(const at::Tensor& x);

struct Clamped {
    at::Tensor out;
    bool clipped = false;
};
/// clamp(y + factor * x, -limit, limit); channels last.
[[nodiscard]] Clamped addClampedLoops(const at::Tensor& y, const at::Tensor& x, double factor,
                                      double limit);

struct ClampedGradients {
    at::Tensor y;
    at::Tensor x;
};
[[nodiscard]] ClampedGradients addClampedBackwardLoops(const at::Tensor& g, const at::Tensor& out,
                                                       double factor, double limit);

/// The channels of a times factorA, then those of b times factorB; channels last.
[[nodiscard]] at::Tensor catScaledLoops(const at::Tensor& a, double factorA, const at::Tensor& b,
                                        double factorB);
struct SplitGradients {
    at::Tensor a;
    at::Tensor b;
};
[[nodiscard]] SplitGradients splitScaledLoops(const at::Tensor& g, std::int64_t channelsA,
                                              double factorA, double factorB);

struct PixelNormed {
    at::Tensor y;
    at::Tensor rms;  ///< [N, H * W], float32
};
/// x / (eps + rms over channels), per pixel; channels last.
[[nodiscard]] PixelNormed pixelNormLoops(const at::Tensor& x, double eps);
[[nodiscard]] at::Tensor pixelNormBackwardLoops(const at::Tensor& g, const at::Tensor& x,
                                                const at::Tensor& rms, double eps);

}  // namespace outis::models
