// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/random.h"
#include "core/models/basic_layers.h"

namespace outis::latents {

/// Judges patches of a picture (PatchGAN, Isola et al. 2017): 4 x 4 convolutions of stride 2 that
/// double the width, LeakyReLU 0.2, one score per patch. CHOICE: GroupNorm in place of BatchNorm,
/// so that a picture's score does not depend on its neighbours and micro-batches change nothing.
class PatchDiscriminatorImpl : public torch::nn::Module {
public:
    /// For pictures of `size` pixels; `width` of the first layer.
    PatchDiscriminatorImpl(std::int64_t size, std::int64_t width, Seed seed);
    /// pictures [N, 1, S, S] -> scores [N, 1, h, w]; large: looks like a real one.
    at::Tensor forward(const at::Tensor& pictures);

private:
    std::vector<models::Conv> convs_;
    std::vector<models::GroupNorm> norms_;  ///< after all but the first and the last
};
TORCH_MODULE(PatchDiscriminator);

/// Hinge loss of the discriminator (Lim & Ye 2017): mean of relu(1 - real) and relu(1 + made),
/// halved.
[[nodiscard]] at::Tensor hingeLoss(const at::Tensor& real, const at::Tensor& made);

}  // namespace outis::latents
