// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/training_state.h"

#include <string>
#include <string_view>

#include <ATen/core/grad_mode.h>

namespace outis::latents {
namespace {

constexpr std::string_view kBest = "best.";

training::OptimizerOptions optimizerOptions(const AutoencoderTrainOptions& options) {
    training::OptimizerOptions adam;
    adam.kind = training::OptimizerKind::AdamW;
    adam.weightDecay = options.weightDecay;
    adam.beta1 = options.beta1;
    adam.beta2 = options.beta2;
    return adam;
}

models::AutoencoderKl makeNetwork(const AutoencoderTrainOptions& options, c10::Device device) {
    const Seed seed{static_cast<std::uint64_t>(options.seed)};
    models::AutoencoderKl network(options.network(), derive(seed, "autoencoder"));
    network->to(device);
    network->train();
    return network;
}

template <class T>
nlohmann::json orNull(const std::optional<T>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

template <class T>
std::optional<T> fromNull(const nlohmann::json& value) {
    return value.is_null() ? std::nullopt : std::optional<T>(value.get<T>());
}

}  // namespace

TrainingState::TrainingState(const AutoencoderTrainOptions& options, std::int64_t size,
                             c10::Device device)
    : network(makeNetwork(options, device)),
      optimizer(training::trainableParameters(*network, "net."), optimizerOptions(options)) {
    if (options.discriminator) {
        const Seed seed{static_cast<std::uint64_t>(options.seed)};
        discriminator =
            PatchDiscriminator(size, options.discriminatorWidth, derive(seed, "discriminator"));
        discriminator->to(device);
        discriminatorOptimizer = std::make_unique<training::Optimizer>(
            training::trainableParameters(*discriminator, "judge."), optimizerOptions(options));
    }
    for (const auto& [name, tensor] : models::stateOf(*network, std::string(kBest))) {
        best_.emplace_back(name, tensor.clone());
    }
}

models::NamedTensors TrainingState::tensors() const {
    models::NamedTensors all = models::stateOf(*network, "net.");
    const auto append = [&all](const models::NamedTensors& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    append(optimizer.state());
    append(best_);
    if (discriminatorOptimizer) {
        append(models::stateOf(*discriminator, "judge."));
        append(discriminatorOptimizer->state());
    }
    return all;
}

nlohmann::json TrainingState::facts() const {
    return {{"first-loss", orNull(firstLoss)},
            {"best-loss", orNull(bestLoss)},
            {"best-at", bestAt},
            {"due", orNull(due)}};
}

void TrainingState::restore(const nlohmann::json& facts) {
    firstLoss = fromNull<double>(facts.at("first-loss"));
    bestLoss = fromNull<double>(facts.at("best-loss"));
    bestAt = facts.at("best-at").get<std::int64_t>();
    due = fromNull<std::int64_t>(facts.at("due"));
}

void TrainingState::keepAsBest(double loss, std::int64_t imagesSeen) {
    const at::NoGradGuard noGrad;
    const models::NamedTensors present = models::stateOf(*network);
    for (std::size_t index = 0; index < present.size(); ++index) {
        best_[index].second.copy_(present[index].second);
    }
    bestLoss = loss;
    bestAt = imagesSeen;
}

models::NamedTensors TrainingState::best() const {
    models::NamedTensors named;
    for (const auto& [name, tensor] : best_) {
        named.emplace_back(name.substr(kBest.size()), tensor);
    }
    return named;
}

}  // namespace outis::latents
