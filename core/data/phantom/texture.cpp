// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/texture.h"

#include <cmath>

namespace outis::data::phantom {
namespace {

float corner(std::uint32_t seed, std::int32_t x, std::int32_t y) {
    // Integer hash with the multipliers of MurmurHash3's finaliser.
    std::uint32_t h = seed ^ (static_cast<std::uint32_t>(x) * 0x9E3779B1U) ^
                      (static_cast<std::uint32_t>(y) * 0x85EBCA77U);
    h ^= h >> 16;
    h *= 0x85EBCA6BU;
    h ^= h >> 13;
    h *= 0xC2B2AE35U;
    h ^= h >> 16;
    return static_cast<float>(h >> 8) * (2.0F / 16777216.0F) - 1.0F;
}

float eased(float t) {
    return t * t * (3 - 2 * t);
}

}  // namespace

float latticeNoise(std::uint32_t seed, float x, float y) {
    const float floorX = std::floor(x);
    const float floorY = std::floor(y);
    const auto column = static_cast<std::int32_t>(floorX);
    const auto row = static_cast<std::int32_t>(floorY);
    const float u = eased(x - floorX);
    const float v = eased(y - floorY);
    const float top = corner(seed, column, row) * (1 - u) + corner(seed, column + 1, row) * u;
    const float bottom =
        corner(seed, column, row + 1) * (1 - u) + corner(seed, column + 1, row + 1) * u;
    return top * (1 - v) + bottom * v;
}

float cloudNoise(std::uint32_t seed, float x, float y) {
    return 0.62F * latticeNoise(seed, x, y) + 0.36F * latticeNoise(seed + 1, 2.1F * x, 2.1F * y) +
           0.22F * latticeNoise(seed + 2, 4.3F * x, 4.3F * y);
}

}  // namespace outis::data::phantom
