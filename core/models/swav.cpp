// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/swav.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/batchnorm.h>

namespace outis::models {
namespace {

constexpr double kSmallestNorm = 1e-12;

at::Tensor unitRows(const at::Tensor& rows) {
    return rows / at::linalg_vector_norm(rows, 2, at::IntArrayRef{1}, /*keepdim=*/true)
                      .clamp_min(kSmallestNorm);
}

}  // namespace

SwavHeadImpl::SwavHeadImpl(const SwavHeadOptions& options)
    : projection_(register_module(
          "projection_head",
          torch::nn::Sequential(torch::nn::Linear(options.inFeatures, options.hidden),
                                torch::nn::BatchNorm1d(options.hidden), torch::nn::ReLU(),
                                torch::nn::Linear(options.hidden, options.outFeatures)))),
      prototypes_(register_module(
          "prototypes",
          torch::nn::Linear(
              torch::nn::LinearOptions(options.outFeatures, options.prototypes).bias(false)))) {}

at::Tensor SwavHeadImpl::embedding(const at::Tensor& features) {
    return unitRows(projection_->forward(features));
}

at::Tensor SwavHeadImpl::scores(const at::Tensor& embedding) {
    return prototypes_->forward(embedding);
}

void SwavHeadImpl::normalisePrototypes() {
    const at::NoGradGuard noGrad;
    prototypes_->weight.copy_(unitRows(prototypes_->weight));
}

}  // namespace outis::models
