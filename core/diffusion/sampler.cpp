// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/sampler.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace outis::diffusion {

at::Tensor levelTensor(double sigma, const at::Tensor& like) {
    return at::full({1}, sigma, like.options().dtype(at::kFloat));
}

LevelDenoiser makeLevelDenoiser(models::PrecondImpl& network, const Guidance& guidance) {
    return [&network, guidance](const at::Tensor& x, const at::Tensor& level,
                                const at::Tensor& labels) {
        const at::Tensor main = network.forward(x, level, labels);
        if (guidance.guide == nullptr || guidance.strength == 1) {
            return main;
        }
        const at::Tensor reference =
            guidance.guide->forward(x, level, guidance.guideGetsLabels ? labels : at::Tensor());
        return reference.lerp(main, guidance.strength);
    };
}

Denoiser makeDenoiser(models::PrecondImpl& network, const at::Tensor& labels,
                      const Guidance& guidance) {
    return
        [body = makeLevelDenoiser(network, guidance), labels](const at::Tensor& x, double sigma) {
            return body(x, levelTensor(sigma, x), labels);
        };
}

std::optional<at::Tensor> heunSample(const Denoiser& denoiser, const at::Tensor& noise,
                                     const std::vector<double>& levels, std::stop_token stop,
                                     const std::function<void(std::int64_t)>& stepDone) {
    const at::NoGradGuard noGrad;
    const std::size_t steps = levels.size() - 1;
    at::Tensor x = noise * levels.front();
    for (std::size_t step = 0; step < steps; ++step) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        const double now = levels[step];
        const double next = levels[step + 1];
        const at::Tensor slope = (x - denoiser(x, now)) / now;
        const at::Tensor euler = x + slope * (next - now);
        if (step + 1 == steps) {
            x = euler;
        } else {
            if (stop.stop_requested()) {
                return std::nullopt;
            }
            const at::Tensor slopeNext = (euler - denoiser(euler, next)) / next;
            x = x + (slope + slopeNext) * (0.5 * (next - now));
        }
        if (stepDone) {
            stepDone(static_cast<std::int64_t>(step + 1));
        }
    }
    return x;
}

}  // namespace outis::diffusion
