// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/metrics/row_source.h"

/// Kernel distance: unbiased MMD^2 with the kernel (x.y/d + 1)^3 (Binkowski et al. 2018; METHOD
/// 12). May be negative. Sets may differ in size.
namespace outis::metrics {

struct Kid {
    double mmd2 = 0;
    std::vector<double> influenceX;  ///< of each row on mmd2, mean 0, as in Fid
    std::vector<double> influenceY;
    std::vector<double> subsets;  ///< mmd2 of each subset that was asked for
    double subsetMean = 0;
    double subsetStd = 0;  ///< divisor = number of subsets
};

/// The rows are read in blocks. Refuses fewer than two rows, sets of different width, values that
/// are not finite.
[[nodiscard]] Result<Kid> kid(const RowSource& x, const RowSource& y);

/// The same, and on subsets: rows indexX[s] of x against rows indexY[s] of y, I64 [S, >= 2]. All
/// subsets share one pass over the kernel.
[[nodiscard]] Result<Kid> kidSubsets(const RowSource& x, const RowSource& y,
                                     const at::Tensor& indexX, const at::Tensor& indexY);

}  // namespace outis::metrics
