// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/metrics/row_source.h"

/// The cells of the copying test (METHOD 12): principal components, then k-means, both on TRAIN.
namespace outis::metrics {

/// Affine map onto the first principal components; F64.
struct Projection {
    at::Tensor mean;        ///< [D]
    at::Tensor components;  ///< [D, width]
    /// F32 [n, width]
    [[nodiscard]] at::Tensor apply(const RowSource& rows) const;
};
/// At most `width` components, fewer where the rows do not span so many.
[[nodiscard]] Projection principalComponents(const RowSource& rows, std::int64_t width);

/// Centres [cells, D] as F32 of the best of `starts` runs of Lloyd's algorithm (1982), each started
/// by k-means++ (Arthur and Vassilvitskii 2007). Needs at least `cells` rows.
[[nodiscard]] at::Tensor kMeans(const at::Tensor& rows, std::int64_t cells, std::int64_t starts,
                                Seed seed);

}  // namespace outis::metrics
