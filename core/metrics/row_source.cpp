// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/row_source.h"

#include <algorithm>
#include <utility>

#include <ATen/ATen.h>

namespace outis::metrics {
namespace {

at::Tensor indexTensor(std::span<const std::int64_t> values) {
    at::Tensor out = at::empty({std::ssize(values)}, at::kLong);
    std::copy(values.begin(), values.end(), out.mutable_data_ptr<std::int64_t>());
    return out;
}

}  // namespace

RowSource::RowSource(at::Tensor values) : values_(std::move(values)) {
    if (values_.defined()) {
        values_ = values_.detach();
    }
}

RowSource::RowSource(at::Tensor values, std::span<const std::int64_t> order)
    : RowSource(std::move(values)) {
    order_ = indexTensor(order);
}

bool RowSource::isRows() const {
    return values_.defined() && values_.dim() == 2 && values_.size(1) >= 1 && !values_.is_complex();
}

std::int64_t RowSource::size() const {
    return order_.defined() ? order_.size(0) : values_.size(0);
}

at::Tensor RowSource::block(std::int64_t first, std::int64_t count) const {
    if (!order_.defined()) {
        return values_.narrow(0, first, count);
    }
    return values_.index_select(0, order_.narrow(0, first, count).to(values_.device()));
}

at::Tensor RowSource::doubles(std::int64_t first, std::int64_t count) const {
    return block(first, count).to(at::kDouble);
}

RowSource RowSource::taken(std::span<const std::int64_t> rows) const {
    RowSource out(values_, rows);
    if (order_.defined()) {
        out.order_ = order_.index_select(0, out.order_);
    }
    return out;
}

RowSource RowSource::onCpu(at::ScalarType type) const {
    RowSource out(values_.to(at::kCPU, type).contiguous());
    out.order_ = order_;
    return out;
}

}  // namespace outis::metrics
