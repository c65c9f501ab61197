// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/data/text_strokes.h"

namespace outis::data {

/// Replaces every pixel of the box by a smooth surface between the tones just outside its four
/// sides: linear between opposite sides, the two pairs weighted by the inverse distance. Sides at
/// the picture's edge take no part; a box that covers the whole picture becomes black. Nothing of
/// what was inside enters the result.
void fillFromSurroundings(GreyImage& image, const PixelBox& box);

void fillWith(GreyImage& image, const PixelBox& box, std::uint8_t tone);

}  // namespace outis::data
