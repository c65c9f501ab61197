// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

/// Operations on images as tensors [N, C, H, W] of a real type, on any device: what feature
/// extractors do before a network, and the alterations of METHOD 8.3. All throw ErrorException
/// (InvalidOption) for another shape or a value out of range.
namespace outis::models {

enum class ResizeMode {
    Bilinear,
    Bicubic,  ///< a = -0.5 with antialiasing, -0.75 without
    Area      ///< mean over the covered rows and columns
};

/// Pixel centres are aligned (align_corners false). Antialiasing widens the filter when shrinking;
/// it has no meaning for Area.
[[nodiscard]] at::Tensor resizeImages(const at::Tensor& images, std::int64_t height,
                                      std::int64_t width, ResizeMode mode, bool antialias);

/// The short side becomes `shortSide`, the long one floor(shortSide * long / short).
[[nodiscard]] at::Tensor resizeShortSide(const at::Tensor& images, std::int64_t shortSide,
                                         ResizeMode mode, bool antialias);

/// The middle `size` x `size` pixels; zeros are added first where a side is shorter.
[[nodiscard]] at::Tensor centreCrop(const at::Tensor& images, std::int64_t size);

/// Counter-clockwise about the centre, bilinear, same size, zeros outside.
[[nodiscard]] at::Tensor rotateImages(const at::Tensor& images, double degrees);

/// Separable Gaussian of `kernelSize` (odd) taps, edges reflected without repeating the edge pixel.
/// `sigma` in pixels.
[[nodiscard]] at::Tensor gaussianBlur(const at::Tensor& images, std::int64_t kernelSize,
                                      double sigma);

/// clamp(factor * x, 0, 1) for images in [0, 1].
[[nodiscard]] at::Tensor adjustBrightness(const at::Tensor& images, double factor);
/// clamp(factor * x + (1 - factor) * m, 0, 1), m the mean of each image, with three channels the
/// mean of its grey picture (0.2989 R + 0.587 G + 0.114 B).
[[nodiscard]] at::Tensor adjustContrast(const at::Tensor& images, double factor);

}  // namespace outis::models
