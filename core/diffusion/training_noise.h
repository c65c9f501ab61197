// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

namespace outis::diffusion {

/// Standard normal numbers of n training images: a function of (seed, position in the data order)
/// per image, so neither batch nor resumption changes them. float32, on the CPU.
[[nodiscard]] at::Tensor trainingZ(Seed seed, std::int64_t firstPosition, std::int64_t count);
/// [count, shape...]
[[nodiscard]] at::Tensor trainingNoise(Seed seed, std::int64_t firstPosition, std::int64_t count,
                                       const std::vector<std::int64_t>& shape);
/// Start noise of the sampler: element k of sample i is a function of seeds[i] and k alone
/// (METHOD 7.3).
[[nodiscard]] at::Tensor sampleNoise(const std::vector<Seed>& seeds,
                                     const std::vector<std::int64_t>& shape);

}  // namespace outis::diffusion
