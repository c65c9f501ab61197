// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/diffusion/adam.h"
#include "core/diffusion/ema.h"
#include "core/diffusion/options.h"
#include "core/models/precond.h"
#include "core/models/tensor_file.h"

namespace outis::diffusion {

/// Everything that one training step changes: network, optimiser, averages, counters. Random
/// numbers and data order are functions of (seed, counters), so nothing else has to be kept.
class TrainingState {
public:
    /// `options` are resolved. Weights come from derive(seed, "weights").
    TrainingState(const TrainOptions& options, const models::Compute& compute);

    /// One optimiser step with the present gradients, which are then 0, and the averages with it;
    /// counters. Nothing waits for the device.
    void update(double learningRate, std::int64_t batch);

    /// All tensors of a checkpoint by name: net.*, adam.first.*, adam.second.*, ema.0.*, ema.1.*
    [[nodiscard]] models::NamedTensors tensors() const;
    /// One average alone, under the network's registered names. 0: narrow, 1: wide.
    [[nodiscard]] models::NamedTensors average(std::size_t track) const;
    /// Fills all tensors from a checkpoint; Corrupt, and nothing changed, unless all are there.
    [[nodiscard]] Result<void> load(const safetensors::File& file);

    /// Gradient entries so far that were not finite. Waits for the device.
    [[nodiscard]] std::int64_t gradientsZeroed() const { return adam_.zeroedGradients(); }
    void setGradientsZeroed(std::int64_t count) { adam_.setZeroedGradients(count); }

    [[nodiscard]] models::PrecondImpl& network() { return *network_; }
    [[nodiscard]] const EmaTracks& averages() const { return averages_; }

    std::int64_t imagesSeen = 0;
    std::int64_t steps = 0;

private:
    models::Precond network_;
    Adam adam_;
    EmaTracks averages_;
};

/// Copies tensors from a file into `targets` by name; Corrupt, and nothing changed, when one is
/// missing or of another shape.
[[nodiscard]] Result<void> copyFromFile(const safetensors::File& file,
                                        const models::NamedTensors& targets);

}  // namespace outis::diffusion
