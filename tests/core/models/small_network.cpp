// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/models/small_network.h"

#include <limits>
#include <span>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

namespace outis::models {

NetworkOptions smallOptions(std::int64_t labelDim) {
    NetworkOptions options;
    options.imgResolution = 16;
    options.labelDim = labelDim;
    options.modelChannels = 16;
    options.channelMult = {1, 2};
    options.numBlocks = 1;
    options.attnResolutions = {8};
    options.channelsPerHead = 16;
    return options;
}

Precond smallNetwork(const NetworkOptions& options, Seed seed) {
    Precond network(options, seed);
    const at::NoGradGuard noGrad;
    for (const auto& item : network->named_parameters()) {
        if (item.key().ends_with("gain")) {
            item.value().fill_(0.7);
        }
    }
    return network;
}

at::Tensor gaussian(at::IntArrayRef shape, std::uint64_t seed) {
    at::Tensor values = at::empty(shape, at::TensorOptions(at::kFloat));
    Philox(Seed{seed})
        .fillNormal(
            std::span(values.mutable_data_ptr<float>(), static_cast<std::size_t>(values.numel())));
    return values;
}

double rms(const at::Tensor& x) {
    return x.to(at::kDouble).square().mean().sqrt().item<double>();
}

double distance(const at::Tensor& a, const at::Tensor& b) {
    return rms(a.to(at::kDouble) - b.to(at::kDouble)) / rms(b);
}

double largestDifference(const at::Tensor& a, const at::Tensor& b) {
    if (a.sizes() != b.sizes()) {
        return std::numeric_limits<double>::infinity();
    }
    return a.numel() == 0 ? 0.0
                          : (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

}  // namespace outis::models
