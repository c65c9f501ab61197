// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::features {

/// Mean over dimensions of the standard deviation of unit rows, times sqrt(dimension): near 1 for
/// rows spread over the whole sphere, 0 when all are alike. rows [N, D], N > 1.
[[nodiscard]] double spreadOf(const at::Tensor& rows);

/// exp of the entropy of the covariance's normalised eigenvalues (Roy & Vetterli 2007): in how many
/// directions rows [N, D] differ. 0 when all are alike.
[[nodiscard]] double effectiveRank(const at::Tensor& rows);

/// effectiveRank() of at most 2,048 rows, taken evenly from all: the eigenvalues of a larger set
/// say the same.
[[nodiscard]] double sampledRank(const at::Tensor& rows);

}  // namespace outis::features
