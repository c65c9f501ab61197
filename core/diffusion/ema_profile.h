// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

/// Power-function averages of EDM2 section 3 and appendix C. `std` is the relative width of the
/// profile, `exponent` its gamma.
namespace outis::diffusion {

/// Largest real root of g^3 + 7 g^2 + (16 - std^-2) g + (12 - std^-2) (Eq. 126); std in
/// (0, 0.2886...], where gamma reaches 0.
[[nodiscard]] double emaExponent(double std);
/// Eq. 123.
[[nodiscard]] double emaStd(double exponent);
/// (1 - batch / t)^(gamma + 1) with t images seen after the step (Eq. 127); 0 for t <= batch.
[[nodiscard]] double emaBeta(double std, double imagesAfter, double batch);
/// The profile at t = 0 .. length - 1, for an average that ends at `end`; sums to 1 (Eq. 108, 121).
[[nodiscard]] std::vector<double> emaResponse(double end, double std, std::int64_t length);

/// One average: where it ends, in images, and its relative width.
struct EmaProfile {
    double end = 0;
    double std = 0;
};
/// Inner product of two profiles (Eq. 151); symmetric.
[[nodiscard]] double emaCorrelation(const EmaProfile& a, const EmaProfile& b);

}  // namespace outis::diffusion
