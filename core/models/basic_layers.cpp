// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/basic_layers.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

namespace outis::models {

ConvOptions squareConv(std::int64_t in, std::int64_t out, std::int64_t kernel,
                       std::int64_t stride) {
    return {in, out, {kernel, kernel}, {kernel / 2, kernel / 2}, stride, 1, false};
}

ConvOptions biasedConv(std::int64_t in, std::int64_t out, std::int64_t kernel,
                       std::int64_t stride) {
    ConvOptions options = squareConv(in, out, kernel, stride);
    options.bias = true;
    return options;
}

ConvImpl::ConvImpl(const ConvOptions& options) : options_(options) {
    weight = register_parameter("weight",
                                at::zeros({options.outChannels, options.inChannels / options.groups,
                                           options.kernel[0], options.kernel[1]}));
    if (options.bias) {
        bias = register_parameter("bias", at::zeros({options.outChannels}));
    }
}

at::Tensor ConvImpl::forward(const at::Tensor& x) {
    return at::conv2d(x, weight, bias, {options_.stride, options_.stride}, options_.padding, {1, 1},
                      options_.groups);
}

LinearImpl::LinearImpl(std::int64_t in, std::int64_t out, bool hasBias) {
    weight = register_parameter("weight", at::zeros({out, in}));
    if (hasBias) {
        bias = register_parameter("bias", at::zeros({out}));
    }
}

at::Tensor LinearImpl::forward(const at::Tensor& x) {
    return at::linear(x, weight, bias);
}

BatchNormImpl::BatchNormImpl(std::int64_t channels, double epsilon, double momentum)
    : epsilon_(epsilon), momentum_(momentum) {
    weight = register_parameter("weight", at::ones({channels}));
    bias = register_parameter("bias", at::zeros({channels}));
    runningMean = register_buffer("running_mean", at::zeros({channels}));
    runningVar = register_buffer("running_var", at::ones({channels}));
    batchesTracked = register_buffer("num_batches_tracked", at::zeros({}, at::kLong));
}

at::Tensor BatchNormImpl::forward(const at::Tensor& x) {
    if (is_training()) {
        const at::NoGradGuard noGrad;
        batchesTracked += 1;
    }
    return at::batch_norm(x, weight, bias, runningMean, runningVar, is_training(), momentum_,
                          epsilon_, true);
}

GroupNormImpl::GroupNormImpl(std::int64_t groups, std::int64_t channels, double epsilon)
    : groups_(groups), epsilon_(epsilon) {
    weight = register_parameter("weight", at::ones({channels}));
    bias = register_parameter("bias", at::zeros({channels}));
}

at::Tensor GroupNormImpl::forward(const at::Tensor& x) {
    return at::group_norm(x, groups_, weight, bias, epsilon_);
}

LayerNormImpl::LayerNormImpl(std::int64_t channels, double epsilon) : epsilon_(epsilon) {
    weight = register_parameter("weight", at::ones({channels}));
    bias = register_parameter("bias", at::zeros({channels}));
}

at::Tensor LayerNormImpl::forward(const at::Tensor& x) {
    return at::layer_norm(x, {x.size(-1)}, weight, bias, epsilon_);
}

at::Tensor repeatGrey(const at::Tensor& x, std::int64_t channels) {
    return x.size(1) == 1 && channels != 1 ? x.expand({-1, channels, -1, -1}) : x;
}

}  // namespace outis::models
