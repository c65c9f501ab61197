// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/image_file.h"

class DcmDataset;

namespace outis::data {

/// How a DICOM object says that its pixels are stored (PS3.3 C.7.6.3).
struct PixelDescription {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    int samplesPerPixel = 1;
    int bitsAllocated = 0;
    int bitsStored = 0;
    int highBit = 0;
    bool isSigned = false;
    bool isPlanar = false;
    std::int64_t frames = 1;
    std::string photometric;
};

/// As the header says; nothing is checked.
[[nodiscard]] PixelDescription describePixels(DcmDataset& dataset);
[[nodiscard]] bool hasPixelData(DcmDataset& dataset);
/// Refuses what contradicts itself or the limits; repairs and notes what can only be meant one way.
void checkDescription(PixelDescription& pixels, const DecodeLimits& limits,
                      std::vector<std::string>& notes);

/// Frame 0, decompressed; allocates its true size and no more. A decoder may change the colour
/// model, which is then said in `pixels`. Throws Refusal.
[[nodiscard]] StoredFrame readFirstFrame(DcmDataset& dataset, PixelDescription& pixels,
                                         const std::string& transferSyntax);

}  // namespace outis::data
