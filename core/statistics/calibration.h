// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

/// How far predicted probabilities are from what happened. All refuse empty input, probabilities
/// outside [0, 1] and labels that do not fit.
namespace outis::statistics {

/// Mean of (p - y)^2 (Brier 1950).
[[nodiscard]] Result<double> brier(std::span<const double> probability,
                                   std::span<const std::int64_t> label);

struct Calibration {
    double expected = 0;  ///< mean gap, weighted by the rows of a bin
    double largest = 0;
    std::vector<std::int64_t> count;  ///< per bin
    std::vector<double> confidence;   ///< mean probability, 0 when empty
    std::vector<double> accuracy;     ///< share of positives, 0 when empty
};

/// Equal-width bins (b/B, (b+1)/B], 0 in the first (Naeini et al. 2015).
[[nodiscard]] Result<Calibration> calibrationError(std::span<const double> probability,
                                                   std::span<const std::int64_t> label,
                                                   std::int64_t bins = 15);

struct TopLabelCalibration {
    double expected = 0;
    double accuracy = 0;
    double meanConfidence = 0;
    double brier = 0;  ///< mean over rows of the sum over classes
};

/// The same of the largest probability of each row; `probability` is row-major [n, classes], labels
/// are class indices. Ties go to the lowest class.
[[nodiscard]] Result<TopLabelCalibration> topLabelCalibration(std::span<const double> probability,
                                                              std::span<const std::int64_t> label,
                                                              std::int64_t bins = 15);

}  // namespace outis::statistics
