// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/jpeg_markers.h"

#include <string_view>

namespace outis::data {
namespace {

int byteAt(std::span<const std::byte> stream, std::size_t at) {
    return std::to_integer<int>(stream[at]);
}

int wordAt(std::span<const std::byte> stream, std::size_t at) {
    return byteAt(stream, at) << 8 | byteAt(stream, at + 1);
}

constexpr int kStartOfImage = 0xFFD8;
constexpr int kStartOfScan = 0xDA;
constexpr int kApp0 = 0xE0;
constexpr int kAdobeApp = 0xEE;
constexpr int kJpegLsFrame = 0xF7;
constexpr int kJpegLsPresets = 0xF8;

bool startsFrame(int marker) {
    return marker == kJpegLsFrame ||
           (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC);
}

/// Tables, application data and comments: all that may stand up to the first scan, each with a
/// length.
bool isSegment(int marker) {
    return marker == 0xC4 || marker == 0xCC || marker >= kStartOfScan;
}

/// `segment`: what follows the length.
void readSegment(JpegFrameHeader& header, int marker, std::span<const std::byte> segment) {
    const std::string_view text(reinterpret_cast<const char*>(segment.data()), segment.size());
    if (startsFrame(marker)) {
        header.process = marker;
        header.precision = byteAt(segment, 0);
        header.height = wordAt(segment, 1);
        header.width = wordAt(segment, 3);
        header.components = byteAt(segment, 5);
    } else if (marker == kApp0 && text.starts_with("JFIF")) {
        header.hasJfif = true;
    } else if (marker == kAdobeApp && text.starts_with("Adobe") && segment.size() >= 12) {
        header.adobeTransform = byteAt(segment, 11);
    } else if (marker == kJpegLsPresets) {
        header.hasPresets = true;
    } else if (marker == kStartOfScan && header.process == kJpegLsFrame && segment.size() >= 3) {
        header.nearLossless = byteAt(segment, segment.size() - 3);
    }
}

}  // namespace

std::optional<JpegFrameHeader> findJpegFrame(std::span<const std::byte> stream) {
    constexpr int kFrameBytes = 8;  // length, precision, height, width, components
    if (stream.size() < 2 || wordAt(stream, 0) != kStartOfImage) {
        return std::nullopt;
    }
    JpegFrameHeader header;
    std::size_t at = 2;
    while (at + 4 <= stream.size() && byteAt(stream, at) == 0xFF) {
        const int marker = byteAt(stream, at + 1);
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        const int length = wordAt(stream, at + 2);
        const bool isFrame = startsFrame(marker);
        if ((!isFrame && !isSegment(marker)) || length < (isFrame ? kFrameBytes : 2) ||
            static_cast<std::size_t>(length) > stream.size() - at - 2 ||
            (isFrame && header.process != 0)) {
            return std::nullopt;
        }
        readSegment(header, marker, stream.subspan(at + 4, static_cast<std::size_t>(length) - 2));
        if (marker == kStartOfScan) {
            header.scanOffset = at;
            return header.process != 0 ? std::optional(header) : std::nullopt;
        }
        at += 2 + static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

}  // namespace outis::data
