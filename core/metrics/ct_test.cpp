// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/ct_test.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/metrics/feature_rows.h"
#include "core/metrics/nearest.h"

namespace outis::metrics {
namespace {

/// Stopped is told by no value.
std::optional<at::Tensor> cellsOf(const at::Tensor& rows, const at::Tensor& centres,
                                  const std::stop_token& stop, Observer& observer) {
    const Neighbours found = orThrow(nearest(rows, centres, {}, stop, observer));
    if (found.outcome == Outcome::Stopped) {
        return std::nullopt;
    }
    return found.index.flatten();
}

/// Rows of `rows` in `cell` with their distances to the training rows of that cell.
bool addDistances(CtCell& cell, const at::Tensor& rows, const at::Tensor& members,
                  const at::Tensor& trainMembers, bool isSynthetic, const std::stop_token& stop,
                  Observer& observer) {
    if (members.numel() == 0 || trainMembers.size(0) == 0) {
        return true;
    }
    const at::Tensor here = rows.index_select(0, members.to(rows.device()));
    const Neighbours found = orThrow(nearest(here, trainMembers, {}, stop, observer));
    if (found.outcome == Outcome::Stopped) {
        return false;
    }
    const auto distances = toDoubles(found.dist2.flatten().sqrt());
    const auto indices = toIntegers(members);
    for (std::size_t at = 0; at < distances.size(); ++at) {
        cell.rows.push_back({distances[at], isSynthetic, indices[at]});
    }
    return true;
}

double countOf(std::span<const double> counts, std::int64_t row) {
    return counts.empty() ? 1 : counts[static_cast<std::size_t>(row)];
}

struct CellSums {
    double test = 0;
    double synthetic = 0;
    double farther = 0;  ///< pairs with the synthetic row farther, ties one half
};

CellSums sumCell(const CtCell& cell, const CtCounts& counts) {
    CellSums sums;
    for (std::size_t at = 0; at < cell.rows.size();) {
        const double distance = cell.rows[at].distance;
        double tests = 0;
        double synthetics = 0;
        for (; at < cell.rows.size() && cell.rows[at].distance == distance; ++at) {
            const CtCell::Row& row = cell.rows[at];
            (row.isSynthetic ? synthetics : tests) +=
                countOf(row.isSynthetic ? counts.synthetic : counts.test, row.row);
        }
        sums.farther += synthetics * (sums.test + tests / 2);
        sums.test += tests;
        sums.synthetic += synthetics;
    }
    return sums;
}

CtTest compute(const at::Tensor& train, const at::Tensor& test, const at::Tensor& synthetic,
               const at::Tensor& centres, std::int64_t minSynthetic, const std::stop_token& stop,
               Observer& observer) {
    CtTest out;
    out.outcome = Outcome::Stopped;
    requireRows(train, "train", 1);
    requireEqualWidth(train, centres);
    requireRows(test, "test", 1);
    requireRows(synthetic, "synthetic", 1);
    const auto trainCells = cellsOf(train, centres, stop, observer);
    const auto testCells = trainCells ? cellsOf(test, centres, stop, observer) : std::nullopt;
    const auto synCells = testCells ? cellsOf(synthetic, centres, stop, observer) : std::nullopt;
    if (!synCells) {
        return out;
    }
    for (std::int64_t cell = 0; cell < centres.size(0); ++cell) {
        const auto members = [&](const at::Tensor& cells) {
            return at::nonzero(cells == cell).flatten();
        };
        const at::Tensor here = train.index_select(0, members(*trainCells).to(train.device()));
        CtCell& filled = out.cells.emplace_back();
        if (!addDistances(filled, test, members(*testCells), here, false, stop, observer) ||
            !addDistances(filled, synthetic, members(*synCells), here, true, stop, observer)) {
            return out;
        }
        std::sort(filled.rows.begin(), filled.rows.end(),
                  [](const auto& a, const auto& b) { return a.distance < b.distance; });
    }
    out.cellTrain = toIntegers(*trainCells);
    out.cellTest = toIntegers(*testCells);
    out.cellSynthetic = toIntegers(*synCells);
    out.score = scoreCells(out.cells, minSynthetic);
    out.outcome = Outcome::Finished;
    if (!out.score.computable) {
        throw ErrorException({ErrorCode::InvalidOption, "ct",
                              "no usable cell: each has too few synthetic or no test rows"});
    }
    return out;
}

}  // namespace

CtScore scoreCells(std::span<const CtCell> cells, std::int64_t minSynthetic,
                   const CtCounts& counts) {
    CtScore out;
    double weights = 0;
    for (const CtCell& cell : cells) {
        const CellSums sums = sumCell(cell, counts);
        const double pairs = sums.test * sums.synthetic;
        const double spread = std::sqrt(pairs * (sums.test + sums.synthetic + 1) / 12);
        out.z.push_back(pairs > 0 ? (sums.farther - (pairs / 2 - 0.5)) / spread : 0);
        const bool isIncluded = pairs > 0 && sums.synthetic > static_cast<double>(minSynthetic);
        out.included.push_back(isIncluded);
        if (isIncluded) {
            out.ct += sums.test * out.z.back();
            weights += sums.test;
        }
    }
    out.computable = weights > 0;
    out.ct = out.computable ? out.ct / weights : 0;
    return out;
}

Result<CtTest> ctTest(const at::Tensor& train, const at::Tensor& test, const at::Tensor& synthetic,
                      const at::Tensor& centres, std::int64_t minSynthetic, std::stop_token stop,
                      Observer& observer) {
    return guarded(
        [&] { return compute(train, test, synthetic, centres, minSynthetic, stop, observer); });
}

}  // namespace outis::metrics
