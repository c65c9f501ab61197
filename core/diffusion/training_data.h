// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/diffusion/normalisation.h"
#include "core/diffusion/options.h"

namespace outis::diffusion {

/// Pseudo-conditions of training images.
struct ConditionSource {
    std::int64_t width = 0;
    /// Unit rows F32 [n, width] on the CPU for the images `rows` (I64 [n]) that stand at
    /// firstPosition, firstPosition + 1, ... of the data order: a function of (row, position)
    /// alone. No position comes twice in a training, so noise drawn by position is fresh.
    std::function<at::Tensor(const at::Tensor& rows, std::int64_t firstPosition)> at;
};

/// What is learned from: the training patients' images only, as pixels or as latents.
struct TrainingData {
    at::Tensor images;  ///< U8 [N, C, H, W]; undefined when latents are given
    at::Tensor labels;  ///< F32 [N, L], 1 for a positive class; undefined: none
    std::string
        digest;  ///< of images, labels and conditions; a checkpoint of other data is refused
    ConditionSource conditions;
    at::Tensor latentMean;    ///< F32 [N, C, h, w] of the encoder; undefined for pixels
    at::Tensor latentLogvar;  ///< the same shape; a latent is drawn afresh whenever it is shown
    /// What previews ask for, F32 [n, conditionDim]; undefined: the conditions of the first images.
    at::Tensor previewConditions;

    [[nodiscard]] bool isLatent() const { return latentMean.defined(); }
    /// [N, C, H, W] of what is learned from.
    [[nodiscard]] at::IntArrayRef shape() const;
};

/// NoImages, or InvalidOption where data and options do not fit each other.
[[nodiscard]] Result<void> checkTrainingData(const TrainOptions& options, const TrainingData& data);

/// options.resolve() for this data, and checked. Errors: as above, and those of check().
[[nodiscard]] Result<TrainOptions> resolveFor(const TrainOptions& options,
                                              const TrainingData& data);

/// Mean and standard deviation per channel of what is learned from.
[[nodiscard]] Normalisation measure(const TrainingData& data, double finalStd);

}  // namespace outis::diffusion
