// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fid.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <tuple>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

double traceOf(const Gaussian& gaussian) {
    return gaussian.squares.sum().item<double>() / static_cast<double>(gaussian.rows - 1);
}

/// Influence of the rows of `self` on |m1 - m2|^2 + tr C1 - 2 tr (C1 C2)^(1/2). A row x of weight w
/// scales row i of K = Qx S ...: d tr (K K^T)^(1/2) / dw = (U diag(s) U^T)_ii / 2, here with
/// (Q U)_i^2 s, for the singular vectors U of R1 R2^T. Divisor n instead of n - 1 is of second
/// order.
at::Tensor influence(const Gaussian& self, const at::Tensor& meanDifference,
                     const at::Tensor& vectors, const at::Tensor& singular) {
    const auto scale = static_cast<double>(self.rows - 1);
    const at::Tensor centred = at::mm(self.basis, self.factor).mul_(std::sqrt(scale));
    at::Tensor out = at::mv(centred, meanDifference).mul_(2);
    out.add_(self.squares);
    out.sub_(at::mv(at::mm(self.basis, vectors).square_(), singular).mul_(scale));
    return out.sub_(out.mean());
}

Fid distance(const Gaussian& x, const Gaussian& y) {
    const at::NoGradGuard noGrad;
    requireEqualWidth(x.factor, y.factor);
    const at::Tensor difference = x.mean - y.mean;
    const auto [left, singular, right] = at::linalg_svd(at::mm(x.factor, y.factor.t()), false);
    Fid out;
    out.meanTerm = difference.square().sum().item<double>();
    out.traceTerm = traceOf(x) + traceOf(y);
    out.crossTerm = -2 * singular.sum().item<double>();
    out.fid = out.meanTerm + out.traceTerm + out.crossTerm;
    out.influenceX = toDoubles(influence(x, difference, left, singular));
    out.influenceY = toDoubles(influence(y, -difference, right.t(), singular));
    return out;
}

}  // namespace

at::Tensor Gaussian::covariance() const {
    return at::mm(factor.t(), factor);
}

Result<Gaussian> fitGaussian(const at::Tensor& rows, const char* name) {
    return guarded([&] {
        const at::NoGradGuard noGrad;
        const at::Tensor wide = doubleRows(rows, name, 2);
        Gaussian out;
        out.rows = wide.size(0);
        out.mean = wide.mean(0);
        const at::Tensor centred = wide - out.mean;
        out.squares = centred.square().sum(1);
        std::tie(out.basis, out.factor) = at::linalg_qr(centred, "reduced");
        out.factor.div_(std::sqrt(static_cast<double>(out.rows - 1)));
        return out;
    });
}

Result<Fid> fid(const Gaussian& x, const Gaussian& y) {
    return guarded([&] { return distance(x, y); });
}

Result<Fid> fid(const at::Tensor& x, const at::Tensor& y) {
    return guarded(
        [&] { return distance(orThrow(fitGaussian(x, "x")), orThrow(fitGaussian(y, "y"))); });
}

}  // namespace outis::metrics
