// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/utility/utility_result.h"

/// Curves of one finding over the classifiers of one arm, for the eye.
namespace outis::utility {

/// What one classifier says of the images whose label counts.
struct ScoredLabels {
    std::vector<double> score;        ///< probabilities
    std::vector<std::int64_t> label;  ///< 1 or 0
};

/// Mean of the true-positive rates at equal steps of the false-positive rate, from (0, ·) to
/// (1, 1). Empty where a run has one label alone, or there is no run.
[[nodiscard]] std::vector<CurvePoint> meanRoc(const std::vector<ScoredLabels>& runs);

/// Ten equal bins of probability over all runs, without the empty ones.
[[nodiscard]] std::vector<CalibrationBin> calibrationBins(const std::vector<ScoredLabels>& runs);

}  // namespace outis::utility
