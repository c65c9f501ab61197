// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::features {

/// Mean, covariance and its eigenvectors, all float64 on the CPU.
struct Spectrum {
    at::Tensor mean;        ///< [D]
    at::Tensor covariance;  ///< [D, D] = V diag(values) V^T
    at::Tensor values;      ///< [D], falling, not below 0
    at::Tensor vectors;     ///< V [D, D], one column each; the largest |entry| of each is positive
    std::int64_t rank = 0;  ///< values above rounding error

    /// V diag(1 / sqrt(values + eps)) V^T [D, D]: rows times it have unit covariance (ZCA).
    /// Errors: InvalidOption when the covariance is singular and eps is 0.
    [[nodiscard]] Result<at::Tensor> symmetricMatrix(double eps) const;
    /// V_r diag((values + eps)^-1/2) [D, r]: rows times it are the first r whitened coordinates.
    /// Errors: InvalidOption unless 1 <= r <= D and the first r values + eps are above 0.
    [[nodiscard]] Result<at::Tensor> reducedMatrix(std::int64_t r, double eps) const;
};

/// Of the rows of x [n, D] (F32 or F64), row i counting weights[i] (F64 [n], > 0; undefined: 1
/// each). The covariance is divided by (sum of weights - 1): n - 1 for weights of 1.
/// Errors: InvalidOption for fewer than 2 rows, a sum of weights of 1 or less, wrong shapes, or a
/// value that is not finite.
[[nodiscard]] Result<Spectrum> fitSpectrum(const at::Tensor& x, const at::Tensor& weights = {});

}  // namespace outis::features
