// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/diffusion/ema.h"
#include "core/diffusion/flat_parameters.h"

namespace outis::diffusion {

struct AdamOptions {
    double beta1 = 0.9;
    double beta2 = 0.99;
    double epsilon = 1e-8;
};

/// Adam with bias correction and without weight decay (METHOD 6.2), as one loop over flat buffers;
/// nothing in it waits for the device.
class Adam {
public:
    /// Float32 parameters of one device; they become views of a flat buffer.
    Adam(std::vector<at::Tensor> parameters, const AdamOptions& options);

    /// One step with the gradients of the parameters (a missing one counts as 0), which are 0
    /// afterwards. Entries that are not finite count as 0. `averages`, which must be averages of
    /// these parameters, follow in the same loop, each with its share of the new weights.
    void step(double learningRate, EmaTracks* averages = nullptr,
              const std::vector<double>& shares = {});

    [[nodiscard]] const FlatParameters& flat() const { return flat_; }
    [[nodiscard]] const std::vector<at::Tensor>& firstMoments() const { return firstViews_; }
    [[nodiscard]] const std::vector<at::Tensor>& secondMoments() const { return secondViews_; }
    [[nodiscard]] std::int64_t steps() const { return steps_; }
    /// After the moments were filled from a checkpoint.
    void setSteps(std::int64_t steps);

    /// Entries of gradients that were not finite, of all steps. Waits for the device.
    [[nodiscard]] std::int64_t zeroedGradients() const;
    void setZeroedGradients(std::int64_t count);

private:
    void stepOnCpu(double learningRate, EmaTracks* averages, const std::vector<double>& shares);
    void stepOnDevice(double learningRate, EmaTracks* averages, const std::vector<double>& shares);

    AdamOptions options_;
    FlatParameters flat_;
    at::Tensor first_;
    at::Tensor second_;
    std::vector<at::Tensor> firstViews_;
    std::vector<at::Tensor> secondViews_;
    at::Tensor counter_;  ///< float32 scalar on the device, as LibTorch's fused operation wants it
    at::Tensor zeroed_;   ///< int64 scalar on the device
    std::int64_t steps_ = 0;
};

}  // namespace outis::diffusion
