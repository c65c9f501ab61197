// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

/// Scores against binary labels: 1 positive, 0 negative; a higher score means more positive.
namespace outis::statistics {

/// The rule "score >= threshold": how many positives and negatives it takes.
struct RocPoint {
    double threshold = 0;
    std::int64_t truePositives = 0;
    std::int64_t falsePositives = 0;
};

/// One point per distinct score, falling; the last takes everything.
struct Roc {
    std::vector<RocPoint> points;
    std::int64_t positives = 0;
    std::int64_t negatives = 0;

    [[nodiscard]] double truePositiveRate(const RocPoint& point) const {
        return static_cast<double>(point.truePositives) / static_cast<double>(positives);
    }
    [[nodiscard]] double falsePositiveRate(const RocPoint& point) const {
        return static_cast<double>(point.falsePositives) / static_cast<double>(negatives);
    }
};

/// Refuses an empty list, lists of different length, NaN and labels other than 0 and 1.
[[nodiscard]] Result<Roc> rocOf(std::span<const double> score, std::span<const std::int64_t> label);
/// Refuses one class alone as well.
[[nodiscard]] Result<Roc> rocOfBothClasses(std::span<const double> score,
                                           std::span<const std::int64_t> label);

}  // namespace outis::statistics
