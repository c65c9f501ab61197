// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"

/// Three-sample test for data copying (Meehan et al. 2020; METHOD 12): are synthetic rows nearer
/// to the training set than test rows are? Far below 0: copying; far above: underfitting.
namespace outis::metrics {

/// Rows of one cell by rising distance to the nearest training row of that cell.
struct CtCell {
    struct Row {
        double distance;
        bool isSynthetic;
        std::int64_t row;  ///< in the test or the synthetic set
    };
    std::vector<Row> rows;
};

struct CtScore {
    std::vector<double> z;       ///< per cell; 0 where the cell lacks test or synthetic rows
    std::vector<bool> included;  ///< more synthetic rows than the least number, and test rows
    double ct = 0;               ///< mean of z, weighted by test rows, over the included cells
    bool computable = false;     ///< some cell is included
};

/// How often each row counts, for resampling; empty: once.
struct CtCounts {
    std::span<const double> test;
    std::span<const double> synthetic;
};
[[nodiscard]] CtScore scoreCells(std::span<const CtCell> cells, std::int64_t minSynthetic,
                                 const CtCounts& counts = {});

struct CtTest {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is set
    std::vector<std::int64_t> cellTrain;  ///< nearest centre of each row
    std::vector<std::int64_t> cellTest;
    std::vector<std::int64_t> cellSynthetic;
    std::vector<CtCell> cells;
    CtScore score;
};

/// F32 rows; cells are those of the centres [C, D]. A cell without training rows has no distances
/// and is left out. Refuses values that are not finite, and sets none of whose cells is usable.
[[nodiscard]] Result<CtTest> ctTest(const at::Tensor& train, const at::Tensor& test,
                                    const at::Tensor& synthetic, const at::Tensor& centres,
                                    std::int64_t minSynthetic, std::stop_token stop,
                                    Observer& observer);

}  // namespace outis::metrics
