// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

/// How images become the inputs of given encoders (METHOD 4.1).
namespace outis::features {

/// (x - mean) / std with the means and deviations of ImageNet; images F32 [N, 3, H, W] in [0, 1].
[[nodiscard]] at::Tensor normaliseImageNet(const at::Tensor& images);

/// What the published SwAV and torchvision encoders take: grey x3, short side to `shortSide`
/// (bilinear), ImageNet normalisation. images F32 [N, 1 or 3, H, W] in [0, 1].
[[nodiscard]] at::Tensor prepareImageNet(const at::Tensor& images, std::int64_t shortSide = 224,
                                         bool antialias = true);

}  // namespace outis::features
