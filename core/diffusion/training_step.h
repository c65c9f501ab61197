// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/diffusion/loss.h"
#include "core/diffusion/normalisation.h"
#include "core/diffusion/options.h"
#include "core/diffusion/training_data.h"
#include "core/diffusion/training_state.h"
#include "core/models/device.h"
#include "core/training/data_order.h"

namespace outis::diffusion {

/// Fetches, learns and averages one batch at a time; the batch is a function of the seed and of
/// the images seen so far alone. All randomness belongs to a position in the data order (dropout:
/// to a step and a place in its batch), so micro-batches differ by the rounding of sums at most;
/// with options.gradientChunk by nothing, because then every sum is taken in the same order.
class TrainingStep {
public:
    /// All borrowed. `options` are resolved.
    TrainingStep(const TrainOptions& options, const TrainingData& data,
                 const Normalisation& normalisation, at::Device device, TrainingState& state);

    struct Report {
        at::Tensor
            loss;  ///< float64 scalar on the device: mean over all elements, before the update
        double learningRate = 0;
    };
    /// Nothing in it waits for the device.
    Report run();

private:
    [[nodiscard]] LossInput fetch(std::int64_t position, std::int64_t count);
    /// Normalised pictures; `augmentation` labels or undefined.
    [[nodiscard]] at::Tensor pictures(const at::Tensor& rows, std::int64_t position,
                                      const at::Tensor& augmentation) const;
    /// [count, network.labelDim], or undefined.
    [[nodiscard]] at::Tensor conditions(const at::Tensor& rows, std::int64_t position,
                                        const at::Tensor& augmentation) const;
    /// Adds the gradients of a micro-batch, chunk by chunk; the sum of the loss, float64.
    at::Tensor learn(const LossInput& input, std::int64_t done, Seed masks);

    const TrainOptions& options_;
    const TrainingData& data_;
    const Normalisation& normalisation_;
    at::Device device_;
    TrainingState& state_;
    Seed seed_;
    training::DataOrder order_;
};

}  // namespace outis::diffusion
