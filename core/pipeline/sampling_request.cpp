// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/sampling_request.h"

#include <ATen/ATen.h>

#include "core/diffusion/conditioning.h"

namespace outis::pipeline {

SamplingRequest requestSamples(const diffusion::TrainOptions& train, const at::Tensor& labels,
                               const features::ConditionSet* set, const std::vector<Seed>& seeds,
                               Seed seed) {
    SamplingRequest request;
    const auto count = std::ssize(seeds);
    if (!train.usesPseudo()) {
        if (train.usesLabels()) {
            request.plan = planByLabels(count, labels, seed);
            request.conditions = diffusion::jointCondition(request.plan.labels, {});
        }
        return request;
    }
    const at::Tensor steering = set->groupOf().masked_select(set->steers());
    const at::Tensor sizes = at::bincount(steering, {}, set->groups());
    const auto* first = sizes.const_data_ptr<std::int64_t>();
    request.plan = planByGroups(count, set->groupLabels(), {first, first + sizes.numel()}, seed);
    const at::Tensor pseudo =
        set->sampleConditions(at::tensor(request.plan.groups, at::kLong), seeds);
    request.conditions =
        diffusion::jointCondition(train.usesLabels() ? request.plan.labels : at::Tensor(), pseudo);
    return request;
}

}  // namespace outis::pipeline
