// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace outis::data::phantom {

/// Smooth noise on a unit lattice, -1..1; the same everywhere for the same seed.
[[nodiscard]] float latticeNoise(std::uint32_t seed, float x, float y);
/// Three octaves of it, about -1..1.
[[nodiscard]] float cloudNoise(std::uint32_t seed, float x, float y);

}  // namespace outis::data::phantom
