// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

#include "core/models/kernels/cpu_loops.h"

// Included by one source file per instruction set. Everything is in an unnamed namespace: each
// source must keep its own copy, compiled with its own flags. No loop holds a call, so that the
// compiler vectorises all of them.
namespace outis::models::kernels {
namespace {

/// exp(v), relative error below 2e-7, for |v| <= 87; beyond that the value at the border.
/// NaN stays NaN. Cody-Waite reduction and a polynomial of degree 6 (Cephes, expf).
inline float fastExp(float v) {
    constexpr float kShift = 12582912.0F;  // 1.5 * 2^23: adding it rounds to an integer
    v = v > 87.0F ? 87.0F : v;
    v = v < -87.0F ? -87.0F : v;
    const float shifted = v * 1.44269504088896341F + kShift;
    const float n = shifted - kShift;
    const float r = (v - n * 0.693359375F) - n * -2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = (p * r) * r + r + 1.0F;
    const std::uint32_t power = std::bit_cast<std::uint32_t>(shifted) << 23;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p) + power);
}

inline float widen(float v) {
    return v;
}
inline float widen(Bf16 v) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(v.bits) << 16);
}

inline void narrow(float v, float& out) {
    out = v;
}
/// Round to nearest, ties to even; NaN stays NaN.
inline void narrow(float v, Bf16& out) {
    const auto bits = std::bit_cast<std::uint32_t>(v);
    const std::uint32_t rounded = (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
    const bool isNan = (bits & 0x7FFFFFFFU) > 0x7F800000U;
    out.bits = static_cast<std::uint16_t>(isNan ? 0x7FC0U : rounded);
}

}  // namespace
}  // namespace outis::models::kernels
