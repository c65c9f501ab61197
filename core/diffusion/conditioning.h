// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::diffusion {

/// Multi-hot rows divided by their norm (METHOD 2.1), so that two findings weigh as much as one;
/// rows without any finding stay zero. float32 [N, L].
[[nodiscard]] at::Tensor unitLabels(const at::Tensor& labels);

}  // namespace outis::diffusion
