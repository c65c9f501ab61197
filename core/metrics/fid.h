// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

/// Frechet distance between Gaussians fitted to features (Heusel et al. 2017; METHOD 12).
namespace outis::metrics {

/// Mean and unbiased covariance of rows; the covariance as the factor C = R^T R, which stays
/// accurate where C is singular. On the device of the rows, F64.
struct Gaussian {
    std::int64_t rows = 0;
    at::Tensor mean;     ///< [D]
    at::Tensor factor;   ///< R, [min(n, D), D]
    at::Tensor basis;    ///< Q, [n, min(n, D)], orthonormal; centred rows = sqrt(n - 1) Q R
    at::Tensor squares;  ///< [n], squared distances of the rows to their mean

    [[nodiscard]] at::Tensor covariance() const;
};

/// Refuses fewer than two rows and values that are not finite (InvalidOption, `name` as subject).
[[nodiscard]] Result<Gaussian> fitGaussian(const at::Tensor& rows, const char* name = "features");

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
[[nodiscard]] Result<Fid> fid(const at::Tensor& x, const at::Tensor& y);

}  // namespace outis::metrics
