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
/// Standard normal numbers from which latents are drawn, as above: [count, shape...]
[[nodiscard]] at::Tensor latentNoise(Seed seed, std::int64_t firstPosition, std::int64_t count,
                                     const std::vector<std::int64_t>& shape);
/// F32 [count, 1]: 0 for the share of positions that are shown without their condition, else 1.
[[nodiscard]] at::Tensor keptConditions(Seed seed, std::int64_t firstPosition, std::int64_t count,
                                        double dropped);
/// Start noise of the sampler: element k of sample i is a function of seeds[i] and k alone
/// (METHOD 7.3).
[[nodiscard]] at::Tensor sampleNoise(const std::vector<Seed>& seeds,
                                     const std::vector<std::int64_t>& shape);

}  // namespace outis::diffusion
