// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace outis::metrics {

/// Rows prepared for screening: something that multiplies fast, and how far it may be from the
/// truth. Row j is close to scale[j] * values[j] within `residual[j]` (Euclidean).
struct ScreenRows {
    at::Tensor values;            ///< F32 or S8 [N, D]
    std::vector<float> scale;     ///< [N]; 1 for F32
    std::vector<float> norm;      ///< [N], Euclidean norm of the true row, rounded up
    std::vector<float> half;      ///< [N], half the squared norm of the true row
    std::vector<float> residual;  ///< [N], 0 for F32 and for bytes
};

enum class ScreenType { Float, Int8 };

/// Int8 where the processor multiplies bytes several times faster than floats.
[[nodiscard]] ScreenType fastestScreen(const at::Tensor& rows);

/// `rows` contiguous F32 or U8 [N, D] on the CPU; bytes are centred on 128, which leaves distances
/// alone. Throws ErrorException(InvalidOption) for a value that is not finite.
[[nodiscard]] ScreenRows prepareRows(const at::Tensor& rows, ScreenType type);

/// Squared Euclidean distance of two rows, computed from the differences: in double for F32, in
/// integers for U8. Equal rows give exactly 0.
[[nodiscard]] double squaredDistance(const float* a, const float* b, std::int64_t width);
[[nodiscard]] double squaredDistance(const std::uint8_t* a, const std::uint8_t* b,
                                     std::int64_t width);

}  // namespace outis::metrics
