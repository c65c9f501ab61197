// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/latents/autoencoder.h"
#include "core/latents/options.h"
#include "core/latents/reconstruction_result.h"

namespace outis::latents {

/// Images that the autoencoder did not learn from, with what is known of them.
struct LabelledPictures {
    at::Tensor pictures;   ///< U8 [N, 1, S, S], N > 0, S >= 11
    at::Tensor positives;  ///< F32 [N, F], > 0 where the finding is positive; undefined: none
    std::vector<std::string> findings;  ///< names of the F columns
    at::Tensor patients;                ///< I64 [N]
};

/// Compares every image with decode(mean of its posterior), before rounding: PSNR (at most 100 dB),
/// SSIM and L1 per finding and overall, with intervals by bootstrap over patients.
/// A finding is clearly worse when it lies behind the mean of all images by at least 0.5 dB of PSNR
/// or 0.01 of SSIM and the 95 % interval of that distance lies wholly below 0; the
/// result warns of it then.
/// Stage "reconstruction", in images. A stop leaves a result without rows.
/// Errors: those of Autoencoder::check(), InvalidOption (options, or shapes that do not fit).
[[nodiscard]] Result<ReconstructionQuality> measureReconstruction(const Autoencoder& autoencoder,
                                                                  const LabelledPictures& images,
                                                                  const EncodeOptions& options,
                                                                  std::stop_token stop,
                                                                  Observer& observer);

}  // namespace outis::latents
