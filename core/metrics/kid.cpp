// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/kid.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kRowsAtOnce = 1024;

/// Column 0: every row once. Column s: how often subset s - 1 holds the row. F64 [n, 1 + S].
at::Tensor counts(const at::Tensor& rows, const at::Tensor& index, const char* name) {
    at::Tensor out = at::zeros({rows.size(0), 1}, rows.options());
    out.fill_(1);
    if (!index.defined()) {
        return out;
    }
    if (index.dim() != 2 || index.size(0) < 1 || index.size(1) < 2 ||
        index.min().item<std::int64_t>() < 0 || index.max().item<std::int64_t>() >= rows.size(0)) {
        throw ErrorException({ErrorCode::InvalidOption, name,
                              "subsets need two or more rows each, all within the set"});
    }
    const at::Tensor at = index.to(rows.device()).t().contiguous();
    at::Tensor drawn = at::zeros({rows.size(0), index.size(0)}, rows.options());
    drawn.scatter_add_(0, at, at::ones(at.sizes(), rows.options()));
    return at::cat({out, drawn}, 1);
}

/// sum_j k(a_i, b_j) weight_js, [rows of a, columns of weight], in blocks of rows.
at::Tensor weightedKernel(const at::Tensor& a, const at::Tensor& b, const at::Tensor& weight) {
    at::Tensor out = at::empty({a.size(0), weight.size(1)}, a.options());
    const at::Tensor scaled = b.t() / static_cast<double>(b.size(1));
    for (std::int64_t first = 0; first < a.size(0); first += kRowsAtOnce) {
        const std::int64_t rows = std::min(kRowsAtOnce, a.size(0) - first);
        const at::Tensor kernel = at::mm(a.narrow(0, first, rows), scaled).add_(1).pow_(3);
        out.narrow(0, first, rows).copy_(at::mm(kernel, weight));
    }
    return out;
}

/// Kernel sums over pairs of different rows of one set.
struct Within {
    at::Tensor mean;    ///< [columns]
    at::Tensor perRow;  ///< [n], mean over the other rows
};

Within within(const at::Tensor& x, const at::Tensor& weight) {
    const at::Tensor diagonal =
        x.square().sum(1).div_(static_cast<double>(x.size(1))).add_(1).pow_(3);
    const at::Tensor rows = weightedKernel(x, x, weight).sub_(diagonal.unsqueeze(1));
    const at::Tensor count = weight.sum(0);
    Within out;
    out.mean = (rows * weight).sum(0).div_(count * (count - 1));
    out.perRow = rows.select(1, 0) / static_cast<double>(x.size(0) - 1);
    return out;
}

std::vector<double> centred(const at::Tensor& values) {
    return toDoubles((values - values.mean()) * 2);
}

Kid compute(const at::Tensor& x, const at::Tensor& y, const at::Tensor& indexX,
            const at::Tensor& indexY) {
    const at::NoGradGuard noGrad;
    const at::Tensor left = doubleRows(x, "x", 2);
    const at::Tensor right = doubleRows(y, "y", 2);
    requireEqualWidth(left, right);
    const at::Tensor weightX = counts(left, indexX, "index-x");
    const at::Tensor weightY = counts(right, indexY, "index-y");
    if (weightX.size(1) != weightY.size(1)) {
        throw ErrorException({ErrorCode::InvalidOption, "subsets", "as many of x as of y"});
    }
    const Within ofX = within(left, weightX);
    const Within ofY = within(right, weightY);
    const at::Tensor acrossX = weightedKernel(left, right, weightY);
    const at::Tensor across = (acrossX * weightX).sum(0).div_(weightX.sum(0) * weightY.sum(0));
    const std::vector<double> values = toDoubles(ofX.mean + ofY.mean - across * 2);
    Kid out;
    out.mmd2 = values.front();
    out.subsets.assign(values.begin() + 1, values.end());
    const at::Tensor ones = at::ones({left.size(0), 1}, left.options());
    out.influenceX =
        centred(ofX.perRow - acrossX.select(1, 0) / static_cast<double>(right.size(0)));
    out.influenceY = centred(ofY.perRow - weightedKernel(right, left, ones).select(1, 0) /
                                              static_cast<double>(left.size(0)));
    for (const double value : out.subsets) {
        out.subsetMean += value / static_cast<double>(out.subsets.size());
    }
    for (const double value : out.subsets) {
        out.subsetStd += (value - out.subsetMean) * (value - out.subsetMean) /
                         static_cast<double>(out.subsets.size());
    }
    out.subsetStd = std::sqrt(out.subsetStd);
    return out;
}

}  // namespace

Result<Kid> kid(const at::Tensor& x, const at::Tensor& y) {
    return guarded([&] { return compute(x, y, {}, {}); });
}

Result<Kid> kidSubsets(const at::Tensor& x, const at::Tensor& y, const at::Tensor& indexX,
                       const at::Tensor& indexY) {
    return guarded([&] { return compute(x, y, indexX, indexY); });
}

}  // namespace outis::metrics
