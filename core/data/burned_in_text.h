// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/data/image.h"

namespace outis::data {

enum class TextKind {
    Text,    ///< words or numbers: may name a person, a date or a place
    Marker,  ///< a side or position marker: L, R, PA, AP, SUPINE, ...
};
/// "text", "marker"
[[nodiscard]] const char* textKindName(TextKind kind);

/// A place of burned-in text, in fractions of the picture's width and height.
struct TextRegion {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    TextKind kind = TextKind::Text;
    double confidence = 0;  ///< 0 to 1
    bool isMasked = false;
    bool isStillReadable = false;   ///< the check after masking found something there again
    std::string words;              ///< as far as they were read. An identity.
    std::vector<std::byte> before;  ///< PNG of the place before it was masked. An identity.
};

struct TextMaskOptions {
    bool isOn = true;
    bool keepsMarkers = true;
    bool fillsFromSurroundings = true;  ///< otherwise black
};

/// What was found. `couldRead` is false where no text recogniser is installed: the candidate
/// regions are then judged by their shape alone.
struct TextMasking {
    std::vector<TextRegion> regions;
    bool couldRead = false;
};

/// Finds burned-in text, masks it in place and looks again. Never throws for a valid picture.
[[nodiscard]] TextMasking maskBurnedInText(GreyImage& image, const TextMaskOptions& options);

}  // namespace outis::data
