// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/random.h"
#include "core/models/block.h"
#include "core/models/mp_conv.h"
#include "core/models/mp_fourier.h"
#include "core/models/network_options.h"

namespace outis::models {

/// EDM2's U-Net (Fig. 21, METHOD 5.3). Registered names are those of the golden README.
class UNetImpl : public torch::nn::Module {
public:
    /// Weights are zero until filled (initialise.h or a checkpoint). Throws ErrorException when
    /// options.check() fails.
    explicit UNetImpl(const NetworkOptions& options);

    /// x [N, C, H, W] in the type of the arithmetic (float32 or bfloat16); noiseLabels [N] or [1];
    /// labels [N, labelDim] or [1, labelDim]; undefined = zeros. Returns [N, C, H, W] in x's type.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& noiseLabels,
                       const at::Tensor& labels = {});

    /// Masks of the following training forwards; see PrecondImpl::seedDropout.
    void seedDropout(Seed seed, std::int64_t firstImage) {
        dropout_ = kernels::Dropout{0, seed.value, 0, static_cast<std::uint32_t>(firstImage)};
    }

private:
    struct Stage {
        Block block{nullptr};
        bool joinsSkip = false;
    };
    void buildEncoder(std::vector<std::int64_t>& skips);
    void buildDecoder(std::vector<std::int64_t>& skips);
    [[nodiscard]] BlockOptions blockOptions(std::int64_t in, std::int64_t out) const;
    at::Tensor embed(const at::Tensor& noiseLabels, const at::Tensor& labels);

    NetworkOptions options_;
    at::Tensor outGain_;
    MPFourier embFourier_{nullptr};
    MPConv embNoise_{nullptr};
    MPConv embLabel_{nullptr};
    std::shared_ptr<torch::nn::Module> enc_;
    std::shared_ptr<torch::nn::Module> dec_;
    MPConv inConv_{nullptr};
    std::vector<Stage> encoder_;
    std::vector<Stage> decoder_;
    MPConv outConv_{nullptr};
    std::optional<kernels::Dropout> dropout_;
};
TORCH_MODULE(UNet);

}  // namespace outis::models
