// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/adam.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace outis::diffusion {
namespace {

/// One pass over everything answers the usual case: all finite.
bool allFinite(const std::vector<at::Tensor>& gradients) {
    const at::Tensor norms = at::stack(at::_foreach_norm(gradients));
    return std::isfinite(norms.sum().item<double>());
}

std::int64_t zeroNonFinite(std::vector<at::Tensor>& gradients) {
    if (gradients.empty() || allFinite(gradients)) {
        return 0;
    }
    std::int64_t count = 0;
    for (at::Tensor& gradient : gradients) {
        const at::Tensor bad = at::isfinite(gradient).logical_not_();
        count += bad.sum().item<std::int64_t>();
        gradient.masked_fill_(bad, 0);
    }
    return count;
}

}  // namespace

Adam::Adam(std::vector<at::Tensor> parameters, const AdamOptions& options)
    : options_(options), parameters_(std::move(parameters)) {
    const at::NoGradGuard noGrad;
    for (const at::Tensor& parameter : parameters_) {
        first_.push_back(at::zeros_like(parameter));
        second_.push_back(at::zeros_like(parameter));
        counters_.push_back(at::zeros({}, parameter.options().dtype(at::kFloat)));
    }
}

std::int64_t Adam::step(double learningRate) {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> parameters, gradients, first, second, counters;
    for (std::size_t index = 0; index < parameters_.size(); ++index) {
        const at::Tensor& gradient = parameters_[index].grad();
        if (!gradient.defined()) {
            continue;
        }
        // The fused operation walks raw memory: all four must be laid out alike.
        const bool alike = gradient.strides() == parameters_[index].strides();
        parameters.push_back(parameters_[index]);
        gradients.push_back(alike ? gradient : at::empty_like(parameters_[index]).copy_(gradient));
        first.push_back(first_[index]);
        second.push_back(second_[index]);
        counters.push_back(counters_[index]);
    }
    ++steps_;
    const std::int64_t zeroed = zeroNonFinite(gradients);
    at::_foreach_add_(counters, 1);
    at::_fused_adam_(parameters, gradients, first, second, {}, counters, learningRate,
                     options_.beta1, options_.beta2, /*weight_decay=*/0, options_.epsilon,
                     /*amsgrad=*/false, /*maximize=*/false);
    return zeroed;
}

void Adam::clearGradients() {
    for (at::Tensor& parameter : parameters_) {
        parameter.mutable_grad().reset();
    }
}

void Adam::setSteps(std::int64_t steps) {
    steps_ = steps;
    for (at::Tensor& counter : counters_) {
        counter.fill_(static_cast<double>(steps));
    }
}

}  // namespace outis::diffusion
