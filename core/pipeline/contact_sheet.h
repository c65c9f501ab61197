// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/image.h"

namespace outis::pipeline {

/// `pictures` U8 [K, 1, H, W] side by side on near-black, `columns` to a row.
[[nodiscard]] data::GreyImage contactSheet(const at::Tensor& pictures, int columns);
/// One picture U8 [1, H, W] or [H, W].
[[nodiscard]] data::GreyImage toGreyImage(const at::Tensor& picture);
[[nodiscard]] Result<void> writePicture(const std::filesystem::path& path,
                                        const data::GreyImage& image);

}  // namespace outis::pipeline
