// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

/// How images become the inputs of given encoders (METHOD 4.1). Grey is repeated three times.
namespace outis::features {

/// images [N, 1 or 3, H, W] to [N, 3, H, W].
[[nodiscard]] at::Tensor repeatGrey(const at::Tensor& images);

/// images F32 [N, C, H, W] in [0, 1]: the short side becomes `shortSide`, the long one
/// floor(shortSide * long / short); bilinear, align_corners false.
[[nodiscard]] at::Tensor resizeShortSide(const at::Tensor& images, std::int64_t shortSide,
                                         bool antialias);

/// (x - mean) / std with the means and deviations of ImageNet; images F32 [N, 3, H, W] in [0, 1].
[[nodiscard]] at::Tensor normaliseImageNet(const at::Tensor& images);

/// What the published SwAV and torchvision encoders take: grey x3, short side to `shortSide`,
/// ImageNet normalisation. images F32 [N, 1 or 3, H, W] in [0, 1].
[[nodiscard]] at::Tensor prepareImageNet(const at::Tensor& images, std::int64_t shortSide = 224,
                                         bool antialias = true);

}  // namespace outis::features
