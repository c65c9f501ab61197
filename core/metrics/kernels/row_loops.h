// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// What exact nearest neighbours do with one row at a time, one table per instruction set. Sums run
/// in a fixed number of lanes, so that every table gives the same bits.
namespace outis::metrics::kernels {

struct RowLoops {
    const char* name;
    double (*squaredNorm)(const float* row, std::int64_t width);
    float (*largestMagnitude)(const float* row, std::int64_t width);
    /// out = row / scale, rounded; returns the Euclidean norm of what is lost, as float32 sums it.
    float (*quantise)(const float* row, std::int64_t width, float scale, std::int8_t* out);
    /// From the differences, in double.
    double (*squaredDistance)(const float* a, const float* b, std::int64_t width);
};

/// Compiled for any processor of the architecture.
[[nodiscard]] const RowLoops& portableRowLoops();
/// Only where the processor has them.
[[nodiscard]] const RowLoops& avx512RowLoops();

/// The widest that this processor runs.
[[nodiscard]] const RowLoops& bestRowLoops();

}  // namespace outis::metrics::kernels
