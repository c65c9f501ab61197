// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace outis::data {

/// What the markers of a JPEG or JPEG-LS stream say, up to its first scan (ITU T.81 annex B,
/// T.87 annex C).
struct JpegFrameHeader {
    int process =
        0;  ///< low byte of the frame's marker: 0xC0 baseline, 0xC3 lossless, 0xF7 JPEG-LS
    int precision = 0;
    int height = 0;
    int width = 0;
    int components = 0;
    bool hasJfif = false;               ///< which means YCbCr or grey
    std::optional<int> adobeTransform;  ///< 0 none, 1 YCbCr
    bool hasPresets = false;            ///< JPEG-LS coding parameters (LSE)
    int nearLossless = 0;               ///< JPEG-LS: NEAR of the first scan
    std::size_t scanOffset = 0;         ///< of the first scan's marker
};

/// The frame header of any process; nothing when the markers before the first scan are broken.
/// Decoders that are handed broken markers have been seen to read on for ever.
[[nodiscard]] std::optional<JpegFrameHeader> findJpegFrame(std::span<const std::byte> stream);

}  // namespace outis::data
