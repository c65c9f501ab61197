// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/loss.h"

#include <ATen/ATen.h>

namespace outis::diffusion {

LossOutput edmLoss(models::PrecondImpl& network, const LossInput& input,
                   const NoiseDistribution& distribution) {
    const double sd = network.options().sigmaData;
    const at::Tensor sigma = (input.z * distribution.std + distribution.mean).exp();  // [n]
    const at::Tensor perImage = sigma.view({-1, 1, 1, 1});
    const at::Tensor denoised =
        network.forward(input.images + input.noise * perImage, sigma, input.labels);
    const at::Tensor logvar = network.logvar(sigma);  // [n]
    const at::Tensor weight = (sigma.square() + sd * sd) / (sigma * sd).square();
    const at::Tensor factor = (weight / logvar.exp()).view({-1, 1, 1, 1});
    return {factor * (denoised - input.images).square() + logvar.view({-1, 1, 1, 1}), logvar};
}

}  // namespace outis::diffusion
