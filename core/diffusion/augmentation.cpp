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
void writeTransform(float* row, const float* label) {
    const double angle = kLargestTurn * label[0];
    const double scale = std::exp(std::log1p(kLargestScale) * label[1]);
    const double values[6] = {std::cos(angle) / scale,      -std::sin(angle) / scale,
                              2 * kLargestShift * label[2], std::sin(angle) / scale,
                              std::cos(angle) / scale,      2 * kLargestShift * label[3]};
    for (int column = 0; column < 6; ++column) {
        row[column] = static_cast<float>(values[column]);
    }
}

}  // namespace

at::Tensor augmentationLabels(Seed seed, std::int64_t firstPosition, std::int64_t count) {
    at::Tensor labels = at::empty({count, kAugmentationLabels}, at::kFloat);
    float* value = labels.mutable_data_ptr<float>();
    const Seed stage = derive(seed, "augmentation");
    for (std::int64_t image = 0; image < count; ++image) {
        Philox random(stage, static_cast<std::uint64_t>(firstPosition + image));
        for (std::int64_t label = 0; label < kAugmentationLabels; ++label) {
            *value++ = static_cast<float>(2 * random.uniform() - 1);
        }
    }
    return labels;
}

at::Tensor augment(const at::Tensor& images, const at::Tensor& labels) {
    const std::int64_t count = images.size(0);
    const at::Tensor given = labels.to(at::kCPU, at::kFloat).contiguous();
    at::Tensor transforms = at::empty({count, 2, 3}, at::kFloat);
    for (std::int64_t image = 0; image < count; ++image) {
        writeTransform(transforms.mutable_data_ptr<float>() + 6 * image,
                       given.const_data_ptr<float>() + kAugmentationLabels * image);
    }
    constexpr bool kNonBlocking = true;  // a GPU's driver takes so few bytes along at once
    const at::Tensor grid =
        at::affine_grid_generator(transforms.to(images.device(), kNonBlocking), images.sizes(),
                                  /*align_corners=*/false);
    constexpr std::int64_t kBilinear = 0;
    constexpr std::int64_t kBorder = 1;
    return at::grid_sampler(images, grid, kBilinear, kBorder, /*align_corners=*/false);
}

}  // namespace outis::diffusion
