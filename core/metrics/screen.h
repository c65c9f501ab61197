// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/metrics/candidates.h"
#include "core/metrics/rows.h"

namespace outis::metrics {

/// Gallery rows are looked at in blocks of this many; most blocks need no second look.
inline constexpr std::int64_t kScreenBlock = 32;

/// Largest norm, half squared norm and residual of one block of the gallery.
struct BlockBounds {
    float norm = 0;
    float half = 0;
    float residual = 0;
};

/// Finds, with fast arithmetic and a proven bound on its error, the few gallery rows among which
/// the nearest to some queries must be. The gallery is shown in parts.
class Screen {
public:
    /// Contiguous rows on the CPU, F32 or U8; the products are computed on `device`.
    /// `galleryBlock`: gallery rows per product, 0: automatic.
    Screen(const at::Tensor& queries, at::Device device, std::int64_t galleryBlock);

    /// Some rows of the gallery, ready to be compared.
    struct Part {
        std::int64_t firstRow = 0;
        ScreenRows rows;
        std::vector<BlockBounds> bounds;
        BlockBounds widest;  ///< over all blocks
        at::Tensor onDevice;
    };
    /// `rows` as the queries are, beginning at row `firstRow` of the gallery; borrowed for F32 on
    /// the CPU.
    [[nodiscard]] Part prepare(const at::Tensor& rows, std::int64_t firstRow) const;

    [[nodiscard]] std::int64_t queriesAtOnce() const { return queriesAtOnce_; }
    /// Offers the rows of `part` to the queries from `first` on, one entry of `found` each. Query q
    /// skips gallery row q + `selfOffset` if that is given. False when stopped.
    [[nodiscard]] bool run(const Part& part, std::int64_t first, std::span<Candidates> found,
                           std::optional<std::int64_t> selfOffset,
                           const std::stop_token& stop) const;

private:
    struct Tile {
        std::int64_t firstQuery, queries, firstRow, rows;  ///< rows are of the part
    };
    /// Products q.g of the stored values, F32 or I32 [queries, rows] on the CPU.
    [[nodiscard]] at::Tensor products(const Part& part, const Tile& tile) const;
    /// Row `self` of the part is skipped.
    template <class T>
    void scanQuery(const Part& part, const Tile& tile, const T* products, std::int64_t offset,
                   std::int64_t self, Candidates& found) const;

    ScreenType type_;
    ScreenRows queries_;
    at::Tensor deviceQueries_;
    std::int64_t queriesAtOnce_;
    std::int64_t rowsAtOnce_;
};

}  // namespace outis::metrics
