// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace outis::diffusion {

/// sigma = exp(mean + std z) for a standard normal z: the noise level of a training image.
[[nodiscard]] double trainingSigma(double mean, double std, double z);
/// lambda(sigma) = (s^2 + sd^2) / (s sd)^2, the weight of the squared error (EDM2 Eq. 15).
[[nodiscard]] double lossWeight(double sigma, double sigmaData);

/// Noise levels of the sampler: `steps` values from sigmaMax down to sigmaMin, then 0 (EDM Eq. 5).
struct SigmaSchedule {
    std::int64_t steps = 32;
    double sigmaMin = 0.002;
    double sigmaMax = 80;
    double rho = 7;

    [[nodiscard]] std::vector<double> levels() const;  ///< [steps + 1]
};

}  // namespace outis::diffusion
