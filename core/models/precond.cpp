// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/precond.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include "core/models/initialise.h"

namespace outis::models {
namespace {

at::ScalarType computeType(Precision precision) {
    return precision == Precision::BF16 ? at::kBFloat16 : at::kFloat;
}

}  // namespace

PrecondCoefficients precondCoefficients(const at::Tensor& sigma, double sigmaData) {
    const at::Tensor norm = sigma.square() + sigmaData * sigmaData;
    return {sigmaData * sigmaData / norm, sigma * sigmaData / norm.sqrt(), norm.rsqrt(),
            sigma.log() / 4};
}

PrecondImpl::PrecondImpl(const NetworkOptions& options) : options_(options) {
    unet_ = register_module("unet", UNet(options));
    logvarFourier_ = register_module("logvar_fourier", MPFourier(options.logvarChannels));
    logvarLinear_ =
        register_module("logvar_linear", MPConv(MPConvOptions{options.logvarChannels, 1, 0}));
}

PrecondImpl::PrecondImpl(const NetworkOptions& options, Seed seed) : PrecondImpl(options) {
    initialise(*this, seed);
}

at::Tensor PrecondImpl::forward(const at::Tensor& x, const at::Tensor& sigma,
                                const at::Tensor& labels) {
    const at::Tensor wide = x.to(at::kFloat);
    const PrecondCoefficients c =
        precondCoefficients(sigma.to(at::kFloat).reshape({-1, 1, 1, 1}), options_.sigmaData);
    const at::Tensor input = (c.in * wide).to(computeType(precision_));
    const at::Tensor output = unet_->forward(input, c.noise.flatten(), labels);
    return c.skip * wide + c.out * output.to(at::kFloat);
}

at::Tensor PrecondImpl::logvar(const at::Tensor& sigma) {
    const at::Tensor noise = sigma.to(at::kFloat).flatten().log() / 4;
    return logvarLinear_->forward(logvarFourier_->forward(noise)).flatten();
}

void PrecondImpl::seedDropout(Seed seed, std::int64_t firstImage) {
    unet_->seedDropout(seed, firstImage);
}

}  // namespace outis::models
