// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/metrics/row_source.h"

/// Frechet distance between Gaussians fitted to features (Heusel et al. 2017; METHOD 12).
namespace outis::metrics {

/// Mean and unbiased covariance of rows; the covariance as the factor C = R^T R, which stays
/// accurate where C is singular. On the device of the rows, F64.
struct Gaussian {
    std::int64_t rows = 0;
    at::Tensor mean;          ///< [D]
    at::Tensor factor;        ///< R, [min(n, D), D]; centred rows = sqrt(n - 1) Q R, Q orthonormal
    at::Tensor squares;       ///< [n], squared distances of the rows to their mean
    RowSource source;         ///< the rows that it was fitted to
    std::int64_t atOnce = 0;  ///< rows of a block
    /// Of each block of rows, what its own orthonormal basis is multiplied by to give rows of Q.
    std::vector<at::Tensor> turns;
    at::Tensor basis;  ///< Q itself where all rows are one block

    [[nodiscard]] at::Tensor covariance() const;
};

/// The rows are read in blocks of some 64 MB in double. Refuses fewer than two rows and values that
/// are not finite (InvalidOption, `name` as subject).
/// `atOnce`: rows of a block; 0: automatic.
[[nodiscard]] Result<Gaussian> fitGaussian(const RowSource& rows, const char* name = "features",
                                           std::int64_t atOnce = 0);

struct Fid {
    double fid = 0;        ///< sum of the three terms
    double meanTerm = 0;   ///< squared distance of the means
    double traceTerm = 0;  ///< tr C1 + tr C2
    double crossTerm = 0;  ///< -2 tr (C1 C2)^(1/2)
    /// Influence of each row on fid, mean 0: with weights w of mean 1 the distance changes by
    /// mean(w_i IF_i) to first order (infinitesimal jackknife, Efron 1982).
    std::vector<double> influenceX;
    std::vector<double> influenceY;
};

/// tr (C1 C2)^(1/2) is the sum of the singular values of R1 R2^T; no ridge is added.
[[nodiscard]] Result<Fid> fid(const Gaussian& x, const Gaussian& y);
[[nodiscard]] Result<Fid> fid(const RowSource& x, const RowSource& y);

}  // namespace outis::metrics
