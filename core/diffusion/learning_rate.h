// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::diffusion {

/// Linear ramp, plateau, inverse square root (METHOD 6.2). Lengths in images; 0 leaves a part out.
struct LearningRate {
    double reference = 0.0021;
    double decayImages = 0;
    double rampImages = 0;

    /// lr(t) at t images seen before the step.
    [[nodiscard]] double at(double imagesSeen) const;
};

}  // namespace outis::diffusion
