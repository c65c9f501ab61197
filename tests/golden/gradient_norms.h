// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <torch/nn/module.h>

#include "tests/golden/case.h"

namespace outis::golden {

/// Euclidean norm of the gradient at every name of params.gradients_of, [k].
[[nodiscard]] Tensor gradientNorms(const Case& given, const torch::nn::Module& module);

}  // namespace outis::golden
