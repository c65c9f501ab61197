// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace outis::diffusion {

struct AdamOptions {
    double beta1 = 0.9;
    double beta2 = 0.99;
    double epsilon = 1e-8;
};

/// Adam with bias correction and without weight decay (METHOD 6.2), as one fused operation over
/// all parameters.
class Adam {
public:
    Adam(std::vector<at::Tensor> parameters, const AdamOptions& options);

    /// One step with the gradients of the parameters (a missing gradient leaves its parameter and
    /// moments alone). Entries of the gradients that are not finite count as 0.
    /// Returns how many there were.
    std::int64_t step(double learningRate);
    void clearGradients();

    [[nodiscard]] const std::vector<at::Tensor>& firstMoments() const { return first_; }
    [[nodiscard]] const std::vector<at::Tensor>& secondMoments() const { return second_; }
    [[nodiscard]] std::int64_t steps() const { return steps_; }
    /// After the moments were filled from a checkpoint.
    void setSteps(std::int64_t steps);

private:
    AdamOptions options_;
    std::vector<at::Tensor> parameters_;
    std::vector<at::Tensor> first_;
    std::vector<at::Tensor> second_;
    std::vector<at::Tensor> counters_;  ///< float32 scalars, as the fused operation wants them
    std::int64_t steps_ = 0;
};

}  // namespace outis::diffusion
