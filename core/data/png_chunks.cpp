// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/png_chunks.h"

#include <string_view>

#include <libdeflate.h>

namespace outis::data {
namespace {

constexpr std::size_t kSignature = 8;
constexpr std::size_t kFrame = 12;  // length, type and checksum around a chunk's data

std::uint32_t bigEndian(std::span<const std::byte> bytes, std::size_t at) {
    return std::to_integer<std::uint32_t>(bytes[at]) << 24 |
           std::to_integer<std::uint32_t>(bytes[at + 1]) << 16 |
           std::to_integer<std::uint32_t>(bytes[at + 2]) << 8 |
           std::to_integer<std::uint32_t>(bytes[at + 3]);
}

struct Chunk {
    std::string_view type;
    std::span<const std::byte> data;
    std::size_t end = 0;  ///< where the next one starts
    bool hasRightChecksum = false;
};

/// Checksums of chunks that are skipped do not matter.
bool isChecked(std::string_view type) {
    return type == "IHDR" || type == "PLTE" || type == "IDAT" || type == "IEND" || type == "tRNS";
}

std::optional<Chunk> chunkAt(std::span<const std::byte> bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < kFrame) {
        return std::nullopt;
    }
    const std::uint32_t length = bigEndian(bytes, at);
    if (length > bytes.size() - at - kFrame) {
        return std::nullopt;
    }
    Chunk chunk;
    chunk.type = {reinterpret_cast<const char*>(bytes.data()) + at + 4, 4};
    chunk.data = bytes.subspan(at + 8, length);
    chunk.end = at + kFrame + length;
    chunk.hasRightChecksum =
        !isChecked(chunk.type) ||
        libdeflate_crc32(0, bytes.data() + at + 4, length + 4) == bigEndian(bytes, at + 8 + length);
    return chunk;
}

bool isAncillary(std::string_view type) {
    for (const char letter : type) {
        if ((letter < 'A' || letter > 'Z') && (letter < 'a' || letter > 'z')) {
            return false;
        }
    }
    return type[0] >= 'a';
}

/// Takes one chunk after the header. False ends the search.
bool take(PngChunks& png, const Chunk& chunk, bool& isOdd) {
    isOdd = isOdd || !chunk.hasRightChecksum;
    if (chunk.type == "IDAT") {
        png.data.push_back(chunk.data);
    } else if (chunk.type == "PLTE") {
        isOdd = isOdd || !png.data.empty() || !png.palette.empty();
        png.palette = chunk.data;
    } else if (chunk.type == "tRNS") {
        png.hasTransparency = true;
    } else if (chunk.type == "eXIf") {
        png.exif = chunk.data;
    } else if (chunk.type == "IEND") {
        return false;
    } else if (!isAncillary(chunk.type)) {
        isOdd = true;
        return false;
    }
    return true;
}

}  // namespace

std::uint64_t PngChunks::deflatedBytes() const {
    std::uint64_t total = 0;
    for (const auto& piece : data) {
        total += piece.size();
    }
    return total;
}

std::uint64_t PngChunks::rowBytes() const {
    const int channels = colourType == 2 ? 3 : colourType == 4 ? 2 : colourType == 6 ? 4 : 1;
    return std::uint64_t{width} * channels * depth / 8;
}

std::optional<PngChunks> findPngChunks(std::span<const std::byte> bytes) {
    constexpr std::uint32_t kHeaderBytes = 13;
    auto chunk = chunkAt(bytes, kSignature);
    if (!chunk || chunk->type != "IHDR" || chunk->data.size() != kHeaderBytes) {
        return std::nullopt;
    }
    PngChunks png;
    png.width = bigEndian(chunk->data, 0);
    png.height = bigEndian(chunk->data, 4);
    png.depth = std::to_integer<int>(chunk->data[8]);
    png.colourType = std::to_integer<int>(chunk->data[9]);
    png.isInterlaced = chunk->data[12] != std::byte{0};
    bool isOdd = !chunk->hasRightChecksum || chunk->data[10] != std::byte{0} ||
                 chunk->data[11] != std::byte{0};
    bool isAfterData = false;
    for (std::size_t at = chunk->end; at < bytes.size(); at = chunk->end) {
        chunk = chunkAt(bytes, at);
        if (!chunk) {
            isOdd = isOdd || !isAfterData;  // cut
            break;
        }
        // Data in two places is not allowed; what comes after it does not touch the picture.
        if (chunk->type == "IDAT" && isAfterData) {
            isOdd = true;
            break;
        }
        isAfterData = isAfterData || (!png.data.empty() && chunk->type != "IDAT");
        if (isAfterData && chunk->type != "eXIf") {
            if (!isAncillary(chunk->type)) {
                break;
            }
            continue;
        }
        if (!take(png, *chunk, isOdd)) {
            break;
        }
    }
    png.isRegular = !isOdd && !png.data.empty();
    return png;
}

}  // namespace outis::data
