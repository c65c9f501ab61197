// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace outis::data {

struct RleFrame {
    std::vector<std::byte> bytes;  ///< interleaved little-endian samples
    bool hasLeftOver = false;      ///< a segment holds more than its pixels and one byte of padding
};

/// One frame in DICOM's RLE (PS3.5 annex G): a segment for each byte of each sample, the highest
/// byte first. Throws Refusal when the header does not fit or a segment does not give all its
/// pixels.
[[nodiscard]] RleFrame decodeRle(std::span<const std::byte> frame, std::size_t pixels,
                                 int samplesPerPixel, int bytesPerSample);

}  // namespace outis::data
