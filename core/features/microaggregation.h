// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace outis::features {

/// Groups of at least k similar points each by MDAV (Domingo-Ferrer and Torra 2005; METHOD 4.3-4):
/// while 3k or more are left, the point farthest from their centroid with its k - 1 nearest, then
/// the point farthest from that one with its k - 1 nearest; of 2k to 3k - 1, one group around the
/// farthest from the centroid and the rest; of fewer, one group. Ties go to the lowest index.
/// points F64 [n, D] with n >= k >= 1. Every index appears in exactly one group, rising inside it.
[[nodiscard]] std::vector<std::vector<std::int64_t>> mdav(const at::Tensor& points, std::int64_t k);

}  // namespace outis::features
