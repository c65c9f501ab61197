// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/views.h"

#include <array>
#include <cmath>
#include <vector>

#include <ATen/ops/_upsample_bilinear2d_aa.h>
#include <ATen/ops/flip.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>

namespace outis::utility {
namespace {

at::Tensor cropAt(const at::Tensor& images, std::int64_t top, std::int64_t left,
                  std::int64_t crop) {
    return images.slice(2, top, top + crop).slice(3, left, left + crop);
}

/// (whole - part) / 2, rounded half to even.
std::int64_t margin(std::int64_t whole, std::int64_t part) {
    return std::lrint(static_cast<double>(whole - part) / 2);
}

at::Tensor perChannel(const std::array<double, 3>& values, const at::Tensor& like) {
    return at::tensor(at::ArrayRef<double>(values), at::kDouble)
        .to(like.device(), at::kFloat)
        .view({1, 3, 1, 1});
}

}  // namespace

at::Tensor centreCrop(const at::Tensor& images, std::int64_t crop) {
    return cropAt(images, margin(images.size(2), crop), margin(images.size(3), crop), crop);
}

at::Tensor tenCrop(const at::Tensor& images, std::int64_t crop) {
    const std::int64_t bottom = images.size(2) - crop;
    const std::int64_t right = images.size(3) - crop;
    std::vector<at::Tensor> views;
    for (const at::Tensor& x : {images, at::flip(images, {3})}) {
        views.push_back(cropAt(x, 0, 0, crop));
        views.push_back(cropAt(x, 0, right, crop));
        views.push_back(cropAt(x, bottom, 0, crop));
        views.push_back(cropAt(x, bottom, right, crop));
        views.push_back(centreCrop(x, crop));
    }
    return at::stack(views, 1).flatten(0, 1);
}

at::Tensor resized(const at::Tensor& images, std::int64_t side) {
    if (images.size(2) == side && images.size(3) == side) {
        return images;
    }
    return at::_upsample_bilinear2d_aa(images, {side, side}, false);
}

at::Tensor imageNetInput(const at::Tensor& images) {
    constexpr std::array<double, 3> kMean = {0.485, 0.456, 0.406};
    constexpr std::array<double, 3> kStd = {0.229, 0.224, 0.225};
    const at::Tensor unit = images.to(at::kFloat) / 255;
    return (unit.expand({-1, 3, -1, -1}) - perChannel(kMean, unit)) / perChannel(kStd, unit);
}

}  // namespace outis::utility
