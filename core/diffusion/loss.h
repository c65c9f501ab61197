// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/models/precond.h"

namespace outis::diffusion {

/// What one evaluation of the loss needs, n images at once.
struct LossInput {
    at::Tensor images;  ///< [n, C, H, W], float32, normalised to the network's sigma_data
    at::Tensor z;       ///< [n], standard normal: picks the noise levels
    at::Tensor noise;   ///< [n, C, H, W], standard normal
    at::Tensor labels;  ///< [n, L] or undefined
};

/// sigma = exp(mean + std z)
struct NoiseDistribution {
    double mean = -0.8;
    double std = 1.6;
};

struct LossOutput {
    at::Tensor loss;    ///< [n, C, H, W]
    at::Tensor logvar;  ///< [n]: u(sigma)
};

/// lambda(sigma) / exp(u) (D(x + noise) - x)^2 + u, elementwise (EDM2 Eq. 14-16, 21; METHOD 6.1).
[[nodiscard]] LossOutput edmLoss(models::PrecondImpl& network, const LossInput& input,
                                 const NoiseDistribution& distribution);

}  // namespace outis::diffusion
