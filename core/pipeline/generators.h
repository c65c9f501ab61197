// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/diffusion/generator.h"
#include "core/features/conditions.h"
#include "core/pipeline/stage_context.h"

/// One generator, or one per half of the training patients (METHOD 13.5, 0c).
namespace outis::pipeline {

struct GeneratorPlace {
    std::string name;              ///< "" or, of two halves, "a" and "b"
    std::filesystem::path folder;  ///< checkpoints, conditions.safetensors, facts.json, ...
    std::filesystem::path guide;   ///< of its unconditional guide
    at::Tensor rows;               ///< I64: rows of the training set that it learns from, rising
};

/// Errors: TooFewPatients (fewer than 2 for two halves).
[[nodiscard]] Result<std::vector<GeneratorPlace>> generatorPlaces(const StageContext& context,
                                                                  const data::PreparedSet& train);

/// Images, some rows of which a generator learns from.
struct ConditionedImages {
    at::Tensor images;     ///< U8 [N, 1, S, S]
    at::Tensor patients;   ///< I64 [N]
    at::Tensor positives;  ///< F32 [N, C]
    std::vector<std::string> classes;
    std::string digest;
};

/// Pseudo-conditions of the patients of one place, built of the cached features of all `images` and
/// written beside its checkpoints; nothing when stopped. Errors: those of ConditionSet::build().
[[nodiscard]] Result<std::optional<features::ConditionSet>> makeConditions(
    const StageContext& context, const ConditionedImages& images, const GeneratorPlace& place);
/// The same of a prepared set.
[[nodiscard]] Result<std::optional<features::ConditionSet>> makeConditions(
    const StageContext& context, const data::PreparedSet& train, const GeneratorPlace& place);
/// As they were written.
[[nodiscard]] Result<features::ConditionSet> readConditions(const GeneratorPlace& place);

/// The group that every training image belongs to, numbered over all generators as the samples'
/// groups are; -1: none. Undefined when nothing was steered by features.
[[nodiscard]] Result<at::Tensor> trainingGroups(const StageContext& context,
                                                const data::PreparedSet& train);

/// The generator of one place with the weights that are to be sampled, and its guide where one is
/// asked for. Errors: those of Generator::load() and loadGuide().
[[nodiscard]] Result<diffusion::Generator> openGenerator(const StageContext& context,
                                                         const GeneratorPlace& place);

/// Training length whose weights are to be sampled; 0: the newest checkpoint.
[[nodiscard]] std::int64_t chosenLength(const GeneratorPlace& place);

}  // namespace outis::pipeline
