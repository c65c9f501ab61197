// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/statistics/intervals.h"

namespace outis::statistics {

/// Quantile with linear interpolation at position (n-1) q of the sorted values; refuses an empty
/// list and q outside [0, 1].
[[nodiscard]] Result<double> quantile(std::span<const double> values, double q);

struct BootstrapAuc {
    double auc = 0;
    std::vector<double> resampled;  ///< -1 where a resample holds one class alone
    std::int64_t valid = 0;         ///< the others, which make the interval
    Interval interval;              ///< percentiles
};

/// Area under the ROC with an interval that keeps rows of one cluster (patient) together.
/// `draws` is row-major [resamples, clusters drawn]; each entry is a position in the sorted list of
/// distinct clusters, drawn with replacement by the caller.
[[nodiscard]] Result<BootstrapAuc> bootstrapAuc(std::span<const double> score,
                                                std::span<const std::int64_t> label,
                                                std::span<const std::int64_t> cluster,
                                                std::span<const std::int64_t> draws,
                                                std::int64_t drawsPerResample,
                                                double confidence = 0.95);

}  // namespace outis::statistics
