// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::latents {

/// Per channel, of latents as they are drawn from their posteriors (METHOD 3.3).
struct LatentMoments {
    std::vector<double> mean;  ///< [C]
    std::vector<double> std;   ///< [C]

    friend bool operator==(const LatentMoments&, const LatentMoments&) = default;
};

/// The mean of the means; the variance of the means plus the mean of exp(logvar). Two passes in
/// double. mean, logvar: F32 [N, C, h, w] on the CPU, N > 0; read image by image, so that they may
/// be mapped files larger than the memory. Errors: NoImages, NonFinite.
[[nodiscard]] Result<LatentMoments> measureMoments(const at::Tensor& mean,
                                                   const at::Tensor& logvar);

}  // namespace outis::latents
