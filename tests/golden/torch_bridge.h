// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <nlohmann/json_fwd.hpp>

#include "core/models/network_options.h"
#include "tests/golden/case.h"

/// What the operations of the compute arm share: cases to LibTorch and back.
namespace outis::golden {

/// In `type`, or float64/float32/int64 as stored.
[[nodiscard]] at::Tensor toTorch(const Tensor& tensor);
[[nodiscard]] at::Tensor toTorch(const Tensor& tensor, at::ScalarType type);
/// Scalars become shape [1]. Floating types are real, the others whole.
[[nodiscard]] Tensor fromTorch(const at::Tensor& tensor);

/// The input as float32; undefined when the case has none of that name.
[[nodiscard]] at::Tensor inputTensor(const Case& given, const std::string& name);
/// The same, collecting a gradient.
[[nodiscard]] at::Tensor leafInput(const Case& given, const std::string& name);

/// The golden config keys; absent keys keep their default, null multipliers too.
[[nodiscard]] models::NetworkOptions networkOptions(const nlohmann::json& config);

/// What golden/diffusion says about weights: the fill rule, scalar gains, Fourier buffers.
struct WeightRule {
    std::string prefix;
    double embGain = 0;
    double outGain = 0;
    double weightsGain = 1;
    double bandwidth = 1;  ///< of the Fourier frequencies
};
[[nodiscard]] WeightRule weightRule(const Case& given,
                                    const std::string& prefixKey = "weights_prefix");
void fillWeights(torch::nn::Module& module, const WeightRule& rule);

/// "grad.P" of every name in params.grad_params; zeros where no gradient arrived.
void addParameterGradients(const Case& given, const torch::nn::Module& module, Tensors& out);
/// "grad.name", when `input` collects gradients.
void addInputGradient(const std::string& name, const at::Tensor& input, Tensors& out);

}  // namespace outis::golden
