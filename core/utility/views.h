// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

/// What a classifier sees of an image.
namespace outis::utility {

/// Of U8 or float images [N, C, H, W] with sides of at least `crop`: top left, top right, bottom
/// left, bottom right, centre, then the same of the mirrored image; [10 N, C, crop, crop], the ten
/// views of an image side by side.
[[nodiscard]] at::Tensor tenCrop(const at::Tensor& images, std::int64_t crop);
/// [N, C, crop, crop] from the middle; an odd rest is split half to even.
[[nodiscard]] at::Tensor centreCrop(const at::Tensor& images, std::int64_t crop);

/// Float images [N, C, H, W] as side x side, bilinear, antialiased; unchanged where the size fits.
[[nodiscard]] at::Tensor resized(const at::Tensor& images, std::int64_t side);

/// Grey levels [N, 1 or 3, H, W] to float32 [N, 3, H, W]: (v / 255 - mean) / std of ImageNet.
[[nodiscard]] at::Tensor imageNetInput(const at::Tensor& images);

}  // namespace outis::utility
