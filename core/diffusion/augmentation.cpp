// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/augmentation.h"

#include <ATen/ATen.h>

#include <cmath>

namespace outis::diffusion {
namespace {

constexpr double kLargestTurn = 3 * 3.14159265358979323846 / 180;
constexpr double kLargestShift = 0.03;  // of the side; the grid's unit is half a side
constexpr double kLargestScale = 0.04;

/// [2, 3] of the map from output to input places, both in [-1, 1].
void writeTransform(float* row, Philox random) {
    const auto spread = [&random](double limit) { return limit * (2 * random.uniform() - 1); };
    const double angle = spread(kLargestTurn);
    const double scale = std::exp(spread(std::log1p(kLargestScale)));
    const double values[6] = {std::cos(angle) / scale,   -std::sin(angle) / scale,
                              2 * spread(kLargestShift), std::sin(angle) / scale,
                              std::cos(angle) / scale,   2 * spread(kLargestShift)};
    for (int column = 0; column < 6; ++column) {
        row[column] = static_cast<float>(values[column]);
    }
}

}  // namespace

at::Tensor augmentGently(const at::Tensor& images, Seed seed, std::int64_t firstPosition) {
    const std::int64_t count = images.size(0);
    at::Tensor transforms = at::empty({count, 2, 3}, at::kFloat);
    const Seed stage = derive(seed, "augmentation");
    for (std::int64_t image = 0; image < count; ++image) {
        writeTransform(transforms.mutable_data_ptr<float>() + 6 * image,
                       Philox(stage, static_cast<std::uint64_t>(firstPosition + image)));
    }
    const at::Tensor grid = at::affine_grid_generator(transforms.to(images.device()),
                                                      images.sizes(), /*align_corners=*/false);
    constexpr std::int64_t kBilinear = 0;
    constexpr std::int64_t kBorder = 1;
    return at::grid_sampler(images, grid, kBilinear, kBorder, /*align_corners=*/false);
}

}  // namespace outis::diffusion
