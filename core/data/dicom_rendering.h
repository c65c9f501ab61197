// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dicom_pixels.h"
#include "core/data/image.h"
#include "core/data/image_file.h"

namespace outis::data {

class DicomDataset;

/// PS3.3 C.11.1 and C.11.2: entry k holds the output for input first + k; inputs beyond either end
/// take the nearest entry.
struct LookupTable {
    std::int64_t first = 0;
    int bits = 16;  ///< of the outputs
    std::vector<std::uint16_t> values;
};

enum class VoiFunction { Linear, LinearExact, Sigmoid };

struct VoiWindow {
    double center = 0;  ///< in units after rescale
    double width = 1;
    VoiFunction function = VoiFunction::Linear;
};

/// The steps from stored values to the picture on a screen.
struct Rendering {
    std::optional<LookupTable> modalityLut;  ///< instead of slope and intercept
    double slope = 1;
    double intercept = 0;
    std::optional<LookupTable> voiLut;  ///< goes before the window
    std::optional<VoiWindow> window;
    bool isInverted = false;                 ///< MONOCHROME1
    std::optional<std::int64_t> paddingLow;  ///< stored values that are no picture
    std::int64_t paddingHigh = 0;
};

/// What the header asks for: of several windows the first that can be used. Unusable values are
/// left out and noted.
[[nodiscard]] Rendering readRendering(const DicomDataset& dicom, const PixelDescription& pixels,
                                      std::vector<std::string>& notes);

/// 8-bit picture: modality LUT or rescale; then VOI LUT or window, or, without a usable one, the
/// value range; then inversion (METHOD 3.1). Padding becomes black. The value range is what
/// BitsStored can hold, as viewers show it, unless the picture fills less than an eighth of that:
/// then it is the 0.5 to 99.5 percentile of what is no padding.
/// One sample per pixel of 8 or 16 allocated bits. Throws Refusal for others.
[[nodiscard]] GreyImage render(const StoredFrame& frame, const PixelDescription& pixels,
                               const Rendering& rendering, std::vector<std::string>& notes);

/// 0 to 1 by PS3.3 C.11.2.1.2 and C.11.2.1.3.
[[nodiscard]] double applyWindow(const VoiWindow& window, double value);

}  // namespace outis::data
