// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/image.h"

namespace outis::pipeline {

/// U8 [1, H, W], a copy.
[[nodiscard]] at::Tensor tensorOf(const data::GreyImage& image);
/// The synthetic image left, the real one right, both U8 [1, S, S]. Shows a patient. Errors:
/// Unwritable, DiskFull.
[[nodiscard]] Result<void> writeSideBySide(const std::filesystem::path& file,
                                           const at::Tensor& synthetic, const at::Tensor& real);

}  // namespace outis::pipeline
