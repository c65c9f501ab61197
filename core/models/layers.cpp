// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/layers.h"

#include <cmath>
#include <span>
#include <string>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

namespace outis::models {
namespace {

at::Tensor drawn(at::IntArrayRef shape, Seed seed, bool normal) {
    at::Tensor values = at::empty(shape, at::kFloat);
    const std::span<float> all(values.mutable_data_ptr<float>(),
                               static_cast<std::size_t>(values.numel()));
    const Philox random(seed);
    if (normal) {
        random.fillNormal(all);
    } else {
        random.fillUniform(all);
    }
    return values;
}

at::Tensor uniformWithin(at::IntArrayRef shape, Seed seed, double limit) {
    return drawn(shape, seed, false).mul_(2 * limit).sub_(limit);
}

/// The layer's inputs per output, from the weight beside a bias; 0 for a normalisation.
std::int64_t fanInBeside(const torch::nn::Module& network, const std::string& biasName) {
    const auto parameters = network.named_parameters();
    const std::string name = biasName.substr(0, biasName.rfind("bias")) + "weight";
    const at::Tensor* const weight = parameters.find(name);
    if (weight == nullptr || weight->dim() < 2 || weight->size(0) == 0) {
        return 0;
    }
    return weight->numel() / weight->size(0);
}

at::Tensor initialValue(const torch::nn::Module& network, const std::string& name,
                        const at::Tensor& tensor, Seed seed) {
    const Seed own = derive(seed, "init/" + name);
    if (tensor.dim() > 2) {
        const std::int64_t kernel = tensor.numel() / (tensor.size(0) * tensor.size(1));
        const auto fanOut = static_cast<double>(tensor.size(0) * kernel);
        return drawn(tensor.sizes(), own, true).mul_(std::sqrt(2 / fanOut));
    }
    if (tensor.dim() == 2) {
        const auto fanIn = static_cast<double>(tensor.size(1));
        return uniformWithin(tensor.sizes(), own, 1 / std::sqrt(fanIn));
    }
    const std::int64_t fanIn = name.ends_with("bias") ? fanInBeside(network, name) : 0;
    if (fanIn > 0) {
        return uniformWithin(tensor.sizes(), own, 1 / std::sqrt(static_cast<double>(fanIn)));
    }
    return at::empty(tensor.sizes(), at::kFloat).fill_(name.ends_with("weight") ? 1 : 0);
}

}  // namespace

void initialiseLayers(torch::nn::Module& network, Seed seed) {
    const at::NoGradGuard noGrad;
    for (const auto& item : network.named_parameters()) {
        if (item.key().ends_with("layer_scale")) {
            continue;
        }
        item.value().copy_(initialValue(network, item.key(), item.value(), seed));
    }
    for (const auto& item : network.named_buffers()) {
        item.value().fill_(item.key().ends_with("running_var") ? 1 : 0);
    }
}

}  // namespace outis::models
