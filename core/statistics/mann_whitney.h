// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/base/result.h"

namespace outis::statistics {

struct MannWhitney {
    double u = 0;    ///< pairs a > b, ties one half
    double auc = 0;  ///< u over the number of pairs
    double sd = 0;   ///< of u under the null, with tie correction
    double z = 0;
    double p = 1;            ///< two-sided, normal approximation
    double pContinuity = 1;  ///< the same with continuity correction 1/2
};

/// Rank-sum test of Mann and Whitney (1947). Refuses an empty side, NaN, and a variance of 0 (all
/// values equal).
[[nodiscard]] Result<MannWhitney> mannWhitney(std::span<const double> a, std::span<const double> b);

}  // namespace outis::statistics
