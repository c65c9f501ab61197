// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/latents/options.h"
#include "core/latents/trainer.h"
#include "core/models/autoencoder_kl.h"

namespace outis::latents {

/// What a batch costs, scalars on the device. total = reconstruction + structureWeight * structure
/// + klWeight * kl (METHOD 3.2).
struct LossTerms {
    at::Tensor reconstruction;  ///< mean |y - x| or (y - x)^2
    at::Tensor structure;       ///< 1 - SSIM, or half the squared distance of unit features
    at::Tensor kl;              ///< mean over images of the sum over latent elements
    at::Tensor total;
};

/// x: pictures, y: their reconstructions, both [N, C, S, S] around [0, 1].
[[nodiscard]] LossTerms lossTerms(const AutoencoderTrainOptions& options,
                                  const FeatureFunction& features, const at::Tensor& x,
                                  const at::Tensor& y, const models::Posterior& posterior);

}  // namespace outis::latents
