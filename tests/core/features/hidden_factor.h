// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace outis::test {

/// Made images whose pixels say little about what they share: stripes of one of `kDirections`
/// directions (the hidden factor), with a phase, a contrast, a shade and noise of their own.
inline constexpr std::int64_t kDirections = 6;

struct Stripes {
    at::Tensor images;      ///< U8 [N, 1, size, size]
    at::Tensor directions;  ///< I64 [N]
};
[[nodiscard]] Stripes madeStripes(std::int64_t count, std::int64_t size, std::uint64_t seed);

/// Share of rows whose nearest other row (cosine, rows centred) has the same direction.
[[nodiscard]] double sharedByNearest(const at::Tensor& rows, const at::Tensor& directions);

}  // namespace outis::test
