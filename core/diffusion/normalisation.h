// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace outis::diffusion {

/// Affine map per channel to mean 0 and the standard deviation that the preconditioning assumes
/// (METHOD 3.3).
struct Normalisation {
    std::vector<double> rawMean;  ///< [C]
    std::vector<double> rawStd;   ///< [C], > 0
    double finalMean = 0;
    double finalStd = 0.5;

    [[nodiscard]] std::vector<double> scale() const;  ///< a of x = z a + b
    [[nodiscard]] std::vector<double> bias() const;   ///< b
    /// [N, C, H, W] float32 -> the same
    [[nodiscard]] at::Tensor encode(const at::Tensor& raw) const;
    [[nodiscard]] at::Tensor decode(const at::Tensor& normal) const;
};

/// Mean and standard deviation of u / 255 per channel, U8 [N, C, H, W] on the CPU, N > 0; exact
/// counts, then double. A channel without any contrast counts as one grey level of spread.
[[nodiscard]] Normalisation measurePixels(const at::Tensor& images, double finalStd = 0.5);

/// Mean and standard deviation per channel of latents drawn from N(mean, exp(logvar)) for every
/// image: those of the means in two passes in double, plus the mean variance of the draws. F32
/// [N, C, h, w] on the CPU, N > 0.
[[nodiscard]] Normalisation measureLatents(const at::Tensor& mean, const at::Tensor& logvar,
                                           double finalStd = 0.5);

/// mean + exp(logvar / 2) * noise, the log-variance limited to [-30, 20] as in the encoder's own
/// distribution. All of one shape, float32.
[[nodiscard]] at::Tensor drawLatents(const at::Tensor& mean, const at::Tensor& logvar,
                                     const at::Tensor& noise);

/// clamp to [0, 1], times 255, truncated: U8 of the same shape.
[[nodiscard]] at::Tensor pixelsToBytes(const at::Tensor& pixels);

/// Normalised pixels back to the nearest grey levels: U8.
[[nodiscard]] at::Tensor bytesOf(const Normalisation& normalisation, const at::Tensor& normal);

}  // namespace outis::diffusion
