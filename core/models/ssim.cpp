// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/ssim.h"

#include <ATen/ATen.h>

#include <array>
#include <cmath>

namespace outis::models {
namespace {

constexpr double kSigma = 1.5;
constexpr double kC1 = 0.01 * 0.01;  // (K1 L)^2 with L = 1
constexpr double kC2 = 0.03 * 0.03;

/// [11], sum 1.
at::Tensor gaussian(const at::Tensor& like) {
    std::array<double, kSsimWindow> weights{};
    double sum = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const double distance = static_cast<double>(index) - (kSsimWindow - 1) / 2.0;
        weights[index] = std::exp(-distance * distance / (2 * kSigma * kSigma));
        sum += weights[index];
    }
    for (double& weight : weights) {
        weight /= sum;
    }
    return at::tensor(at::ArrayRef<double>(weights), at::kDouble).to(like.options());
}

}  // namespace

at::Tensor ssim(const at::Tensor& a, const at::Tensor& b) {
    const std::int64_t images = a.size(0);
    const std::int64_t planes = images * a.size(1);
    const at::Tensor x = a.reshape({planes, 1, a.size(2), a.size(3)});
    const at::Tensor y = b.reshape({planes, 1, b.size(2), b.size(3)});
    const at::Tensor window = gaussian(x);
    const at::Tensor rows =
        at::conv2d(at::cat({x, y, x * x, y * y, x * y}), window.view({1, 1, kSsimWindow, 1}));
    const auto local = at::conv2d(rows, window.view({1, 1, 1, kSsimWindow})).chunk(5);
    const at::Tensor meanProduct = local[0] * local[1];
    const at::Tensor meanSquares = local[0].square() + local[1].square();
    const at::Tensor variances = local[2] + local[3] - meanSquares;
    const at::Tensor covariance = local[4] - meanProduct;
    const at::Tensor map = ((2 * meanProduct + kC1) * (2 * covariance + kC2)) /
                           ((meanSquares + kC1) * (variances + kC2));
    return map.reshape({images, -1}).mean(1);
}

}  // namespace outis::models
