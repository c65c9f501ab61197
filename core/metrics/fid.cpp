// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fid.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

double traceOf(const Gaussian& gaussian) {
    return gaussian.squares.sum().item<double>() / static_cast<double>(gaussian.rows - 1);
}

at::Tensor centredBlock(const Gaussian& self, std::int64_t first, std::int64_t count) {
    return self.source.doubles(first, count) - self.mean;
}

/// Rows of one block, in double: 64 MB, and at least four times as many as there are columns, so
/// that the triangles of all blocks stay small beside the rows.
std::int64_t rowsAtOnce(std::int64_t width) {
    constexpr std::int64_t kNumbers = std::int64_t{1} << 23;
    return std::max(4 * width, kNumbers / width);
}

/// Centred rows over sqrt(n - 1), and Q times `vectors`, of one block. A block's own basis is
/// computed again: to keep it would need as much memory as the rows.
struct Turned {
    at::Tensor centred;
    at::Tensor vectors;
};

Turned turned(const Gaussian& self, std::size_t number, std::int64_t first, std::int64_t count,
              const at::Tensor& vectors) {
    if (self.basis.defined()) {
        return {at::mm(self.basis, self.factor), at::mm(self.basis, vectors)};
    }
    const at::Tensor centred = centredBlock(self, first, count);
    const at::Tensor own = std::get<0>(at::linalg_qr(centred, "reduced"));
    return {centred / std::sqrt(static_cast<double>(self.rows - 1)),
            at::mm(own, at::mm(self.turns[number], vectors))};
}

/// Influence of the rows of `self` on |m1 - m2|^2 + tr C1 - 2 tr (C1 C2)^(1/2). A row x of weight w
/// scales row i of K = Qx S ...: d tr (K K^T)^(1/2) / dw = (U diag(s) U^T)_ii / 2, here with
/// (Q U)_i^2 s, for the singular vectors U of R1 R2^T. Divisor n instead of n - 1 is of second
/// order.
at::Tensor influence(const Gaussian& self, const at::Tensor& meanDifference,
                     const at::Tensor& vectors, const at::Tensor& singular) {
    const auto scale = static_cast<double>(self.rows - 1);
    std::vector<at::Tensor> parts;
    inBlocks(self.rows, self.atOnce, [&](std::int64_t first, std::int64_t count) {
        const Turned here = turned(self, parts.size(), first, count, vectors);
        const at::Tensor centred = here.centred * std::sqrt(scale);
        at::Tensor out = at::mv(centred, meanDifference).mul_(2);
        out.add_(self.squares.narrow(0, first, count));
        out.sub_(at::mv(here.vectors.square(), singular).mul_(scale));
        parts.push_back(out);
    });
    at::Tensor out = at::cat(parts);
    return out.sub_(out.mean());
}

/// R by blocks (Demmel et al. 2012, TSQR): the triangle of all blocks' triangles, one under the
/// other, is that of all rows.
void factorise(Gaussian& self) {
    self.mean = meanOf(self.source, self.atOnce);
    std::vector<at::Tensor> squares;
    std::vector<at::Tensor> triangles;
    inBlocks(self.rows, self.atOnce, [&](std::int64_t first, std::int64_t count) {
        const at::Tensor centred = centredBlock(self, first, count);
        squares.push_back(centred.square().sum(1));
        if (count == self.rows) {
            std::tie(self.basis, self.factor) = at::linalg_qr(centred, "reduced");
        } else {
            triangles.push_back(std::get<1>(at::linalg_qr(centred, "r")));
        }
    });
    self.squares = at::cat(squares);
    if (triangles.empty()) {
        return;
    }
    at::Tensor turns;
    std::tie(turns, self.factor) = at::linalg_qr(at::cat(triangles), "reduced");
    std::int64_t first = 0;
    for (const at::Tensor& triangle : triangles) {
        self.turns.push_back(turns.narrow(0, first, triangle.size(0)));
        first += triangle.size(0);
    }
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

Result<Gaussian> fitGaussian(const RowSource& rows, const char* name, std::int64_t atOnce) {
    return guarded([&] {
        const at::NoGradGuard noGrad;
        requireRows(rows, name, 2);
        Gaussian out;
        out.source = rows;
        out.atOnce = atOnce > 0 ? atOnce : rowsAtOnce(rows.width());
        out.rows = rows.size();
        factorise(out);
        out.factor.div_(std::sqrt(static_cast<double>(out.rows - 1)));
        return out;
    });
}

Result<Fid> fid(const Gaussian& x, const Gaussian& y) {
    return guarded([&] { return distance(x, y); });
}

Result<Fid> fid(const RowSource& x, const RowSource& y) {
    return guarded(
        [&] { return distance(orThrow(fitGaussian(x, "x")), orThrow(fitGaussian(y, "y"))); });
}

}  // namespace outis::metrics
