// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/feature_rows.h"

#include <ATen/ATen.h>

#include <string>

namespace outis::metrics {
namespace {

constexpr std::int64_t kRowsAtOnce = 4096;

}  // namespace

void requireRows(const RowSource& rows, std::string_view name, std::int64_t atLeast) {
    const std::string set(name);
    if (!rows.isRows()) {
        throw ErrorException({ErrorCode::InvalidOption, set, "features must be rows of numbers"});
    }
    if (rows.size() < atLeast) {
        throw ErrorException({ErrorCode::InvalidOption, set,
                              std::to_string(rows.size()) + " rows, at least " +
                                  std::to_string(atLeast) + " are needed"});
    }
    inBlocks(rows.size(), kRowsAtOnce, [&](std::int64_t first, std::int64_t count) {
        // A sum is finite only if all terms are; squares of float32 do not overflow a double.
        const at::Tensor finite = at::isfinite(rows.doubles(first, count).abs().sum(1));
        if (!finite.all().item<bool>()) {
            const std::int64_t row =
                first + at::nonzero(finite.logical_not())[0][0].item<std::int64_t>();
            throw ErrorException(
                {ErrorCode::InvalidOption, set,
                 "row " + std::to_string(row) + " holds a value that is not a finite number"});
        }
    });
}

at::Tensor doubleRows(const RowSource& rows, std::string_view name, std::int64_t atLeast) {
    requireRows(rows, name, atLeast);
    return rows.doubles(0, rows.size());
}

at::Tensor meanOf(const RowSource& rows, std::int64_t most) {
    at::Tensor sum;
    inBlocks(rows.size(), most, [&](std::int64_t first, std::int64_t count) {
        const at::Tensor here = rows.doubles(first, count).sum(0);
        sum = sum.defined() ? sum.add_(here) : here;
    });
    return sum.div_(static_cast<double>(rows.size()));
}

void requireEqualWidth(const RowSource& x, const RowSource& y) {
    if (x.width() != y.width()) {
        throw ErrorException({ErrorCode::InvalidOption, "features",
                              "sets of different width: " + std::to_string(x.width()) + " and " +
                                  std::to_string(y.width())});
    }
}

std::vector<double> toDoubles(const at::Tensor& tensor) {
    const at::Tensor flat = tensor.detach().to(at::kCPU, at::kDouble).contiguous();
    const auto* const data = flat.const_data_ptr<double>();
    return {data, data + flat.numel()};
}

std::vector<std::int64_t> toIntegers(const at::Tensor& tensor) {
    const at::Tensor flat = tensor.detach().to(at::kCPU, at::kLong).contiguous();
    const auto* const data = flat.const_data_ptr<std::int64_t>();
    return {data, data + flat.numel()};
}

}  // namespace outis::metrics
