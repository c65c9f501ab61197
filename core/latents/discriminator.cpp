// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/discriminator.h"

#include <algorithm>
#include <numeric>
#include <string>

#include <ATen/ops/leaky_relu.h>
#include <ATen/ops/relu.h>

#include "core/models/layers.h"

namespace outis::latents {
namespace {

constexpr std::int64_t kKernel = 4;
constexpr std::int64_t kMostLayers = 3;    // of stride 2, as published
constexpr std::int64_t kLeastPatches = 4;  // a side
constexpr std::int64_t kMostWidening = 8;
constexpr std::int64_t kGroups = 32;
constexpr double kEpsilon = 1e-6;
constexpr double kSlope = 0.2;

models::ConvOptions conv(std::int64_t in, std::int64_t out, std::int64_t stride) {
    models::ConvOptions options = models::biasedConv(in, out, kKernel, stride);
    options.padding = {1, 1};
    return options;
}

/// Small pictures get fewer halvings, so that patches remain.
std::int64_t layersFor(std::int64_t size) {
    std::int64_t layers = 1;
    while (layers < kMostLayers && (size >> (layers + 1)) >= kLeastPatches) {
        ++layers;
    }
    return layers;
}

}  // namespace

PatchDiscriminatorImpl::PatchDiscriminatorImpl(std::int64_t size, std::int64_t width, Seed seed) {
    const std::int64_t layers = layersFor(size);
    std::int64_t in = 1;
    for (std::int64_t layer = 0; layer <= layers; ++layer) {
        const bool last = layer == layers;
        const std::int64_t widening = std::int64_t{1} << layer;
        const std::int64_t out = last ? 1 : width * std::min(widening, kMostWidening);
        convs_.push_back(register_module("conv" + std::to_string(layer),
                                         models::Conv(conv(in, out, last ? 1 : 2))));
        if (layer > 0 && !last) {
            norms_.push_back(
                register_module("norm" + std::to_string(layer),
                                models::GroupNorm(std::gcd(out, kGroups), out, kEpsilon)));
        }
        in = out;
    }
    models::initialiseLayers(*this, seed);
}

at::Tensor PatchDiscriminatorImpl::forward(const at::Tensor& pictures) {
    at::Tensor x = at::leaky_relu(convs_.front()->forward(pictures), kSlope);
    for (std::size_t layer = 1; layer + 1 < convs_.size(); ++layer) {
        x = at::leaky_relu(norms_[layer - 1]->forward(convs_[layer]->forward(x)), kSlope);
    }
    return convs_.back()->forward(x);
}

at::Tensor hingeLoss(const at::Tensor& real, const at::Tensor& made) {
    return (at::relu(1 - real).mean() + at::relu(1 + made).mean()) * 0.5;
}

}  // namespace outis::latents
