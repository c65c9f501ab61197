// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/diffusion/ema_profile.h"

/// Any average after the fact, from stored snapshots of a few (EDM2 Alg. 3; METHOD 6.3).
namespace outis::diffusion {

/// Least-squares weights [stored][wanted] of the stored profiles for each wanted one; every column
/// sums to 1.
[[nodiscard]] at::Tensor posthocCoefficients(const std::vector<EmaProfile>& stored,
                                             const std::vector<EmaProfile>& wanted);

/// Sum over the snapshots of weight times tensor, accumulated in double, in the type of the
/// snapshots. All of one shape.
[[nodiscard]] at::Tensor combine(const std::vector<at::Tensor>& snapshots,
                                 const std::vector<double>& weights);

}  // namespace outis::diffusion
