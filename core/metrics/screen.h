// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
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
/// the nearest must be.
class Screen {
public:
    /// Contiguous rows on the CPU, F32 or U8; the products are computed on `device`.
    /// `galleryBlock`: gallery rows per product, 0: automatic.
    Screen(const at::Tensor& queries, const at::Tensor& gallery, at::Device device,
           std::int64_t galleryBlock);

    [[nodiscard]] std::int64_t queriesAtOnce() const { return queriesAtOnce_; }
    /// One entry per query of [first, first + count); nothing when stopped.
    [[nodiscard]] std::optional<std::vector<Candidates>> run(std::int64_t first, std::int64_t count,
                                                             std::int64_t k, bool excludeSelf,
                                                             const std::stop_token& stop) const;

private:
    struct Tile {
        std::int64_t firstQuery, queries, firstRow, rows;
    };
    /// Products q.g of the stored values, F32 or I32 [queries, rows] on the CPU.
    [[nodiscard]] at::Tensor products(const Tile& tile) const;
    /// Row `self` of the gallery is skipped.
    template <class T>
    void scanQuery(const Tile& tile, const T* products, std::int64_t offset, std::int64_t self,
                   Candidates& found) const;

    ScreenType type_;
    ScreenRows queries_;
    ScreenRows gallery_;
    std::vector<BlockBounds> bounds_;
    BlockBounds widest_;  ///< over all blocks
    at::Tensor deviceQueries_;
    at::Tensor deviceGallery_;
    std::int64_t queriesAtOnce_;
    std::int64_t rowsAtOnce_;
};

}  // namespace outis::metrics
