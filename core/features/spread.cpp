// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/spread.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>

namespace outis::features {
namespace {

constexpr std::int64_t kSampledRows = 2048;

}  // namespace

double spreadOf(const at::Tensor& rows) {
    const at::Tensor wide = rows.to(at::kDouble);
    const at::Tensor unit =
        wide / at::linalg_vector_norm(wide, 2, at::IntArrayRef{1}, true).clamp_min(1e-12);
    const at::Tensor deviation = unit.var(at::IntArrayRef{0}, true).sqrt();
    return deviation.mean().item<double>() * std::sqrt(static_cast<double>(rows.size(1)));
}

double effectiveRank(const at::Tensor& rows) {
    const at::Tensor wide = rows.to(at::kCPU, at::kDouble);
    const at::Tensor centred = wide - wide.mean(0, true);
    const at::Tensor values = at::linalg_eigvalsh(centred.t().mm(centred)).clamp_min(0);
    const double sum = values.sum().item<double>();
    if (!(sum > 0)) {
        return 0;
    }
    const at::Tensor share = values / sum;
    return std::exp(-at::xlogy(share, share).sum().item<double>());
}

double sampledRank(const at::Tensor& rows) {
    const std::int64_t count = std::min(kSampledRows, rows.size(0));
    const at::Tensor chosen = at::arange(count, at::kLong) * rows.size(0) / count;
    return effectiveRank(rows.index_select(0, chosen.to(rows.device(), at::kLong)));
}

}  // namespace outis::features
