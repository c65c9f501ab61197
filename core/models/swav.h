// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

namespace outis::models {

struct SwavHeadOptions {
    std::int64_t inFeatures = 2048;
    std::int64_t hidden = 2048;
    std::int64_t outFeatures = 128;
    std::int64_t prototypes = 3000;
};

/// The head of SwAV (Caron et al. 2020, arXiv 2006.09882) under the names of its published file:
/// projection_head.0 (linear), .1 (batch normalisation), .3 (linear), prototypes (no bias).
class SwavHeadImpl : public torch::nn::Module {
public:
    explicit SwavHeadImpl(const SwavHeadOptions& options);

    /// Rows of unit norm: features [N, inFeatures] to [N, outFeatures].
    at::Tensor embedding(const at::Tensor& features);
    /// Scores of an embedding against every prototype: [N, prototypes].
    at::Tensor scores(const at::Tensor& embedding);
    /// scores(embedding(features)).
    at::Tensor forward(const at::Tensor& features) { return scores(embedding(features)); }
    /// Puts the prototypes on the unit sphere; SwAV does so before every step.
    void normalisePrototypes();

private:
    torch::nn::Sequential projection_ = nullptr;
    torch::nn::Linear prototypes_ = nullptr;
};
TORCH_MODULE(SwavHead);

}  // namespace outis::models
