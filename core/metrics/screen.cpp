// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/screen.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <limits>

namespace outis::metrics {
namespace {

constexpr float kUnit = 0x1p-24F;  // of float32's rounding
constexpr float kLowest = std::numeric_limits<float>::lowest();
constexpr std::int64_t kQueriesPerTask = 8;

ScreenType screenType(const at::Tensor& rows, at::Device device) {
    return device.is_cpu() ? fastestScreen(rows) : ScreenType::Float;
}

BlockBounds boundsOf(const ScreenRows& rows, std::int64_t first, std::int64_t last) {
    BlockBounds bounds;
    for (std::int64_t row = first; row < last; ++row) {
        const auto index = static_cast<std::size_t>(row);
        bounds.norm = std::max(bounds.norm, rows.norm[index]);
        bounds.half = std::max(bounds.half, rows.half[index]);
        bounds.residual = std::max(bounds.residual, rows.residual[index]);
    }
    return bounds;
}

/// |score - true score| for a query against any row of the block. With q = q' + r, g = h + s, q'
/// and h the stored rows: |q.g - q'.h| <= |r||g| + (|q| + |r|)|s|. The float sum of D products is
/// wrong by at most D u |q||g| (Higham 2002, 3.1), a few more roundings are made around it.
float errorBound(float queryNorm, float queryResidual, const BlockBounds& block,
                 std::int64_t width) {
    const float quantised =
        queryResidual * block.norm + (queryNorm + queryResidual) * block.residual;
    const float rounding =
        kUnit * (static_cast<float>(width) + 16) * (queryNorm * block.norm + block.half);
    return 1.01F * (quantised + rounding);
}

/// Gallery rows of one block as the scan reads them.
template <class T>
struct BlockView {
    const T* products;
    const float* scale;
    const float* half;
};

/// queryScale * scale * product - half of `columns` rows; returns the largest. A whole block has a
/// fixed number of columns, which the compiler turns into vector code.
template <class T>
float blockScores(const BlockView<T>& block, float queryScale, float* scores) {
    for (std::int64_t column = 0; column < kScreenBlock; ++column) {
        scores[column] =
            queryScale * block.scale[column] * static_cast<float>(block.products[column]) -
            block.half[column];
    }
    float best[4] = {scores[0], scores[1], scores[2], scores[3]};
    for (std::int64_t column = 4; column < kScreenBlock; column += 4) {
        for (int lane = 0; lane < 4; ++lane) {
            const float other = scores[column + lane];
            best[lane] = other > best[lane] ? other : best[lane];
        }
    }
    return std::max(std::max(best[0], best[1]), std::max(best[2], best[3]));
}

/// The same for the incomplete block at the end.
template <class T>
float raggedScores(const BlockView<T>& block, float queryScale, std::int64_t columns,
                   float* scores) {
    float best = kLowest;
    for (std::int64_t column = 0; column < columns; ++column) {
        scores[column] =
            queryScale * block.scale[column] * static_cast<float>(block.products[column]) -
            block.half[column];
        best = std::max(best, scores[column]);
    }
    return best;
}

}  // namespace

Screen::Screen(const at::Tensor& queries, at::Device device, std::int64_t galleryBlock)
    : type_(screenType(queries, device)),
      queries_(prepareRows(queries, type_)),
      deviceQueries_(queries_.values.to(device)),
      queriesAtOnce_(device.is_cpu() ? 256 : 2048),
      rowsAtOnce_(galleryBlock > 0 ? galleryBlock : (device.is_cpu() ? 2048 : 8192)) {
    // Whole blocks only, so that a block never lies in two products.
    rowsAtOnce_ = (rowsAtOnce_ + kScreenBlock - 1) / kScreenBlock * kScreenBlock;
}

Screen::Part Screen::prepare(const at::Tensor& rows, std::int64_t firstRow) const {
    Part part;
    part.firstRow = firstRow;
    part.rows = prepareRows(rows, type_);
    part.onDevice = part.rows.values.to(deviceQueries_.device());
    const std::int64_t count = rows.size(0);
    for (std::int64_t first = 0; first < count; first += kScreenBlock) {
        part.bounds.push_back(boundsOf(part.rows, first, std::min(first + kScreenBlock, count)));
    }
    part.widest = boundsOf(part.rows, 0, count);
    return part;
}

at::Tensor Screen::products(const Part& part, const Tile& tile) const {
    const at::Tensor left = deviceQueries_.narrow(0, tile.firstQuery, tile.queries);
    const at::Tensor right = part.onDevice.narrow(0, tile.firstRow, tile.rows).t();
    return (type_ == ScreenType::Int8 ? at::_int_mm(left, right) : at::mm(left, right)).cpu();
}

template <class T>
void Screen::scanQuery(const Part& part, const Tile& tile, const T* products, std::int64_t offset,
                       std::int64_t self, Candidates& found) const {
    const auto query = static_cast<std::size_t>(tile.firstQuery + offset);
    const std::int64_t width = queries_.values.size(1);
    const float scale = queries_.scale[query];
    const float widestError =
        errorBound(queries_.norm[query], queries_.residual[query], part.widest, width);
    float scores[kScreenBlock];
    for (std::int64_t first = 0; first < tile.rows; first += kScreenBlock) {
        const std::int64_t row = tile.firstRow + first;
        const std::int64_t columns = std::min(kScreenBlock, tile.rows - first);
        const BlockView<T> view{products + offset * tile.rows + first, part.rows.scale.data() + row,
                                part.rows.half.data() + row};
        const float best = columns == kScreenBlock ? blockScores(view, scale, scores)
                                                   : raggedScores(view, scale, columns, scores);
        if (best + widestError < found.threshold()) {
            continue;
        }
        const float error =
            errorBound(queries_.norm[query], queries_.residual[query],
                       part.bounds[static_cast<std::size_t>(row / kScreenBlock)], width);
        for (std::int64_t column = 0; column < columns; ++column) {
            if (scores[column] + error >= found.threshold() && row + column != self) {
                found.offer(part.firstRow + row + column, scores[column], error);
            }
        }
    }
}

bool Screen::run(const Part& part, std::int64_t first, std::span<Candidates> found,
                 std::optional<std::int64_t> selfOffset, const std::stop_token& stop) const {
    const auto count = static_cast<std::int64_t>(found.size());
    const std::int64_t rows = part.rows.values.size(0);
    for (std::int64_t row = 0; row < rows; row += rowsAtOnce_) {
        if (stop.stop_requested()) {
            return false;
        }
        const Tile tile{first, count, row, std::min(rowsAtOnce_, rows - row)};
        const at::Tensor scores = products(part, tile);
        at::parallel_for(0, count, kQueriesPerTask, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t offset = begin; offset < end; ++offset) {
                const std::int64_t self =
                    selfOffset ? first + offset + *selfOffset - part.firstRow : -1;
                Candidates& own = found[static_cast<std::size_t>(offset)];
                if (type_ == ScreenType::Int8) {
                    scanQuery(part, tile, scores.const_data_ptr<std::int32_t>(), offset, self, own);
                } else {
                    scanQuery(part, tile, scores.const_data_ptr<float>(), offset, self, own);
                }
            }
        });
    }
    return true;
}

}  // namespace outis::metrics
