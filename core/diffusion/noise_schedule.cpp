// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/noise_schedule.h"

#include <cmath>

namespace outis::diffusion {

double trainingSigma(double mean, double std, double z) {
    return std::exp(mean + std * z);
}

double lossWeight(double sigma, double sigmaData) {
    const double product = sigma * sigmaData;
    return (sigma * sigma + sigmaData * sigmaData) / (product * product);
}

std::vector<double> SigmaSchedule::levels() const {
    const double high = std::pow(sigmaMax, 1 / rho);
    const double low = std::pow(sigmaMin, 1 / rho);
    std::vector<double> levels;
    for (std::int64_t step = 0; step < steps; ++step) {
        // A single step starts at sigmaMax.
        const double share =
            steps > 1 ? static_cast<double>(step) / static_cast<double>(steps - 1) : 0.0;
        levels.push_back(std::pow(high + share * (low - high), rho));
    }
    levels.push_back(0);
    return levels;
}

}  // namespace outis::diffusion
