// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/models/basic_layers.h"

namespace outis::models {

/// ConvNeXt-Tiny (Liu et al. 2022; METHOD 8.2) with torchvision's registered names: depths 3-3-9-3,
/// widths 96-192-384-768, LayerNorm eps 1e-6, exact GELU, layer scale from 1e-6, no stochastic
/// depth.
class ConvNextTinyImpl : public torch::nn::Module {
public:
    ConvNextTinyImpl(std::int64_t inChannels, std::int64_t outputs);

    /// x [N, C, H, W] -> [N, outputs]: global average, LayerNorm, linear. `stage` sees "features_0"
    /// to "features_7", the outputs of the children of "features".
    at::Tensor forward(const at::Tensor& x, const StageFunction& stage = {});

private:
    class Block;
    class Reduction;
    struct Part {
        std::shared_ptr<Reduction> reduction;
        std::vector<std::shared_ptr<Block>> blocks;
    };

    std::int64_t inChannels_;
    std::vector<Part> parts_;
    LayerNorm norm_{nullptr};
    Linear linear_{nullptr};
};
TORCH_MODULE(ConvNextTiny);

}  // namespace outis::models
