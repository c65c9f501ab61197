// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

/// Thresholds of the rule "score >= threshold" among the distinct scores. All need both classes.
namespace outis::statistics {

struct OperatingPoint {
    double threshold = 0;
    double truePositiveRate = 0;
    double falsePositiveRate = 0;
    double precision = 0;
    double youden = 0;  ///< TPR - FPR
};

/// Largest TPR - FPR, compared exactly in integers; ties go to the highest threshold (Youden 1950).
[[nodiscard]] Result<OperatingPoint> youdenPoint(std::span<const double> score,
                                                 std::span<const std::int64_t> label);

/// Highest threshold with TPR >= recall, up to a slack of 1e-9 positives; recall in [0, 1].
[[nodiscard]] Result<OperatingPoint> thresholdAtRecall(std::span<const double> score,
                                                       std::span<const std::int64_t> label,
                                                       double recall);

/// Largest TPR among the thresholds with FPR <= rate, up to a slack of 1e-9 negatives; without
/// interpolation, 0 when there is none; rate in [0, 1].
[[nodiscard]] Result<double> tprAtFpr(std::span<const double> score,
                                      std::span<const std::int64_t> label, double rate);

/// FPR where FPR + TPR = 1 on the straight-line ROC from (0, 0).
[[nodiscard]] Result<double> equalErrorRate(std::span<const double> score,
                                            std::span<const std::int64_t> label);

}  // namespace outis::statistics
