// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/data/image.h"
#include "core/data/text_strokes.h"

namespace outis::test {

enum class Typeface {
    Bitmap,   ///< 5 x 7 dots, as old modalities burn it in
    Strokes,  ///< single lines of even width, as plotters and overlays draw it
    Foreign,  ///< strokes of Cyrillic and Japanese forms, one for each letter a to l
};

/// How text is burned into a picture.
struct Lettering {
    std::string text;  ///< capitals, digits and ^ - . / : , or letters a to l of Foreign
    Typeface face = Typeface::Bitmap;
    int height = 14;       ///< of a capital, pixels
    int tone = 255;        ///< of the letters
    int box = -1;          ///< tone of a box behind them; none below 0
    int quarterTurns = 0;  ///< counter-clockwise
    bool isSmooth = true;  ///< anti-aliased edges
};

/// The size that the lettering takes, turned.
struct LetteringSize {
    int width = 0;
    int height = 0;
};
[[nodiscard]] LetteringSize sizeOf(const Lettering& lettering);

/// Burns it in with its upper left corner there and says where the letters are.
data::PixelBox burn(data::GreyImage& image, const Lettering& lettering, int left, int top);

/// A smooth made-up background with a body on it, no strokes, and noise of that deviation.
[[nodiscard]] data::GreyImage emptyRadiograph(int width, int height, double noise);

}  // namespace outis::test
