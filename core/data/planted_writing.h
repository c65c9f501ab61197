// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/data/image.h"

namespace outis::data {

/// The smallest letters in which capitals and digits can be told apart, as old modalities burn them
/// in: five dots wide, seven high.
inline constexpr int kDotColumns = 5;
inline constexpr int kDotRows = 7;

/// Has the letter (a capital, a digit, a space or one of ^ - . / : ,) a dot there? False outside
/// the letter, and for any other sign.
[[nodiscard]] bool isLetterDot(char letter, int column, int row);

/// Writes four to ten capitals and digits by lot into the picture, one pixel a dot, at a place by
/// lot, white, or black where the ground is bright. False where four letters have no room.
[[nodiscard]] bool plantWriting(GreyImage& image, Philox& random);

}  // namespace outis::data
