// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/learning_rate.h"

#include <algorithm>
#include <cmath>

namespace outis::diffusion {

double LearningRate::at(double imagesSeen) const {
    double rate = reference;
    if (decayImages > 0) {
        rate /= std::sqrt(std::max(imagesSeen / decayImages, 1.0));
    }
    if (rampImages > 0) {
        rate *= std::min(imagesSeen / rampImages, 1.0);
    }
    return rate;
}

}  // namespace outis::diffusion
