// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/learning_rate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace outis::training {
namespace {

constexpr double kLastRate = 0.01;  // of the highest, at the end of the cosine

}  // namespace

double rampedCosine(double highest, double done, double rampShare) {
    const double ramp = std::min(1.0, (done + 1e-3) / rampShare);
    const double cosine = 0.5 * (1 + std::cos(std::numbers::pi * std::min(1.0, done)));
    return highest * ramp * (kLastRate + (1 - kLastRate) * cosine);
}

}  // namespace outis::training
