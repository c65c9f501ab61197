// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/pipeline/run_options.h"

namespace outis::pipeline {

/// Sampler steps of the memorisation meter at most: its measurements are many.
inline constexpr std::int64_t kMostMeterSteps = 18;

/// What one image is for the generator: pixels, or a latent of the autoencoder.
struct ModelShape {
    std::int64_t side = 0;
    std::int64_t channels = 1;
};

/// Errors: InvalidOption (an autoencoder that cannot be).
[[nodiscard]] Result<ModelShape> modelShape(const RunOptions& options, std::int64_t trainImages);

}  // namespace outis::pipeline
