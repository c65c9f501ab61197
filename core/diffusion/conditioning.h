// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::diffusion {

/// Multi-hot rows divided by their norm (METHOD 2.1), so that two findings weigh as much as one;
/// rows without any finding stay zero. float32 [N, L].
[[nodiscard]] at::Tensor unitLabels(const at::Tensor& labels);

/// The condition of a model: unit labels [n, L], unit pseudo-conditions [n, r], or for "both" the
/// unit vector of [unit labels | unit pseudo-condition] [n, L + r], in which each half weighs alike
/// (and a row without any finding is its pseudo-condition). Either may be undefined.
[[nodiscard]] at::Tensor jointCondition(const at::Tensor& labels, const at::Tensor& pseudo);

}  // namespace outis::diffusion
