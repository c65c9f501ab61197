// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

namespace outis::pipeline {

/// What each sample is asked to be.
struct SamplingPlan {
    std::vector<std::int64_t> groups;  ///< pseudo-condition of each sample; empty without
    at::Tensor labels;                 ///< F32 [count, C], multi-hot
};

/// Findings drawn from the training images' rows (F32 [N, C]), so that they keep their frequencies.
[[nodiscard]] SamplingPlan planByLabels(std::int64_t count, const at::Tensor& trainingLabels,
                                        Seed seed);

/// Label sets keep the frequencies that they have among the images that steer; inside a label set
/// every group is asked for equally often, the remainder by lot (METHOD 10.2). `groupLabels` F32
/// [G, C]; `imagesOfGroup` I64 [G]: images that steer, at least one. The order is by lot, so that a
/// run that is stopped early holds of everything.
[[nodiscard]] SamplingPlan planByGroups(std::int64_t count, const at::Tensor& groupLabels,
                                        const std::vector<std::int64_t>& imagesOfGroup, Seed seed);

/// Shares of `total` proportional to `weights` (none negative, one positive), by largest remainder;
/// ties to the lowest index. Their sum is `total`.
[[nodiscard]] std::vector<std::int64_t> largestRemainder(std::int64_t total,
                                                         const std::vector<double>& weights);

}  // namespace outis::pipeline
