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
constexpr std::int64_t kColumnsAtOnce = 16384;

/// Column 0: every row once. Column s: how often subset s - 1 holds the row. F64 [n, 1 + S].
at::Tensor counts(const RowSource& rows, const at::Tensor& index, const char* name) {
    const auto wide = at::TensorOptions(rows.device()).dtype(at::kDouble);
    if (!index.defined()) {
        return at::ones({rows.size(), 1}, wide);
    }
    if (index.dim() != 2 || index.size(0) < 1 || index.size(1) < 2 ||
        index.min().item<std::int64_t>() < 0 || index.max().item<std::int64_t>() >= rows.size()) {
        throw ErrorException({ErrorCode::InvalidOption, name,
                              "subsets need two or more rows each, all within the set"});
    }
    const at::Tensor at = index.to(rows.device()).t().contiguous();
    at::Tensor out = at::zeros({rows.size(), 1 + index.size(0)}, wide);
    out.select(1, 0).fill_(1);
    out.narrow(1, 1, index.size(0)).scatter_add_(0, at, at::ones(at.sizes(), wide));
    return out;
}

/// sum_j k(a_i, b_j) weight_js, [rows of a, columns of weight], in blocks of both.
at::Tensor weightedKernel(const RowSource& a, const RowSource& b, const at::Tensor& weight) {
    at::Tensor out = at::empty({a.size(), weight.size(1)}, weight.options());
    inBlocks(b.size(), kColumnsAtOnce, [&](std::int64_t from, std::int64_t columns) {
        const at::Tensor scaled = b.doubles(from, columns).t() / static_cast<double>(b.width());
        const at::Tensor here = weight.narrow(0, from, columns);
        inBlocks(a.size(), kRowsAtOnce, [&](std::int64_t first, std::int64_t rows) {
            const at::Tensor kernel = at::mm(a.doubles(first, rows), scaled).add_(1).pow_(3);
            at::Tensor sums = out.narrow(0, first, rows);
            if (from == 0) {
                sums.copy_(at::mm(kernel, here));
            } else {
                sums.add_(at::mm(kernel, here));
            }
        });
    });
    return out;
}

/// k(x_i, x_i)
at::Tensor ownKernel(const RowSource& x) {
    std::vector<at::Tensor> parts;
    inBlocks(x.size(), kColumnsAtOnce, [&](std::int64_t first, std::int64_t rows) {
        parts.push_back(x.doubles(first, rows).square().sum(1));
    });
    return at::cat(parts).div_(static_cast<double>(x.width())).add_(1).pow_(3);
}

/// Kernel sums over pairs of different rows of one set.
struct Within {
    at::Tensor mean;    ///< [columns]
    at::Tensor perRow;  ///< [n], mean over the other rows
};

Within within(const RowSource& x, const at::Tensor& weight) {
    const at::Tensor rows = weightedKernel(x, x, weight).sub_(ownKernel(x).unsqueeze(1));
    const at::Tensor count = weight.sum(0);
    Within out;
    out.mean = (rows * weight).sum(0).div_(count * (count - 1));
    out.perRow = rows.select(1, 0) / static_cast<double>(x.size() - 1);
    return out;
}

std::vector<double> centred(const at::Tensor& values) {
    return toDoubles((values - values.mean()) * 2);
}

Kid compute(const RowSource& left, const RowSource& right, const at::Tensor& indexX,
            const at::Tensor& indexY) {
    const at::NoGradGuard noGrad;
    requireRows(left, "x", 2);
    requireRows(right, "y", 2);
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
    const at::Tensor ones = at::ones({left.size(), 1}, weightX.options());
    out.influenceX = centred(ofX.perRow - acrossX.select(1, 0) / static_cast<double>(right.size()));
    out.influenceY = centred(ofY.perRow - weightedKernel(right, left, ones).select(1, 0) /
                                              static_cast<double>(left.size()));
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

Result<Kid> kid(const RowSource& x, const RowSource& y) {
    return guarded([&] { return compute(x, y, {}, {}); });
}

Result<Kid> kidSubsets(const RowSource& x, const RowSource& y, const at::Tensor& indexX,
                       const at::Tensor& indexY) {
    return guarded([&] { return compute(x, y, indexX, indexY); });
}

}  // namespace outis::metrics
