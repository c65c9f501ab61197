// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

/// Magnitude-preserving primitives of EDM2 (METHOD 5.1). Equation numbers are EDM2's.
namespace outis::models {

/// Standard deviation of silu(x) for x ~ N(0, 1) as the paper rounds it (Eq. 81).
inline constexpr double kSiluScale = 0.596;
/// Added to every root mean square that divides (Eq. 47).
inline constexpr double kNormEpsilon = 1e-4;

/// x / (eps + rms of x over `dims`); no dims = all but the first. Norms in float32 or wider.
[[nodiscard]] at::Tensor normalize(const at::Tensor& x, std::vector<std::int64_t> dims = {},
                                   double eps = kNormEpsilon);
/// silu(x) / 0.596 (Eq. 81)
[[nodiscard]] at::Tensor mpSilu(const at::Tensor& x);
/// ((1-t) a + t b) / sqrt((1-t)^2 + t^2) (Eq. 88); b may broadcast.
[[nodiscard]] at::Tensor mpSum(const at::Tensor& a, const at::Tensor& b, double t);
/// Concatenation along dimension 1, a first (Eq. 103).
[[nodiscard]] at::Tensor mpCat(const at::Tensor& a, const at::Tensor& b, double t = 0.5);

enum class Resample { Keep, Down, Up };
/// Down: mean of 2 x 2 pixels. Up: each pixel four times. x [N, C, H, W], even H and W for Down.
[[nodiscard]] at::Tensor resample(const at::Tensor& x, Resample mode);

/// Factors of the two operands of mpSum.
struct MpSumFactors {
    double a = 1;
    double b = 0;
};
[[nodiscard]] MpSumFactors mpSumFactors(double t);

/// clamp(factor * x + y, -limit, limit); no gradient passes where it clips. One operation because
/// its backward is then one pass (BUILD 3). With `headScales`, x's gradient is that of factor * x:
/// x then must be a head's skip branch of the same factor (headBranches).
[[nodiscard]] at::Tensor addClamped(const at::Tensor& y, const at::Tensor& x, double factor,
                                    double limit, bool headScales = false);

/// x for the skip branch of a block and silu(x) for its residual branch. The gradient that comes
/// back to `x` must be that of factor * x, as addClamped with headScales gives it: so the sum of
/// both gradients is one pass.
struct HeadBranches {
    at::Tensor x;
    at::Tensor silu;
};
[[nodiscard]] HeadBranches headBranches(const at::Tensor& x, double factor);
/// The same of normalize(x) over channels.
[[nodiscard]] HeadBranches normalizedHeadBranches(const at::Tensor& x, double factor);
/// The same of mpCat(a, b, t), with factor 1.
[[nodiscard]] HeadBranches catHeadBranches(const at::Tensor& a, const at::Tensor& b, double t);

/// gain * factor / sqrt(fan_in) * normalize(weight), in type `type` (Eq. 47). `gain` is a scalar
/// tensor or undefined (1).
[[nodiscard]] at::Tensor scaledWeight(const at::Tensor& weight, const at::Tensor& gain,
                                      double factor, at::ScalarType type);

}  // namespace outis::models
