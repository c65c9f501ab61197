// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/features/extractor.h"
#include "core/pipeline/stage_context.h"

/// The two encoders of a project: one builds conditions, the other one measures (METHOD 4.1).
namespace outis::pipeline {

enum class EncoderUse { Conditions, Evaluation };

/// models/encoders/<use>: checkpoints of an own encoder, and encoder.json, which names the weights.
[[nodiscard]] std::filesystem::path encoderFolder(const data::Workspace& workspace, EncoderUse use);

/// The encoder that its stage left behind. Errors: StageMissing, and those of openExtractor().
[[nodiscard]] Result<std::unique_ptr<features::FeatureExtractor>> openEncoder(
    const StageContext& context, EncoderUse use);

/// The encoder behind the conditions may not measure what they steered (METHOD 4.1): digests of
/// the weights are compared. Errors: Refused; nothing to compare is no error.
[[nodiscard]] Result<void> requireTwoEncoders(const StageContext& context);

/// Features of a prepared set in its order, through the workspace's cache: F32 [N, D]; undefined
/// when stopped.
[[nodiscard]] Result<at::Tensor> featuresOf(features::FeatureExtractor& extractor,
                                            const at::Tensor& images, const StageContext& context);

}  // namespace outis::pipeline
