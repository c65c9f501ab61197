// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include <ATen/core/Tensor.h>

namespace outis::metrics {

/// Rows of features that are read in blocks: a tensor, which may be a view of a memory-mapped file,
/// and the order in which its rows count. Copying it copies no rows.
class RowSource {
public:
    RowSource() = default;
    /// `values` [n, D], in their own order. Every tensor of rows is a source of rows.
    RowSource(at::Tensor values);  // NOLINT(google-explicit-constructor)
    /// Row k is row `order[k]` of `values`; rows may be left out.
    RowSource(at::Tensor values, std::span<const std::int64_t> order);

    /// Of two dimensions, of real numbers, with at least one column.
    [[nodiscard]] bool isRows() const;
    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] std::int64_t width() const { return values_.size(1); }
    [[nodiscard]] at::Device device() const { return values_.device(); }
    [[nodiscard]] at::ScalarType type() const { return values_.scalar_type(); }

    /// Rows [first, first + count): a view where the order is the tensor's own, else a copy.
    [[nodiscard]] at::Tensor block(std::int64_t first, std::int64_t count) const;
    /// The same in double.
    [[nodiscard]] at::Tensor doubles(std::int64_t first, std::int64_t count) const;
    [[nodiscard]] at::Tensor all() const { return block(0, size()); }
    /// The listed rows.
    [[nodiscard]] RowSource taken(std::span<const std::int64_t> rows) const;
    /// The same rows on the CPU, densely stored, as `type`; the tensor is copied if it has to be.
    [[nodiscard]] RowSource onCpu(at::ScalarType type) const;

    /// One row as it is stored; only of what onCpu() gave.
    template <class T>
    [[nodiscard]] const T* row(std::int64_t index) const {
        const std::int64_t stored =
            order_.defined() ? order_.const_data_ptr<std::int64_t>()[index] : index;
        return values_.const_data_ptr<T>() + stored * values_.size(1);
    }

private:
    at::Tensor values_;
    at::Tensor order_;  ///< I64 on the CPU; undefined: the tensor's own
};

/// Calls `work(first, count)` for consecutive blocks of at most `most` of `rows` rows.
template <class Work>
void inBlocks(std::int64_t rows, std::int64_t most, const Work& work) {
    for (std::int64_t first = 0; first < rows; first += most) {
        work(first, most < rows - first ? most : rows - first);
    }
}

}  // namespace outis::metrics
