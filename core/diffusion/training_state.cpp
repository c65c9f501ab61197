// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/training_state.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <string>

namespace outis::diffusion {
namespace {

models::Precond makeNetwork(const TrainOptions& options, const models::Compute& compute) {
    const Seed seed{static_cast<std::uint64_t>(options.seed)};
    models::Precond network(options.network, derive(seed, "weights"));
    network->to(compute.device);
    network->setPrecision(compute.precision);
    network->train();
    return network;
}

void appendAll(models::NamedTensors& out, const std::string& prefix,
               const models::NamedTensors& names, const std::vector<at::Tensor>& tensors) {
    for (std::size_t index = 0; index < tensors.size(); ++index) {
        out.emplace_back(prefix + names[index].first, tensors[index]);
    }
}

}  // namespace

TrainingState::TrainingState(const TrainOptions& options, const models::Compute& compute)
    : network_(makeNetwork(options, compute)),
      adam_(network_->parameters(), AdamOptions{}),
      averages_({options.emaNarrow, options.emaWide}, adam_.flat(), network_->buffers()) {}

void TrainingState::update(double learningRate, std::int64_t batch) {
    imagesSeen += batch;
    ++steps;
    adam_.step(learningRate, &averages_,
               averages_.sharesAt(static_cast<double>(imagesSeen), static_cast<double>(batch)));
    averages_.copyBuffers();
}

models::NamedTensors TrainingState::tensors() const {
    // stateOf lists parameters, then buffers: the order of the optimiser and of the averages.
    const models::NamedTensors state = models::stateOf(*network_);
    models::NamedTensors all;
    for (const auto& [name, tensor] : state) {
        all.emplace_back("net." + name, tensor);
    }
    appendAll(all, "adam.first.", state, adam_.firstMoments());
    appendAll(all, "adam.second.", state, adam_.secondMoments());
    for (std::size_t track = 0; track < averages_.stds().size(); ++track) {
        appendAll(all, "ema." + std::to_string(track) + ".", state, averages_.track(track));
    }
    return all;
}

models::NamedTensors TrainingState::average(std::size_t track) const {
    models::NamedTensors named;
    appendAll(named, "", models::stateOf(*network_), averages_.track(track));
    return named;
}

Result<void> TrainingState::load(const safetensors::File& file) {
    auto copied = copyFromFile(file, tensors());
    if (copied) {
        adam_.setSteps(steps);
    }
    return copied;
}

Result<void> copyFromFile(const safetensors::File& file, const models::NamedTensors& targets) {
    std::vector<at::Tensor> values;
    for (const auto& [name, target] : targets) {
        auto value = models::tensorOf(file, name);
        if (!value) {
            return value.error();
        }
        if (value->sizes() != target.sizes()) {
            return Error{ErrorCode::Corrupt, name, "another shape than the network's"};
        }
        values.push_back(*value);
    }
    const at::NoGradGuard noGrad;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        at::Tensor target = targets[index].second;
        target.copy_(values[index]);
    }
    return {};
}

}  // namespace outis::diffusion
