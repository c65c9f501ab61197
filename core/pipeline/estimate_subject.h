// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/diffusion/estimate.h"
#include "core/pipeline/run_options.h"

namespace outis::pipeline {

/// What is known of the images that a run would learn from.
struct EstimatedImages {
    std::int64_t train = 0;    ///< images of the training patients
    std::int64_t classes = 8;  ///< findings
    std::int64_t pseudo = 64;  ///< numbers of a pseudo-condition, known only after the encoder
};

/// What the stages "train", "generate" and "shadow" of a run would do, in pixels or latents, with
/// all their networks and the memorisation meter; with the filter on, the candidates of its first
/// round and the near-duplicates that the stage "detect" draws. Encoders, the autoencoder,
/// detectors and classifiers are not in it. Errors: InvalidOption (latents).
[[nodiscard]] Result<diffusion::EstimateSubject> estimateSubject(const RunOptions& options,
                                                                 const EstimatedImages& images);

}  // namespace outis::pipeline
