// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"

namespace outis::models {

/// Shape of a residual network (He et al. 2016; METHOD 8.1).
struct ResNetOptions {
    std::int64_t depth = 50;  ///< 18, 34 or 50
    std::int64_t inChannels = 3;
    std::int64_t width = 64;   ///< channels of the stem and of the first stage
    std::int64_t classes = 0;  ///< outputs of fc; 0: no fc
    /// For images of at most 64 px: a 3x3 convolution and no max pool.
    bool smallStem = false;
    std::int64_t smallStemStride = 1;  ///< 2: a quarter of the work

    /// Length of a feature vector: 8 width, or 32 width at depth 50.
    [[nodiscard]] std::int64_t features() const;
};

/// conv1, bn1, conv2, bn2 and, at depth 50, conv3, bn3; the stride is in the 3x3 convolution.
/// `downsample` is the shortcut of a block that changes the size or the width.
class ResNetBlockImpl : public torch::nn::Module {
public:
    ResNetBlockImpl(std::int64_t in, std::int64_t width, std::int64_t stride, bool bottleneck);

    /// x [N, in, H, W] to [N, out, H / stride, W / stride].
    at::Tensor forward(const at::Tensor& x);

private:
    struct Unit {
        torch::nn::Conv2d conv = nullptr;
        torch::nn::BatchNorm2d norm = nullptr;
    };
    void addUnit(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride);

    std::vector<Unit> units_;
    torch::nn::Sequential downsample_ = nullptr;
};
TORCH_MODULE(ResNetBlock);

/// ResNet-18, -34 or -50 with torchvision's registered names: conv1, bn1, layerS.B.convK,
/// layerS.B.bnK, layerS.B.downsample.0 and .1, fc. Batch normalisation: eps 1e-5, momentum 0.1.
class ResNetImpl : public torch::nn::Module {
public:
    /// Throws ErrorException (InvalidOption) for another depth or widths below 1. The weights are
    /// LibTorch's own, from its global generator: load them, or use initialiseLayers (layers.h).
    explicit ResNetImpl(const ResNetOptions& options);

    /// Global average of the last stage: x [N, inChannels, H, W] to [N, options().features()].
    at::Tensor features(const at::Tensor& x);
    /// fc of the features, or the features themselves without an fc.
    at::Tensor forward(const at::Tensor& x);
    /// Outputs by name: conv1 (after bn1 and relu), maxpool (not with a small stem), layer1..4.
    std::vector<std::pair<std::string, at::Tensor>> stages(const at::Tensor& x);
    /// The last stage before pooling, [N, features, h, w].
    at::Tensor trunk(const at::Tensor& x);

    [[nodiscard]] const ResNetOptions& options() const { return options_; }

private:
    at::Tensor stem(const at::Tensor& x);
    at::Tensor pool(const at::Tensor& x) const;
    torch::nn::Sequential makeStage(std::int64_t& in, std::int64_t index, std::int64_t blocks);

    ResNetOptions options_;
    torch::nn::Conv2d conv1_ = nullptr;
    torch::nn::BatchNorm2d bn1_ = nullptr;
    std::vector<torch::nn::Sequential> stages_;
    torch::nn::Linear fc_ = nullptr;
};
TORCH_MODULE(ResNet);

/// Fills a network from torchvision's or SwAV's published weights; "module." in front is accepted.
/// Without an fc of its own the network passes over a stored fc and SwAV's head. Half precision is
/// widened. Errors: those of loadState() (tensor_file.h).
[[nodiscard]] Result<void> loadResNet(const safetensors::File& file, ResNetImpl& network);

}  // namespace outis::models
