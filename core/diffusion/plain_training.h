// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/diffusion/adam.h"
#include "core/diffusion/loss.h"
#include "core/diffusion/plain_network.h"

/// Training step and sampler of METHOD 6 and 7 for the plain network, tensor by tensor.
namespace outis::diffusion {

class PlainTraining {
public:
    /// Starts from a copy of `network`, with one average per entry of `emaStds`.
    PlainTraining(const models::PrecondImpl& network, std::vector<double> emaStds);

    /// Loss, gradients, Adam, averages for one batch at once. Returns the sum of the loss.
    double step(const LossInput& input, const NoiseDistribution& distribution, double learningRate);

    [[nodiscard]] PlainNetwork& network() { return network_; }
    /// Gradients of the last step, by name.
    [[nodiscard]] const std::map<std::string, at::Tensor>& gradients() const { return gradients_; }
    [[nodiscard]] const std::map<std::string, at::Tensor>& average(std::size_t track) const {
        return averages_.at(track);
    }

private:
    void adam(double learningRate);
    void updateAverages(double batch);

    PlainNetwork network_;
    AdamOptions options_;
    std::vector<double> emaStds_;
    std::map<std::string, at::Tensor> gradients_;
    std::map<std::string, at::Tensor> first_;
    std::map<std::string, at::Tensor> second_;
    std::vector<std::map<std::string, at::Tensor>> averages_;
    double imagesSeen_ = 0;
    std::int64_t steps_ = 0;
};

/// Heun's sampler (EDM Alg. 1) without guidance; `noise` is standard normal, `levels` end at 0.
[[nodiscard]] at::Tensor plainSample(PlainNetwork& network, const at::Tensor& noise,
                                     const at::Tensor& labels, const std::vector<double>& levels);

}  // namespace outis::diffusion
