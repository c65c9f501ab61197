// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/latents/discriminator.h"
#include "core/latents/options.h"
#include "core/models/autoencoder_kl.h"
#include "core/models/device.h"
#include "core/training/loop.h"
#include "core/training/optimizer.h"

namespace outis::latents {

/// Everything that training an autoencoder changes.
class TrainingState final : public training::StateSaver {
public:
    /// `options` are resolved; `size` is the pictures'.
    TrainingState(const AutoencoderTrainOptions& options, std::int64_t size, c10::Device device);

    [[nodiscard]] models::NamedTensors tensors() const override;
    [[nodiscard]] nlohmann::json facts() const override;
    void restore(const nlohmann::json& facts) override;

    /// Remembers the present weights as the best ones.
    void keepAsBest(double loss, std::int64_t imagesSeen);
    /// By registered name; the initial weights before keepAsBest().
    [[nodiscard]] models::NamedTensors best() const;

    models::AutoencoderKl network;
    training::Optimizer optimizer;
    PatchDiscriminator discriminator{nullptr};  ///< null without
    std::unique_ptr<training::Optimizer> discriminatorOptimizer;

    std::optional<double> firstLoss;  ///< of the first validation
    std::optional<double> bestLoss;
    std::int64_t bestAt = 0;          ///< images seen at bestLoss
    std::optional<std::int64_t> due;  ///< images seen at a validation that was not finished

private:
    models::NamedTensors best_;  ///< "best.NAME"
};

}  // namespace outis::latents
