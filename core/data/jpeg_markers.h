// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace outis::data {

/// What a JPEG stream's frame header says (ITU T.81, B.2.2).
struct JpegFrameHeader {
    int precision = 0;
    int height = 0;
    int width = 0;
    int components = 0;
};

/// The first frame header of any process; nothing when the markers before it are broken. Decoders
/// that are handed broken markers have been seen to read on for ever.
[[nodiscard]] std::optional<JpegFrameHeader> findJpegFrame(std::span<const std::byte> stream);

}  // namespace outis::data
