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
    /// DICOM's BurnedInAnnotation is YES: weaker signs suffice. Its NO is never trusted.
    bool headerSaysText = false;
};

/// What was found. `couldRead` is false where no text recogniser is installed: the candidate
/// regions are then judged by their shape alone. True as well where nothing had to be read.
struct TextMasking {
    std::vector<TextRegion> regions;
    bool couldRead = false;
};

/// Finds burned-in text, masks it in place and looks again; a region where writing is found again
/// is masked once more with a wider margin. No pixel outside the masked regions changes. Single
/// letters are looked for only where markers are to be masked. Never throws for a valid picture.
[[nodiscard]] TextMasking maskBurnedInText(GreyImage& image, const TextMaskOptions& options);

}  // namespace outis::data
