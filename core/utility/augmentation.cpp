// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/augmentation.h"

#include <array>
#include <cmath>
#include <numbers>

#include <ATen/ops/affine_grid_generator.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/grid_sampler.h>

#include "core/utility/views.h"

namespace outis::utility {
namespace {

/// Rows of the map from output to input places, both in [-1, 1].
using Transform = std::array<double, 6>;

constexpr double kLargestTurn = 3 * std::numbers::pi / 180;
constexpr double kLargestShift = 0.03;  // of the side; the grid's unit is half a side
constexpr double kLargestScale = 0.04;
constexpr std::int64_t kSmallImage = 128;
constexpr int kTries = 10;

Transform gentleTransform(Philox& random) {
    const auto spread = [&random](double limit) { return limit * (2 * random.uniform() - 1); };
    const double angle = spread(kLargestTurn);
    const double scale = std::exp(spread(std::log1p(kLargestScale)));
    const double x = 2 * spread(kLargestShift);
    const double y = 2 * spread(kLargestShift);
    return {std::cos(angle) / scale, -std::sin(angle) / scale, x,
            std::sin(angle) / scale, std::cos(angle) / scale,  y};
}

/// A box as torchvision's RandomResizedCrop draws it; the whole image when none fits.
Transform publishedTransform(Philox& random, double smallestArea) {
    double width = 1;
    double height = 1;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const double area = smallestArea + (1 - smallestArea) * random.uniform();
        const double ratio = std::exp(std::log(4.0 / 3) * (2 * random.uniform() - 1));
        const double w = std::sqrt(area * ratio);
        const double h = std::sqrt(area / ratio);
        if (w <= 1 && h <= 1) {
            width = w;
            height = h;
            break;
        }
    }
    const double x = (1 - width) * (2 * random.uniform() - 1);
    const double y = (1 - height) * (2 * random.uniform() - 1);
    const double mirror = random.uniform() < 0.5 ? -1 : 1;
    return {mirror * width, 0, x, 0, height, y};
}

}  // namespace

at::Tensor trainingViews(const at::Tensor& images, std::int64_t side,
                         const std::string& augmentation, Seed seed, std::int64_t firstPosition) {
    if (augmentation == "none") {
        return resized(images, side);
    }
    const std::int64_t count = images.size(0);
    at::Tensor transforms = at::empty({count, 2, 3}, at::kFloat);
    auto* value = transforms.mutable_data_ptr<float>();
    const Seed stage = derive(seed, "utility-augmentation");
    for (std::int64_t image = 0; image < count; ++image) {
        Philox random(stage, static_cast<std::uint64_t>(firstPosition + image));
        const Transform transform =
            augmentation == "gentle" ? gentleTransform(random)
                                     : publishedTransform(random, side <= kSmallImage ? 0.5 : 0.08);
        for (const double entry : transform) {
            *value++ = static_cast<float>(entry);
        }
    }
    const at::Tensor grid = at::affine_grid_generator(transforms.to(images.device()),
                                                      {count, images.size(1), side, side}, false);
    constexpr std::int64_t kBilinear = 0;
    constexpr std::int64_t kBorder = 1;
    return at::grid_sampler(images, grid, kBilinear, kBorder, false);
}

}  // namespace outis::utility
