// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/pipeline/stage_context.h"
#include "core/utility/classifier.h"
#include "core/utility/evaluation.h"

/// Classifiers of findings: of the stage "utility", and as the filter's judge, which is the first
/// of the real arm (METHOD 9).
namespace outis::pipeline {

inline constexpr const char* kRealArm = "real";
/// Real images, by lot as many as there are synthetic ones (METHOD 14, REAL-size-matched).
inline constexpr const char* kMatchedArm = "real-matched";

[[nodiscard]] utility::LabelledImages labelledImagesOf(const data::PreparedSet& set);
/// Labels and patients of real images that classifiers are tested on, without subgroups.
[[nodiscard]] utility::TestSet testSetOf(const data::PreparedSet& set);
/// One classifier's probabilities F64 [n, C] as the comparison takes them.
[[nodiscard]] utility::Prediction predictionOf(const std::string& arm, std::int64_t seed,
                                               const at::Tensor& probabilities);

/// models/classifiers/<arm>-<seed>
[[nodiscard]] std::filesystem::path classifierFolder(const data::Workspace& workspace,
                                                     const std::string& arm, std::int64_t seed);
/// Trains classifier `seed` of an arm; one that an earlier stage has trained by the same recipe
/// from the same images is taken over. `options` are resolved. Errors: those of trainClassifier().
[[nodiscard]] Result<utility::ClassifierResult> trainArm(const StageContext& context,
                                                         const utility::UtilityOptions& options,
                                                         const utility::ClassifierJob& job,
                                                         const utility::LabelledImages& images,
                                                         Observer& observer);

}  // namespace outis::pipeline
