// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include <ATen/core/Tensor.h>
#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

/// How near images, U8 [N, 1, S, S], N >= 1, come to the training images, beside test and control
/// images: {space, unit, synthetic, test, control} with root-mean-square grey levels, and the
/// `wanted` closest pairs, {synthetic, train_row, train_image, distance}. Nothing when stopped.
/// Errors: those of metrics::nearest().
[[nodiscard]] Result<std::optional<nlohmann::json>> pixelDistances(const RoleSets& sets,
                                                                   const at::Tensor& images,
                                                                   std::int64_t wanted,
                                                                   const std::stop_token& stop);

/// Root mean square of the differences of two images' grey levels.
[[nodiscard]] double rootMeanSquare(const at::Tensor& one, const at::Tensor& other);

}  // namespace outis::pipeline
