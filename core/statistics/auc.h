// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/statistics/intervals.h"
#include "core/statistics/roc.h"

/// Areas under curves. Labels 1 positive, 0 negative; all refuse what rocOf refuses.
namespace outis::statistics {

/// P(positive > negative) + P(tie)/2, exact in the counts. One class alone is refused.
[[nodiscard]] Result<double> rocAuc(std::span<const double> score,
                                    std::span<const std::int64_t> label);

/// Sum over falling distinct thresholds of (R_i - R_(i-1)) P_i; tied scores enter together. Needs a
/// positive.
[[nodiscard]] Result<double> averagePrecision(std::span<const double> score,
                                              std::span<const std::int64_t> label);

struct MultilabelAuc {
    std::vector<double> auc;  ///< -1 where not valid
    std::vector<bool> valid;  ///< the class has both labels
    std::vector<std::int64_t> positives;
    std::vector<std::int64_t> negatives;
    double macro = 0;  ///< mean over the valid classes
};

/// Row-major [n, classes]; label -1 = missing: the row is left out for that class. Refused when no
/// class has both labels.
[[nodiscard]] Result<MultilabelAuc> multilabelAuc(std::span<const double> score,
                                                  std::span<const std::int64_t> label,
                                                  std::int64_t classes);

struct DeLong {
    double auc = 0;
    double variance = 0;
    Interval interval;  ///< normal, clipped to [0, 1]
};

/// DeLong, DeLong and Clarke-Pearson (1988). Needs two of each class.
[[nodiscard]] Result<DeLong> delong(std::span<const double> score,
                                    std::span<const std::int64_t> label, double confidence = 0.95);

struct DeLongPaired {
    double aucA = 0;
    double aucB = 0;
    double difference = 0;  ///< A - B
    double variance = 0;    ///< of the difference
    double covariance = 0;  ///< of both areas
    double z = 0;           ///< 0 when the variance is 0
    double p = 1;           ///< two-sided
    Interval interval;      ///< of the difference, not clipped
};

/// Two scores of the same rows.
[[nodiscard]] Result<DeLongPaired> delongPaired(std::span<const double> scoreA,
                                                std::span<const double> scoreB,
                                                std::span<const std::int64_t> label,
                                                double confidence = 0.95);

}  // namespace outis::statistics
