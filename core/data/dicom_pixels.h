// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/image_file.h"

class DcmDataset;

namespace outis::data {

class DicomDataset;

/// How a DICOM object says that its pixels are stored (PS3.3 C.7.6.3).
struct PixelDescription {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    int samplesPerPixel = 1;
    int bitsAllocated = 0;
    int bitsStored = 0;
    int highBit = 0;
    std::int64_t representation = 0;  ///< 0 unsigned, 1 signed
    bool isSigned = false;
    bool isPlanar = false;
    std::int64_t frames = 1;  ///< as claimed
    std::string photometric;
};

/// As the header says; nothing is checked.
[[nodiscard]] PixelDescription describePixels(DcmDataset& dataset);
/// Refuses what contradicts itself or the limits; repairs and notes what can only be meant one way.
void checkDescription(PixelDescription& pixels, const DecodeLimits& limits,
                      std::vector<std::string>& notes);

struct FirstFrame {
    StoredFrame stored;
    std::int64_t frames = 1;  ///< that the pixel data truly hold, at most as many as claimed
};

/// Frame 0, decompressed; allocates its true size and no more. A decoder may change the colour
/// model, which is then said in `pixels`. YBR_FULL_422 is spread to three samples a pixel.
/// Throws Refusal.
[[nodiscard]] FirstFrame readFirstFrame(const DicomDataset& dicom, PixelDescription& pixels,
                                        std::vector<std::string>& notes);

}  // namespace outis::data
