// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/models/functional.h"
#include "core/models/kernels/modulate_silu.h"
#include "core/models/mp_conv.h"

namespace outis::models {

enum class Flavor { Encoder, Decoder };

struct BlockOptions {
    std::int64_t inChannels = 1;
    std::int64_t outChannels = 1;
    std::int64_t embChannels = 1;
    Flavor flavor = Flavor::Encoder;
    Resample resample = Resample::Keep;
    bool attention = false;  ///< asked for; absent where outChannels < channelsPerHead
    std::int64_t channelsPerHead = 64;
    double dropout = 0;
    double resBalance = 0.3;
    double attnBalance = 0.3;
    double concatBalance = 0.5;  ///< of a decoder block's second input
    double clip = 256;
};

/// Encoder or decoder block (EDM2, Fig. 21; METHOD 5.2).
class BlockImpl : public torch::nn::Module {
public:
    explicit BlockImpl(const BlockOptions& options);

    /// x [N, ci, H, W], emb [N, cemb] float32 (or [1, cemb]). `draw` gives the seed of the dropout
    /// mask, and its call is counted up; it may be absent where no dropout acts. A decoder block
    /// that is given a `skip` begins with mpCat(x, skip); both together then have ci channels.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& emb, kernels::Dropout* draw = nullptr,
                       const at::Tensor& skip = {});

    [[nodiscard]] std::int64_t heads() const { return heads_; }

private:
    [[nodiscard]] HeadBranches head(const at::Tensor& x, const at::Tensor& skip, double factor);
    at::Tensor residual(const at::Tensor& active, const at::Tensor& emb, kernels::Dropout* draw);
    [[nodiscard]] kernels::Dropout nextDropout(kernels::Dropout* draw) const;
    at::Tensor attend(const at::Tensor& x);

    BlockOptions options_;
    std::int64_t heads_ = 0;
    at::Tensor embGain_;
    MPConv convRes0_{nullptr};
    MPConv embLinear_{nullptr};
    MPConv convRes1_{nullptr};
    MPConv convSkip_{nullptr};
    MPConv attnQkv_{nullptr};
    MPConv attnProj_{nullptr};
};
TORCH_MODULE(Block);

}  // namespace outis::models
