// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/plain_training.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

#include "core/diffusion/ema_profile.h"

namespace outis::diffusion {

PlainTraining::PlainTraining(const models::PrecondImpl& network, std::vector<double> emaStds)
    : network_(network), emaStds_(std::move(emaStds)), averages_(emaStds_.size()) {
    for (const auto& [name, parameter] : network_.parameters()) {
        first_[name] = at::zeros_like(parameter);
        second_[name] = at::zeros_like(parameter);
        for (auto& average : averages_) {
            average[name] = parameter.detach().clone();
        }
    }
}

double PlainTraining::step(const LossInput& input, const NoiseDistribution& distribution,
                           double learningRate) {
    const double sd = network_.options().sigmaData;
    const auto batch = static_cast<double>(input.images.size(0));
    const at::Tensor sigma = (input.z * distribution.std + distribution.mean).exp();
    const at::Tensor perImage = sigma.view({-1, 1, 1, 1});
    const at::Tensor weight = (perImage.square() + sd * sd) / (perImage * sd).square();
    const at::Tensor denoised =
        network_.denoise(input.images + input.noise * perImage, sigma, input.labels);
    const at::Tensor u = network_.logvar(sigma).view({-1, 1, 1, 1});
    const at::Tensor loss = weight / u.exp() * (denoised - input.images).square() + u;
    const at::Tensor total = loss.sum();
    (total / batch).backward();
    adam(learningRate);
    imagesSeen_ += batch;
    updateAverages(batch);
    return total.item<double>();
}

void PlainTraining::adam(double learningRate) {
    const at::NoGradGuard noGrad;
    ++steps_;
    const double firstShare = 1 - std::pow(options_.beta1, steps_);
    const double secondShare = 1 - std::pow(options_.beta2, steps_);
    gradients_.clear();
    for (auto& [name, parameter] : network_.parameters()) {
        at::Tensor gradient = parameter.grad();
        if (!gradient.defined()) {
            continue;
        }
        at::nan_to_num_(gradient, 0, 0, 0);
        first_[name].lerp_(gradient, 1 - options_.beta1);
        second_[name].mul_(options_.beta2).addcmul_(gradient, gradient, 1 - options_.beta2);
        const at::Tensor divisor =
            (second_[name].sqrt() / std::sqrt(secondShare)).add_(options_.epsilon);
        parameter.addcdiv_(first_[name], divisor, -learningRate / firstShare);
        gradients_[name] = gradient;
        parameter.mutable_grad().reset();
    }
}

void PlainTraining::updateAverages(double batch) {
    const at::NoGradGuard noGrad;
    for (std::size_t track = 0; track < averages_.size(); ++track) {
        const double beta = emaBeta(emaStds_[track], imagesSeen_, batch);
        for (auto& [name, average] : averages_[track]) {
            average.lerp_(network_.parameters().at(name), 1 - beta);
        }
    }
}

at::Tensor plainSample(PlainNetwork& network, const at::Tensor& noise, const at::Tensor& labels,
                       const std::vector<double>& levels) {
    const at::NoGradGuard noGrad;
    const auto denoise = [&](const at::Tensor& x, double sigma) {
        return network.denoise(x, at::full({1}, sigma, x.options()), labels);
    };
    at::Tensor x = noise * levels.front();
    for (std::size_t step = 0; step + 1 < levels.size(); ++step) {
        const double now = levels[step];
        const double next = levels[step + 1];
        const at::Tensor slope = (x - denoise(x, now)) / now;
        const at::Tensor euler = x + slope * (next - now);
        const at::Tensor slopeNext =
            next > 0 ? (euler - denoise(euler, next)) / next : at::Tensor();
        x = next > 0 ? x + (slope + slopeNext) / 2 * (next - now) : euler;
    }
    return x;
}

}  // namespace outis::diffusion
