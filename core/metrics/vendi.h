// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

/// Vendi score (Friedman and Dieng 2023; METHOD 12): the effective number of different rows.
namespace outis::metrics {

/// Of orders q >= 0 (1: exponential of the entropy; infinity: 1 over the largest eigenvalue), from
/// the eigenvalues of X X^T / n with rows of unit length. Refuses a row of zeros and values that
/// are not finite.
[[nodiscard]] Result<std::vector<double>> vendi(const at::Tensor& rows,
                                                std::span<const double> orders);

struct VendiEntropy {
    double entropy = 0;             ///< of order 1; the score is its exponential
    std::vector<double> influence;  ///< of each row on the entropy, mean 0, as in Fid
};
[[nodiscard]] Result<VendiEntropy> vendiEntropy(const at::Tensor& rows);

}  // namespace outis::metrics
