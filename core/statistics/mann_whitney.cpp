// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/mann_whitney.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/statistics/invalid_input.h"
#include "core/statistics/normal.h"
#include "core/statistics/roc.h"

namespace outis::statistics {

Result<MannWhitney> mannWhitney(std::span<const double> a, std::span<const double> b) {
    if (a.empty() || b.empty()) {
        return invalidInput("samples", "neither may be empty");
    }
    std::vector<double> values(a.begin(), a.end());
    values.insert(values.end(), b.begin(), b.end());
    std::vector<std::int64_t> isFromA(values.size(), 0);
    std::fill_n(isFromA.begin(), a.size(), 1);
    const auto roc = rocOfBothClasses(values, isFromA);
    if (!roc) {
        return roc.error();
    }
    std::int64_t twice = 0;
    double ties = 0;  // sum of t^3 - t
    RocPoint before;
    for (const RocPoint& point : roc->points) {
        const std::int64_t fromA = point.truePositives - before.truePositives;
        const std::int64_t fromB = point.falsePositives - before.falsePositives;
        twice += fromB * (point.truePositives + before.truePositives);
        const auto t = static_cast<double>(fromA + fromB);
        ties += t * t * t - t;
        before = point;
    }
    const auto n = static_cast<double>(a.size());
    const auto m = static_cast<double>(b.size());
    const double all = n + m;
    const double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
    if (roc->points.size() == 1) {
        return invalidInput("samples", "all values are equal");
    }
    MannWhitney result;
    result.u = static_cast<double>(twice) / 2;
    result.auc = result.u / (n * m);
    result.sd = std::sqrt(variance);
    const double excess = result.u - n * m / 2;
    result.z = excess / result.sd;
    result.p = twoSidedNormalTail(result.z);
    result.pContinuity = twoSidedNormalTail(std::max(0.0, std::abs(excess) - 0.5) / result.sd);
    return result;
}

}  // namespace outis::statistics
