// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::metrics {

/// Inception score (Salimans et al. 2016). Says little about radiographs: kept for comparison with
/// published numbers.
struct InceptionScore {
    std::vector<double> scores;  ///< of each split
    double mean = 0;
    double std = 0;  ///< divisor = number of splits
};

/// `probabilities` [n, C]; split s holds rows floor(s n/S) to floor((s+1) n/S) - 1. Refuses more
/// splits than rows, negative and non-finite values.
[[nodiscard]] Result<InceptionScore> inceptionScore(const at::Tensor& probabilities,
                                                    std::int64_t splits);

}  // namespace outis::metrics
