// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>

#include "core/base/result.h"
#include "core/models/tensor_file.h"

namespace outis::training {

enum class OptimizerKind {
    Adam,   ///< Kingma & Ba 2015, with bias correction; decay is added to the gradient
    AdamW,  ///< Loshchilov & Hutter 2019: the weights are multiplied by 1 - rate * decay first
    Sgd     ///< v = momentum * v + g, x -= rate * v; decay is added to the gradient
};

struct OptimizerOptions {
    OptimizerKind kind = OptimizerKind::Adam;
    double weightDecay = 0;
    double beta1 = 0.9;     ///< Adam, AdamW
    double beta2 = 0.999;   ///< Adam, AdamW
    double epsilon = 1e-8;  ///< Adam, AdamW; outside the root
    double momentum = 0.9;  ///< SGD
};

/// Updates parameters by one fused operation over all of them (float32 or float64, CPU or CUDA).
class Optimizer {
public:
    /// `parameters` by name, as models::stateOf or named_parameters give them; they are changed in
    /// place and must be leaves that collect gradients.
    Optimizer(models::NamedTensors parameters, const OptimizerOptions& options);

    /// One step with the gradients of the parameters; a missing gradient leaves its parameter and
    /// its state alone. Entries of the gradients that are not finite count as 0 (METHOD 6.2).
    /// Returns how many there were.
    std::int64_t step(double learningRate);
    void clearGradients();

    /// Everything that a step changes besides the parameters, for a checkpoint: "first.NAME",
    /// "second.NAME" and "steps.NAME" (Adam), "velocity.NAME" (SGD). Not copied: loading into them
    /// restores the optimiser bit for bit.
    [[nodiscard]] models::NamedTensors state() const;

private:
    OptimizerOptions options_;
    models::NamedTensors parameters_;
    std::vector<at::Tensor> first_;  ///< first moments, or velocities
    std::vector<at::Tensor> second_;
    std::vector<at::Tensor> steps_;  ///< float32 scalars, as the fused operation wants them
};

/// The trainable parameters of a module by registered name, with `prefix` in front.
[[nodiscard]] models::NamedTensors trainableParameters(const torch::nn::Module& module,
                                                       const std::string& prefix = "");

/// Copies tensors of a file into `targets` (in place, on their device) by name; Corrupt, and
/// nothing changed, when one is missing or of another shape or type.
[[nodiscard]] Result<void> loadInto(const safetensors::File& file,
                                    const models::NamedTensors& targets);

}  // namespace outis::training
