// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <torch/nn/module.h>

#include "core/base/random.h"

namespace outis::models {

/// Fills an ordinary network (convolutions, linear layers, normalisations) for training from
/// scratch: weights of convolutions N(0, 2 / fan_out) (He et al. 2015), of linear layers and
/// their biases uniform within 1 / sqrt(fan_in), normalisations 1 and 0, running statistics
/// fresh; "layer_scale" keeps its value. Each tensor is a function of (seed, its registered name)
/// alone.
void initialiseLayers(torch::nn::Module& network, Seed seed);

}  // namespace outis::models
