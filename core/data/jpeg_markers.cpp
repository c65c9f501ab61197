// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/jpeg_markers.h"

namespace outis::data {
namespace {

int byteAt(std::span<const std::byte> stream, std::size_t at) {
    return std::to_integer<int>(stream[at]);
}

int wordAt(std::span<const std::byte> stream, std::size_t at) {
    return byteAt(stream, at) << 8 | byteAt(stream, at + 1);
}

constexpr int kStartOfImage = 0xFFD8;

bool startsFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Tables, application data and comments: all that may stand before a frame, each with a length.
bool isSegment(int marker) {
    return marker == 0xC4 || marker == 0xCC || marker >= 0xDB;
}

}  // namespace

std::optional<JpegFrameHeader> findJpegFrame(std::span<const std::byte> stream) {
    constexpr std::size_t kFrameBytes = 10;  // marker, length, precision, height, width, components
    if (stream.size() < 2 || wordAt(stream, 0) != kStartOfImage) {
        return std::nullopt;
    }
    std::size_t at = 2;
    while (at + 4 <= stream.size() && byteAt(stream, at) == 0xFF) {
        const int marker = byteAt(stream, at + 1);
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        if (startsFrame(marker)) {
            if (at + kFrameBytes > stream.size()) {
                return std::nullopt;
            }
            return JpegFrameHeader{byteAt(stream, at + 4), wordAt(stream, at + 5),
                                   wordAt(stream, at + 7), byteAt(stream, at + 9)};
        }
        const int length = wordAt(stream, at + 2);
        if (!isSegment(marker) || length < 2) {
            return std::nullopt;
        }
        at += 2 + static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

}  // namespace outis::data
