// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::features {

/// Rows divided by their Euclidean norm, float64 [n, D]. A zero row stays zero.
[[nodiscard]] at::Tensor unitRows(const at::Tensor& x);

struct Mixed {
    at::Tensor rows;  ///< F64 [G, D], unit length; zero where the mean's norm is below the limit
    at::Tensor norm;  ///< F64 [G], of the mean before that
};

/// One member of a group.
struct Share {
    std::int64_t row = 0;
    double weight = 1;
};

/// Weighted mean of the rows of each group, F64 [G, D]. x F64 [n, D]; the rows of the shares exist,
/// groups are not empty, weights > 0.
[[nodiscard]] at::Tensor meanRows(const at::Tensor& x,
                                  const std::vector<std::vector<Share>>& groups);
/// The same divided by its norm. A mean shorter than `limit` > 0 has no direction.
[[nodiscard]] Mixed mixRows(const at::Tensor& x, const std::vector<std::vector<Share>>& groups,
                            double limit);

/// k-same mixing of unit vectors: rows to unit length, mean of the k listed rows, divided by its
/// norm. x [n, D], index I64 [G, k]. Errors: InvalidOption for wrong shapes, an index out of range,
/// or a mean shorter than 1e-12.
[[nodiscard]] Result<Mixed> mixUnit(const at::Tensor& x, const at::Tensor& index);

}  // namespace outis::features
