// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/png_check.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <zlib.h>

namespace outis::data {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
/// Width and height stand before these: depth 8, grey, deflate, adaptive filters, no interlace.
constexpr std::array<std::byte, 5> kPlain = {std::byte{8}, std::byte{0}, std::byte{0}, std::byte{0},
                                             std::byte{0}};

bool startsWith(Bytes bytes, std::string_view text) {
    const auto expected = std::as_bytes(std::span(text));
    return bytes.size() >= expected.size() &&
           std::equal(expected.begin(), expected.end(), bytes.begin());
}

std::uint32_t bigEndian(Bytes bytes) {
    std::uint32_t number = 0;
    for (const std::byte byte : bytes.first(4)) {
        number = number << 8 | std::to_integer<std::uint32_t>(byte);
    }
    return number;
}

/// Type and content of the next chunk, which leaves `bytes`; empty when it is not whole.
Bytes takeChunk(Bytes& bytes) {
    constexpr std::size_t kAround = 12;  // length, type, check sum
    if (bytes.size() < kAround || bigEndian(bytes) > bytes.size() - kAround) {
        return {};
    }
    const Bytes chunk = bytes.subspan(4, bigEndian(bytes) + std::size_t{4});
    bytes = bytes.subspan(4 + chunk.size());
    const auto sum = ::crc32_z(0, reinterpret_cast<const Bytef*>(chunk.data()), chunk.size());
    const bool isRight = sum == bigEndian(bytes);
    bytes = bytes.subspan(4);
    return isRight ? chunk : Bytes();
}

}  // namespace

std::optional<PngSize> plainPngSize(Bytes bytes) {
    if (!startsWith(bytes, kSignature)) {
        return std::nullopt;
    }
    bytes = bytes.subspan(kSignature.size());
    const Bytes header = takeChunk(bytes);
    if (header.size() != 17 || !startsWith(header, "IHDR") ||
        !std::equal(kPlain.begin(), kPlain.end(), header.begin() + 12)) {
        return std::nullopt;
    }
    const PngSize size{bigEndian(header.subspan(4)), bigEndian(header.subspan(8))};
    Bytes chunk = takeChunk(bytes);
    if (!startsWith(chunk, "IDAT")) {
        return std::nullopt;
    }
    while (startsWith(chunk, "IDAT")) {
        chunk = takeChunk(bytes);
    }
    const bool isEnd = chunk.size() == 4 && startsWith(chunk, "IEND") && bytes.empty();
    return isEnd && size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

}  // namespace outis::data
