// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/random.h"
#include "core/models/basic_layers.h"

namespace outis::utility {

/// A small convolutional network for images of 16 to 64 px: stages of two 3x3 convolutions with
/// batch normalisation and ReLU, the width doubled and the side halved between stages down to
/// 8 px, global average, linear.
class SmallNetworkImpl : public torch::nn::Module {
public:
    SmallNetworkImpl(std::int64_t side, std::int64_t classes);

    /// x [N, 1, side, side] -> logits [N, classes].
    at::Tensor forward(at::Tensor x);

private:
    struct Unit {
        models::Conv conv{nullptr};
        models::BatchNorm norm{nullptr};
    };
    std::vector<std::vector<Unit>> stages_;
    models::Linear head_{nullptr};
};
TORCH_MODULE(SmallNetwork);

/// One of the classifiers of METHOD 9, with the input that it wants.
struct ClassifierNetwork {
    std::shared_ptr<torch::nn::Module> module;
    /// Logits [N, C] of grey levels, float32 [N, 1, side, side] in 0 .. 255.
    std::function<at::Tensor(const at::Tensor& grey)> logits;
};

/// `network` is "small" or "densenet121"; the weights are drawn from `seed` alone.
[[nodiscard]] ClassifierNetwork makeClassifier(const std::string& network, std::int64_t side,
                                               std::int64_t classes, Seed seed);

/// Side of the images that training boxes and ten-crops are cut from: 8/7 of `side` (METHOD 9).
[[nodiscard]] std::int64_t shortSide(std::int64_t side);

/// U8 [N, 1, S, S] made smaller to `largest` px where they are larger, in pieces.
[[nodiscard]] at::Tensor fitted(const at::Tensor& images, std::int64_t largest);

/// Mean probabilities of U8 images over the views "centre" (the whole image) or "ten-crop"; F64 on
/// the CPU. The network must be in evaluation mode; it sees batches of one shape only, so that an
/// answer depends on the images beside it in the last digits of float32 at most.
[[nodiscard]] at::Tensor probabilitiesOf(const ClassifierNetwork& network, const at::Tensor& images,
                                         std::int64_t side, const std::string& view);
/// Logits of the whole images, float32 on the CPU; otherwise as above.
[[nodiscard]] at::Tensor logitsOf(const ClassifierNetwork& network, const at::Tensor& images,
                                  std::int64_t side);

}  // namespace outis::utility
