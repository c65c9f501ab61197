// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::privacy {

/// NT-Xent (Chen et al. 2020) in which things of one group (patient) are no negatives of each
/// other: they leave the sum over the others. e1, e2 [N, d] are two views of N things; groups I64
/// [N]. Without equal groups this is models::ntXent().
[[nodiscard]] at::Tensor groupedNtXent(const at::Tensor& e1, const at::Tensor& e2,
                                       const at::Tensor& groups, double temperature);

/// Mean binary cross entropy over pairs with weight 1 (0: left out); 0 when none is left.
[[nodiscard]] at::Tensor weightedCrossEntropy(const at::Tensor& logits, const at::Tensor& target,
                                              const at::Tensor& weight);

/// Mean squared difference over pairs with weight 1; 0 when none is left.
[[nodiscard]] at::Tensor weightedSquares(const at::Tensor& scores, const at::Tensor& target,
                                         const at::Tensor& weight);

/// The second half moved on by one place, its last row becoming its first (METHOD 8.2).
[[nodiscard]] at::Tensor secondHalfRolled(const at::Tensor& rows);

}  // namespace outis::privacy
