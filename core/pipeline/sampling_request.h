// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/diffusion/options.h"
#include "core/features/conditions.h"
#include "core/pipeline/sampling_plan.h"

namespace outis::pipeline {

/// What a generator is asked for.
struct SamplingRequest {
    SamplingPlan plan;
    at::Tensor conditions;  ///< F32 [count, width] for the generator; undefined: nothing
};

/// For one sample a seed: findings of the training images (`labels` F32 [N, C]), groups of `set`,
/// or both, as `train` was steered. `set` may be null when nothing is steered by features. `seed`
/// is of the plan.
[[nodiscard]] SamplingRequest requestSamples(const diffusion::TrainOptions& train,
                                             const at::Tensor& labels,
                                             const features::ConditionSet* set,
                                             const std::vector<Seed>& seeds, Seed seed);

}  // namespace outis::pipeline
