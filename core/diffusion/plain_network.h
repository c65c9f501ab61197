// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/models/network_options.h"
#include "core/models/precond.h"

namespace outis::diffusion {

/// The network of METHOD 5 written once more, formula by formula, from LibTorch's operators alone:
/// dense NCHW, one operator per operation, nothing fused, folded, reordered or kept. It is the
/// truth that models::Precond is tested against, and what `outis-worker bench` times beside it.
class PlainNetwork {
public:
    /// Takes copies of all weights, under the same names, on the same device.
    explicit PlainNetwork(const models::PrecondImpl& network);

    /// D(x; sigma, c): shapes as PrecondImpl::forward. In training mode every layer that is used
    /// first normalises its stored weight (EDM2, Eq. 66).
    at::Tensor denoise(const at::Tensor& x, const at::Tensor& sigma, const at::Tensor& labels = {});
    /// u(sigma), [n]
    at::Tensor logvar(const at::Tensor& sigma);

    /// By registered name; they require gradients.
    [[nodiscard]] std::map<std::string, at::Tensor>& parameters() { return parameters_; }
    [[nodiscard]] const models::NetworkOptions& options() const { return options_; }

    bool training = true;
    at::ScalarType computeType = at::kFloat;  ///< inside the U-Net
    /// Zeros and ones of the shape of `like`: what dropout keeps. Needed in training with dropout.
    std::function<at::Tensor(const at::Tensor& like)> dropoutMask;

private:
    struct Block {
        std::string name;
        bool encoder = true;
        models::Resample resample = models::Resample::Keep;
        bool joinsSkip = false;
    };
    void addBlock(const Block& block) { blocks_.push_back(block); }
    [[nodiscard]] bool has(const std::string& layer) const;
    at::Tensor layer(const std::string& name, const at::Tensor& x, const at::Tensor& gain = {});
    at::Tensor fourier(const std::string& name, const at::Tensor& x);
    at::Tensor embed(const at::Tensor& noise, const at::Tensor& labels);
    at::Tensor attend(const std::string& name, const at::Tensor& x);
    at::Tensor forward(const Block& block, at::Tensor x, const at::Tensor& emb);
    at::Tensor unet(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& labels);

    models::NetworkOptions options_;
    std::map<std::string, at::Tensor> parameters_;
    std::map<std::string, at::Tensor> buffers_;
    std::vector<Block> blocks_;  ///< encoder, then decoder, in the order of computing
    std::size_t encoderBlocks_ = 0;
};

}  // namespace outis::diffusion
