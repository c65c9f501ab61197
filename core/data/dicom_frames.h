// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/data/dicom_scan.h"
#include "core/data/dicom_source.h"

namespace outis::data {

/// How a syntax cuts its frames into fragments (PS3.5 A.4).
enum class Fragmentation {
    OnePerFrame,    ///< RLE
    ByStartMarker,  ///< JPEG, JPEG-LS, JPEG 2000: any number of fragments a frame

};

/// Frame 0 as it is compressed, and how many frames there truly are.
struct CompressedFrame {
    std::vector<std::byte> bytes;  ///< empty when there is no fragment
    std::int64_t frames = 0;
};

/// The streams' own start markers tell where frames begin. Offset tables, basic and extended, are
/// not needed for that, and are absent or wrong too often to be trusted.
[[nodiscard]] CompressedFrame readFirstCompressed(DicomSource& source, const PixelPlace& pixels,
                                                  Fragmentation fragmentation);

}  // namespace outis::data
