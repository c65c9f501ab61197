// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/utility/evaluation.h"
#include "core/utility/options.h"

/// What fewer training images cost a classifier, without training one: ridge regression on stored
/// features (Hoerl and Kennard 1970), fitted in closed form for every choice of images and tested
/// on the same real patients. The differences between the choices are meant, not the areas.
namespace outis::utility {

/// Images to learn from, as an encoder sees them.
struct LightImages {
    at::Tensor features;  ///< F32 [N, D]
    at::Tensor labels;    ///< [N, C], above 0: the finding is there
};

/// Rows of the images, in any order.
using ImageChoice = std::vector<std::int64_t>;

/// Of every choice what it loses against the first one: points of the mean area under the ROC over
/// the findings. The mean of ten fits, each on images drawn with replacement from the choice; the
/// interval is that of one fit against one of the first choice, over those draws and test patients
/// drawn with replacement, since a new run trains on new images. The penalty is the one that
/// predicts the left-out images of the first choice best. Empty when stopped. Choices equal to the
/// first lose nothing.
/// Errors: NoImages (a choice without images), InvalidOption (shapes that do not fit, labels that
/// cannot be).
[[nodiscard]] Result<std::vector<Estimate>> lightLosses(const LightImages& images,
                                                        const std::vector<ImageChoice>& choices,
                                                        const at::Tensor& testFeatures,
                                                        const TestSet& test,
                                                        const UtilityEvaluationOptions& options,
                                                        const std::stop_token& stop);

}  // namespace outis::utility
