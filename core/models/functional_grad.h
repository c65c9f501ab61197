// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/csrc/autograd/custom_function.h>

/// The primitives of functional.h with backward passes in closed form: fewer passes over memory
/// than the recorded composition. None supports a second derivative.
namespace outis::models {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct NormalizeFunction : torch::autograd::Function<NormalizeFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x,
                              std::vector<std::int64_t> dims, double eps);
    static variable_list backward(AutogradContext* context, variable_list grads);
};

/// normalize over dimension 1 on the CPU, by the fused loops.
struct PixelNormFunction : torch::autograd::Function<PixelNormFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, double eps);
    static variable_list backward(AutogradContext* context, variable_list grads);
};

struct CatFunction : torch::autograd::Function<CatFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& a, const at::Tensor& b,
                              double factorA, double factorB);
    static variable_list backward(AutogradContext* context, variable_list grads);
};

struct AddClampedFunction : torch::autograd::Function<AddClampedFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& y, const at::Tensor& x,
                              double factor, double limit, bool headScales);
    static variable_list backward(AutogradContext* context, variable_list grads);
};

/// x itself; the gradient is multiplied with `factor`.
struct ScaledGradientFunction : torch::autograd::Function<ScaledGradientFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, double factor);
    static variable_list backward(AutogradContext* context, variable_list grads);
};

struct ScaledWeightFunction : torch::autograd::Function<ScaledWeightFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& weight,
                              const std::optional<at::Tensor>& gain, double factor,
                              at::ScalarType type, bool normalises);
    static variable_list backward(AutogradContext* context, variable_list grads);
};

/// scaledWeight; with `normalises` the stored weight itself is normalised first, in place (EDM2,
/// Eq. 66), on the CPU in the same pass.
[[nodiscard]] at::Tensor preparedWeight(const at::Tensor& weight, const at::Tensor& gain,
                                        double factor, at::ScalarType type, bool normalises);

}  // namespace outis::models
