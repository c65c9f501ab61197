// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <torch/nn/module.h>

#include "core/base/random.h"

namespace outis::models {

/// Fills an EDM2 network: weights N(0, 1), gains 0, Fourier buffers as in METHOD 5.1. Each tensor
/// is a function of (seed, its registered name) alone, the same on every machine.
void initialise(torch::nn::Module& network, Seed seed);

}  // namespace outis::models
