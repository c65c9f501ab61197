// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/fixed_batch.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace outis::privacy {
namespace {

constexpr std::int64_t kRowsCpu = 16;
constexpr std::int64_t kRowsOther = 128;

at::Tensor padded(const at::Tensor& batch, std::int64_t rows) {
    std::vector<std::int64_t> shape = batch.sizes().vec();
    shape[0] = rows - shape[0];
    return shape[0] == 0 ? batch : at::cat({batch, at::zeros(shape, batch.options())});
}

}  // namespace

FixedBatch::FixedBatch(Function function, std::int64_t side, c10::Device device)
    : function_(std::move(function)),
      side_(side),
      device_(device),
      rows_(device.is_cpu() ? kRowsCpu : kRowsOther) {
    if (placeMatters()) {
        rows_ = 1;
    }
}

bool FixedBatch::placeMatters() const {
    const at::NoGradGuard noGrad;
    const std::int64_t pixels = rows_ * side_ * side_;
    // Made pictures, all different: a linear congruence is irregular enough here.
    const at::Tensor counted = at::arange(pixels, at::kLong) * 1103515245 + 12345;
    const at::Tensor bytes =
        at::bitwise_and(at::bitwise_right_shift(counted, 16), 255).to(at::kByte);
    const at::Tensor images = bytes.view({rows_, 1, side_, side_}).to(device_);
    const at::Tensor result = function_(images);
    if (!at::equal(result.flip({0}), function_(images.flip({0})))) {
        return true;
    }
    const at::Tensor alone = padded(images.slice(0, rows_ / 2, rows_ / 2 + 1), rows_);
    return !at::equal(function_(alone).slice(0, 0, 1), result.slice(0, rows_ / 2, rows_ / 2 + 1));
}

at::Tensor FixedBatch::operator()(const at::Tensor& images, const std::stop_token& stop) const {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> parts;
    const std::int64_t count = images.size(0);
    for (std::int64_t begin = 0; begin == 0 || begin < count; begin += rows_) {
        if (stop.stop_requested()) {
            return {};
        }
        const at::Tensor batch = images.slice(0, begin, begin + rows_);
        const at::Tensor result = function_(padded(batch, rows_).to(device_));
        parts.push_back(result.slice(0, 0, batch.size(0)).to(at::kCPU, at::kFloat));
    }
    at::Tensor all = at::cat(parts).contiguous();
    if (!at::isfinite(all).all().item<bool>()) {
        throw ErrorException({ErrorCode::NonFinite, "detector", "an embedding is not finite"});
    }
    return all;
}

}  // namespace outis::privacy
