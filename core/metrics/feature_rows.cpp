// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/feature_rows.h"

#include <ATen/ATen.h>

#include <string>

namespace outis::metrics {

at::Tensor doubleRows(const at::Tensor& rows, std::string_view name, std::int64_t atLeast) {
    const std::string set(name);
    if (!rows.defined() || rows.dim() != 2 || rows.size(1) < 1 || rows.is_complex()) {
        throw ErrorException({ErrorCode::InvalidOption, set, "features must be rows of numbers"});
    }
    if (rows.size(0) < atLeast) {
        throw ErrorException({ErrorCode::InvalidOption, set,
                              std::to_string(rows.size(0)) + " rows, at least " +
                                  std::to_string(atLeast) + " are needed"});
    }
    const at::Tensor wide = rows.detach().to(at::kDouble);
    // A sum is finite only if all terms are; squares of float32 do not overflow a double.
    const at::Tensor finite = at::isfinite(wide.abs().sum(1));
    if (!finite.all().item<bool>()) {
        const std::int64_t row = at::nonzero(finite.logical_not())[0][0].item<std::int64_t>();
        throw ErrorException(
            {ErrorCode::InvalidOption, set,
             "row " + std::to_string(row) + " holds a value that is not a finite number"});
    }
    return wide;
}

void requireEqualWidth(const at::Tensor& x, const at::Tensor& y) {
    if (x.size(1) != y.size(1)) {
        throw ErrorException({ErrorCode::InvalidOption, "features",
                              "sets of different width: " + std::to_string(x.size(1)) + " and " +
                                  std::to_string(y.size(1))});
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
