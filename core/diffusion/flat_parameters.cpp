// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/flat_parameters.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace outis::diffusion {
namespace {

constexpr std::int64_t kAlignment = 16;  // floats: each parameter begins a cache line

std::int64_t aligned(std::int64_t count) {
    return (count + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

FlatParameters::FlatParameters(std::vector<at::Tensor> parameters)
    : parameters_(std::move(parameters)) {
    const at::NoGradGuard noGrad;
    std::int64_t total = 0;
    for (const at::Tensor& parameter : parameters_) {
        starts_.push_back(total);
        total += aligned(parameter.numel());
    }
    values_ = at::zeros({total}, parameters_.front().options().requires_grad(false));
    gradients_ = zeros();
    gradientViews_ = viewsOf(gradients_);
    const std::vector<at::Tensor> views = viewsOf(values_);
    for (std::size_t index = 0; index < parameters_.size(); ++index) {
        views[index].copy_(parameters_[index]);
        parameters_[index].set_data(views[index]);
        parameters_[index].mutable_grad() = gradientViews_[index];
    }
}

at::Tensor FlatParameters::zeros() const {
    return at::zeros_like(values_);
}

std::vector<at::Tensor> FlatParameters::viewsOf(const at::Tensor& flat) const {
    std::vector<at::Tensor> views;
    for (std::size_t index = 0; index < parameters_.size(); ++index) {
        views.push_back(flat.narrow(0, starts_[index], parameters_[index].numel())
                            .view(parameters_[index].sizes()));
    }
    return views;
}

void FlatParameters::gatherGradients() {
    for (std::size_t index = 0; index < parameters_.size(); ++index) {
        const at::Tensor& given = parameters_[index].grad();
        if (given.is_same(gradientViews_[index])) {
            continue;
        }
        if (given.defined()) {
            gradientViews_[index].copy_(given);
        } else {
            gradientViews_[index].zero_();
        }
        parameters_[index].mutable_grad() = gradientViews_[index];
    }
}

void FlatParameters::markChanged() {
    for (const at::Tensor& parameter : parameters_) {
        parameter.unsafeGetTensorImpl()->bump_version();
    }
}

}  // namespace outis::diffusion
