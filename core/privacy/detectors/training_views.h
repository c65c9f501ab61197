// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

namespace outis::privacy {

/// What happens to an image while a detector learns (METHOD 8.2, stage 2). Ranges at strength 1;
/// each is scaled, and each is applied to every other image at random.
struct AlterationOptions {
    double strength = 1;
    double turn = 20;         ///< degrees
    double crop = 0.2;        ///< of the side, at most cut away
    double shift = 0.03;      ///< of the side
    double brightness = 0.5;  ///< factor exp(+-this)
    double contrast = 0.5;    ///< factor exp(+-this)
    double blur = 2;          ///< largest sigma, pixels of a picture of 256
    double noise = 0.1;       ///< largest standard deviation, of the full range
    double jpeg = 90;         ///< quality falls to 100 - this
    bool mirror = true;
};

/// Altered images: F32 [N, 1, S, S] in [0, 1] to the same. View `view` of the image at data
/// position `firstPosition` + row is a function of (seed, position, view) alone.
[[nodiscard]] at::Tensor alteredViews(const at::Tensor& images, Seed seed,
                                      std::int64_t firstPosition, std::int64_t view,
                                      const AlterationOptions& options);

}  // namespace outis::privacy
