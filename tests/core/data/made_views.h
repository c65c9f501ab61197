// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/data/image.h"

/// Pictures to judge, all of them drawn; a seed gives another of the kind.
namespace outis::test {

/// A phantom's frontal chest.
[[nodiscard]] data::GreyImage frontalChest(std::int64_t seed, int size = 192);
/// Path lengths through neck, arms, trunk, lungs, heart and spine seen from the side. Drawn by
/// other rules than those that the template of the judge comes from.
[[nodiscard]] data::GreyImage lateralChest(std::uint64_t seed, int size = 192);
[[nodiscard]] data::GreyImage pageOfText(std::uint64_t seed, int size = 192);
[[nodiscard]] data::GreyImage whiteNoise(std::uint64_t seed, int size = 192);
[[nodiscard]] data::GreyImage ramp(int dx, int dy, int size = 192);

[[nodiscard]] data::GreyImage inverted(data::GreyImage image);
/// By 90 degrees clockwise, `quarters` times.
[[nodiscard]] data::GreyImage turned(const data::GreyImage& image, int quarters);
/// With a plain border of other sizes on each side.
[[nodiscard]] data::GreyImage bordered(const data::GreyImage& image, std::uint8_t value);

}  // namespace outis::test
