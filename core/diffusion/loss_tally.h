// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace outis::diffusion {

/// Sums up the losses of steps on the device and watches them there: nothing waits for the device
/// until they are read.
class LossTally {
public:
    explicit LossTally(at::Device device);

    /// `loss`: float64 scalar on the device, of the step that made `imagesSeen`.
    void add(const at::Tensor& loss, std::int64_t imagesSeen);

    struct Reading {
        double sum = 0;             ///< of the losses since the last reading
        bool lastIsBroken = false;  ///< the last loss was not finite
        /// Images seen when kBrokenLosses losses in a row had not been finite for the first time;
        /// 0: never.
        std::int64_t brokenAt = 0;
    };
    /// Waits for the device.
    [[nodiscard]] Reading read();

private:
    at::Tensor sum_;       ///< float64 scalars
    at::Tensor inRow_;     ///< losses in a row, up to the last, that were not finite
    at::Tensor brokenAt_;  ///< images
};

/// So many in a row end a training (METHOD 6.2).
inline constexpr int kBrokenLosses = 3;

}  // namespace outis::diffusion
