// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::models {

/// What an uncertain or a missing label counts as.
enum class LabelRule { Ignore, Negative, Positive };

struct MaskedBceOptions {
    LabelRule uncertain = LabelRule::Ignore;
    LabelRule missing = LabelRule::Ignore;
    at::Tensor positiveWeight;  ///< [C], multiplies the positive term; undefined = 1
};

struct MaskedBce {
    at::Tensor loss;        ///< mean over the labels used, 0 when there is none; a scalar
    at::Tensor classLoss;   ///< [C], 0 for a class without labels
    at::Tensor labelsUsed;  ///< I64 [C]
};

/// Binary cross entropy with logits over the labels that count (METHOD 9). logits [N, C]; target
/// [N, C] of floats: 1, 0, -1 = uncertain, NaN = missing.
[[nodiscard]] MaskedBce maskedBce(const at::Tensor& logits, const at::Tensor& target,
                                  const MaskedBceOptions& options);

}  // namespace outis::models
