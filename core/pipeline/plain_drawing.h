// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/sampling_plan.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

/// Pictures as one generator draws them, judged by nobody.
struct PlainDrawing {
    at::Tensor images;        ///< U8 [n, 1, S, S]
    SamplingPlan plan;        ///< what each was asked to be
    std::int64_t groups = 0;  ///< pseudo-conditions that could be asked for
};

/// One picture a seed. `labels` F32 [N, C]: findings of the images that the generator learned from;
/// `planSeed` chooses what is asked for. Nothing when stopped. Errors: those of openGenerator(),
/// readConditions() and of drawing.
[[nodiscard]] Result<std::optional<PlainDrawing>> drawPlain(
    const StageContext& context, const GeneratorPlace& place, const ModelSpace& space,
    const at::Tensor& labels, const std::vector<Seed>& seeds, Seed planSeed, Observer& observer);

}  // namespace outis::pipeline
