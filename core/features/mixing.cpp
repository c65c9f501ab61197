// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/mixing.h"

#include <ATen/ATen.h>

namespace outis::features {
namespace {

constexpr double kNoDirection = 1e-12;

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

at::Tensor divideOrZero(const at::Tensor& rows, const at::Tensor& norm, double limit) {
    const at::Tensor column = norm.unsqueeze(1);
    return at::where(column >= limit, rows / column, at::zeros_like(rows));
}

}  // namespace

at::Tensor unitRows(const at::Tensor& x) {
    const at::Tensor rows = x.to(at::kCPU, at::kDouble);
    const at::Tensor norm = rows.square().sum(1).sqrt();
    return at::where((norm > 0).unsqueeze(1), rows / norm.unsqueeze(1), at::zeros_like(rows));
}

at::Tensor meanRows(const at::Tensor& x, const std::vector<std::vector<Share>>& groups) {
    const at::Tensor dense = x.contiguous();
    const std::int64_t width = dense.size(1);
    const auto count = static_cast<std::int64_t>(groups.size());
    at::Tensor means = at::zeros({count, width}, at::kDouble);
    const double* const from = dense.const_data_ptr<double>();
    double* to = means.mutable_data_ptr<double>();
    for (const std::vector<Share>& group : groups) {
        double total = 0;
        for (const Share& share : group) {
            total += share.weight;
            const double* const row = from + share.row * width;
            for (std::int64_t column = 0; column < width; ++column) {
                to[column] += share.weight * row[column];
            }
        }
        for (std::int64_t column = 0; column < width; ++column) {
            to[column] /= total;
        }
        to += width;
    }
    return means;
}

Mixed mixRows(const at::Tensor& x, const std::vector<std::vector<Share>>& groups, double limit) {
    const at::Tensor means = meanRows(x, groups);
    const at::Tensor norm = means.square().sum(1).sqrt();
    return {divideOrZero(means, norm, limit), norm};
}

Result<Mixed> mixUnit(const at::Tensor& x, const at::Tensor& index) {
    if (!x.defined() || x.dim() != 2 || !index.defined() || index.dim() != 2 ||
        index.scalar_type() != at::kLong || index.size(1) < 1) {
        return invalid("features", "needs rows [n, D] and indices [G, k]");
    }
    const at::Tensor lists = index.contiguous();
    std::vector<std::vector<Share>> groups(static_cast<std::size_t>(lists.size(0)));
    const std::int64_t* next = lists.const_data_ptr<std::int64_t>();
    for (auto& group : groups) {
        for (std::int64_t member = 0; member < lists.size(1); ++member, ++next) {
            if (*next < 0 || *next >= x.size(0)) {
                return invalid("index", "no such row");
            }
            group.push_back({*next, 1.0});
        }
    }
    Mixed mixed = mixRows(unitRows(x), groups, kNoDirection);
    if (!(mixed.norm >= kNoDirection).all().item<bool>()) {
        return invalid("features", "the mean of a group has no direction");
    }
    return mixed;
}

}  // namespace outis::features
