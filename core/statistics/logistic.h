// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace outis::statistics {

/// Rows of features with a yes or no each.
struct LabelledRows {
    std::size_t width = 0;
    std::vector<double> features;  ///< row-major [rows, width]
    std::vector<bool> positive;    ///< [rows]
};

/// Logistic regression: log-odds = intercept + sum of weight x (feature - mean) / spread.
struct LogisticModel {
    double intercept = 0;
    std::vector<double> weight;
    std::vector<double> mean;    ///< of the features that it was fitted on
    std::vector<double> spread;  ///< their standard deviation; 1 for one that does not vary

    [[nodiscard]] double logOdds(std::span<const double> features) const;
};

/// Highest likelihood less ridge / 2 x sum of squared weights (the intercept is free), by Newton's
/// method (Hastie, Tibshirani and Friedman 2009, 4.4.1). A ridge above 0 makes separable rows fit
/// as well. Refuses lengths that do not fit, rows of one kind only, numbers that are none, a ridge
/// that is not positive.
[[nodiscard]] Result<LogisticModel> fitLogistic(const LabelledRows& rows, double ridge);

}  // namespace outis::statistics
