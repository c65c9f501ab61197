// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/metrics/row_source.h"

namespace outis::metrics {

struct NearestOptions {
    std::int64_t k = 1;
    bool excludeSelf = false;  ///< gallery row i is skipped for query i
    std::int64_t block = 0;    ///< gallery rows in one product; 0: automatic
    std::int64_t part = 0;     ///< rows of either set that are read at once; 0: automatic
};

struct Neighbours {
    Outcome outcome = Outcome::Finished;  ///< Stopped: the tensors are undefined
    at::Tensor index;                     ///< I64 [Q, k], nearest first, ties to the lowest index
    at::Tensor dist2;                     ///< F64 [Q, k], squared Euclidean distance
};

/// The k nearest gallery rows of every query, exactly: candidates come from a blocked product,
/// their distances are then computed directly in double, so that equal rows are at distance 0 and
/// near-duplicates keep their order. `query` [Q, D] and `gallery` [N, D] of the same type, F32 or
/// U8 (for U8 all arithmetic is in integers). They may lie on any device; the result is on the CPU.
/// Both are read in parts, 128 MB at most if nothing else is asked for, so that a memory-mapped
/// file may be larger than the memory. Errors: InvalidOption when k exceeds the rows that are left,
/// shapes differ, or a value is not finite.
[[nodiscard]] Result<Neighbours> nearest(const RowSource& query, const RowSource& gallery,
                                         const NearestOptions& options, std::stop_token stop,
                                         Observer& observer);

}  // namespace outis::metrics
