// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

namespace outis::features {

/// What may differ between two views of a radiograph. Ranges at strength 1; each is scaled.
struct ViewOptions {
    double strength = 1;
    double smallestCrop = 0.5;  ///< least share of the area in a random crop, aspect 3/4 to 4/3
    double turn = 10;           ///< degrees
    double contrast = 0.4;      ///< factor of exp(+-contrast) around the image's mean
    double brightness = 0.15;   ///< added, of the full range
    double blur = 1.0;          ///< largest sigma, pixels; half of the views are blurred
    double noise = 0.03;        ///< standard deviation, of the full range
    bool flip = false;          ///< left to right
};

/// One random view of each image: F32 [N, C, H, W] in [0, 1] to the same shape (values may leave
/// [0, 1] a little). View `view` of the image at data position `firstPosition` + row is a function
/// of (seed, position, view) alone, whatever the batch.
[[nodiscard]] at::Tensor randomViews(const at::Tensor& images, Seed seed,
                                     std::int64_t firstPosition, std::int64_t view,
                                     const ViewOptions& options);

}  // namespace outis::features
