// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/normal.h"

#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>

namespace outis::statistics {

double twoSidedNormalQuantile(double confidence) {
    return std::numbers::sqrt2 * boost::math::erfc_inv(1 - confidence);
}

double twoSidedNormalTail(double z) {
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

}  // namespace outis::statistics
