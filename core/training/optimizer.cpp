// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/optimizer.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <string>

namespace outis::training {
namespace {

/// One pass over everything answers the usual case: all finite.
bool allFinite(const std::vector<at::Tensor>& tensors) {
    const at::Tensor norms = at::stack(at::_foreach_norm(tensors));
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

/// The parameters that have a gradient, with what belongs to them.
struct Batch {
    std::vector<at::Tensor> parameters, gradients, first, second, steps;
};

void fusedStep(Batch& batch, const OptimizerOptions& options, double rate) {
    switch (options.kind) {
        case OptimizerKind::Adam:
            at::_foreach_add_(batch.steps, 1);
            at::_fused_adam_(batch.parameters, batch.gradients, batch.first, batch.second, {},
                             batch.steps, rate, options.beta1, options.beta2, options.weightDecay,
                             options.epsilon, /*amsgrad=*/false, /*maximize=*/false);
            break;
        case OptimizerKind::AdamW:
            at::_foreach_add_(batch.steps, 1);
            at::_fused_adamw_(batch.parameters, batch.gradients, batch.first, batch.second, {},
                              batch.steps, rate, options.beta1, options.beta2, options.weightDecay,
                              options.epsilon, /*amsgrad=*/false,
                              /*maximize=*/false);
            break;
        case OptimizerKind::Sgd:
            // The velocities start at 0, so that the first step needs no rule of its own.
            at::_fused_sgd_(batch.parameters, batch.gradients, batch.first, options.weightDecay,
                            options.momentum, rate, /*dampening=*/0, /*nesterov=*/false,
                            /*maximize=*/false, /*is_first_step=*/false);
            break;
    }
}

}  // namespace

Optimizer::Optimizer(models::NamedTensors parameters, const OptimizerOptions& options)
    : options_(options), parameters_(std::move(parameters)) {
    const at::NoGradGuard noGrad;
    for (const auto& [name, parameter] : parameters_) {
        first_.push_back(at::zeros_like(parameter));
        if (options_.kind != OptimizerKind::Sgd) {
            second_.push_back(at::zeros_like(parameter));
            steps_.push_back(at::zeros({}, parameter.options().dtype(at::kFloat)));
        }
    }
}

std::int64_t Optimizer::step(double learningRate) {
    const at::NoGradGuard noGrad;
    Batch batch;
    for (std::size_t index = 0; index < parameters_.size(); ++index) {
        const at::Tensor& parameter = parameters_[index].second;
        const at::Tensor& gradient = parameter.grad();
        if (!gradient.defined()) {
            continue;
        }
        // The fused operation walks raw memory: all must be laid out alike.
        const bool alike = gradient.strides() == parameter.strides();
        batch.parameters.push_back(parameter);
        batch.gradients.push_back(alike ? gradient : at::empty_like(parameter).copy_(gradient));
        batch.first.push_back(first_[index]);
        if (!second_.empty()) {
            batch.second.push_back(second_[index]);
            batch.steps.push_back(steps_[index]);
        }
    }
    const std::int64_t zeroed = zeroNonFinite(batch.gradients);
    if (!batch.parameters.empty()) {
        fusedStep(batch, options_, learningRate);
    }
    return zeroed;
}

void Optimizer::clearGradients() {
    for (auto& [name, parameter] : parameters_) {
        parameter.mutable_grad().reset();
    }
}

models::NamedTensors Optimizer::state() const {
    models::NamedTensors all;
    const bool isSgd = options_.kind == OptimizerKind::Sgd;
    for (std::size_t index = 0; index < parameters_.size(); ++index) {
        const std::string& name = parameters_[index].first;
        all.emplace_back((isSgd ? "velocity." : "first.") + name, first_[index]);
        if (!isSgd) {
            all.emplace_back("second." + name, second_[index]);
            all.emplace_back("steps." + name, steps_[index]);
        }
    }
    return all;
}

models::NamedTensors trainableParameters(const torch::nn::Module& module,
                                         const std::string& prefix) {
    models::NamedTensors parameters;
    for (const auto& item : module.named_parameters()) {
        if (item.value().requires_grad()) {
            parameters.emplace_back(prefix + item.key(), item.value());
        }
    }
    return parameters;
}

Result<void> loadInto(const safetensors::File& file, const models::NamedTensors& targets) {
    std::vector<at::Tensor> values;
    for (const auto& [name, target] : targets) {
        auto value = models::tensorOf(file, name);
        if (!value) {
            return value.error();
        }
        if (value->sizes() != target.sizes() || value->scalar_type() != target.scalar_type()) {
            return Error{ErrorCode::Corrupt, name, "another shape or type than the network's"};
        }
        values.push_back(*std::move(value));
    }
    const at::NoGradGuard noGrad;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        targets[index].second.copy_(values[index]);
    }
    return {};
}

}  // namespace outis::training
