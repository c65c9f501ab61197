// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/masked_bce.h"

#include <ATen/Functions.h>

namespace outis::models {

MaskedBce maskedBce(const at::Tensor& logits, const at::Tensor& target,
                    const MaskedBceOptions& options) {
    const at::Tensor missing = at::isnan(target);
    const at::Tensor uncertain = target < 0;
    at::Tensor used = at::ones_like(missing);
    at::Tensor label = target.masked_fill(missing, 0);
    const auto apply = [&](const at::Tensor& which, LabelRule rule) {
        label = label.masked_fill(which, rule == LabelRule::Positive ? 1 : 0);
        if (rule == LabelRule::Ignore) {
            used = used & ~which;
        }
    };
    apply(uncertain, options.uncertain);
    apply(missing, options.missing);
    const at::Tensor element = at::binary_cross_entropy_with_logits(
        logits, label.to(logits.scalar_type()), {}, options.positiveWeight, at::Reduction::None);
    const at::Tensor counted = element.masked_fill(~used, 0);
    MaskedBce result;
    result.labelsUsed = used.sum(0);
    result.classLoss = counted.sum(0) / result.labelsUsed.clamp_min(1);
    result.loss = counted.sum() / result.labelsUsed.sum().clamp_min(1);
    return result;
}

}  // namespace outis::models
