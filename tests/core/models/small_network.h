// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/models/precond.h"

namespace outis::models {

/// 16 x 16 x 1, two levels, width 16: attention on the lower one.
[[nodiscard]] NetworkOptions smallOptions(std::int64_t labelDim = 0);

/// smallOptions with all gains at 0.7, so that every part of the network acts.
[[nodiscard]] Precond smallNetwork(const NetworkOptions& options, Seed seed = Seed{5});

/// N(0, 1) as a function of the seed alone.
[[nodiscard]] at::Tensor gaussian(at::IntArrayRef shape, std::uint64_t seed);

/// A comparison of types that doctest need not print.
[[nodiscard]] inline bool hasType(const at::Tensor& tensor, at::ScalarType type) {
    return tensor.scalar_type() == type;
}
/// Root mean square of the elements.
[[nodiscard]] double rms(const at::Tensor& x);
/// rms(a - b) / rms(b)
[[nodiscard]] double distance(const at::Tensor& a, const at::Tensor& b);
/// Largest |a - b|; infinite for different shapes.
[[nodiscard]] double largestDifference(const at::Tensor& a, const at::Tensor& b);

}  // namespace outis::models
