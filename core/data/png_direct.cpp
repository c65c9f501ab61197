// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/png_direct.h"

#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include <libdeflate.h>

#include "core/data/png_unfilter.h"

namespace outis::data {
namespace {

constexpr int kPalette = 3;

bool isUsual(const PngChunks& png) {
    const bool hasUsualDepth = png.depth == 8 || (png.depth == 16 && png.colourType != kPalette);
    const bool hasUsualColour = png.colourType == 0 || png.colourType == 2 || png.colourType == 4 ||
                                png.colourType == 6 ||
                                (png.colourType == kPalette && !png.palette.empty() &&
                                 png.palette.size() <= 768 && png.palette.size() % 3 == 0);
    return png.isRegular && !png.isInterlaced && !png.hasTransparency && hasUsualDepth &&
           hasUsualColour && png.width > 0 && png.height > 0 && png.width <= 0x7fffffff &&
           png.height <= 0x7fffffff;
}

/// Of each thread one.
libdeflate_decompressor* decompressor() {
    struct Free {
        void operator()(libdeflate_decompressor* used) const { libdeflate_free_decompressor(used); }
    };
    thread_local const std::unique_ptr<libdeflate_decompressor, Free> own(
        libdeflate_alloc_decompressor());
    return own.get();
}

std::vector<std::byte> joined(const std::vector<std::span<const std::byte>>& pieces,
                              std::uint64_t bytes) {
    std::vector<std::byte> whole;
    whole.reserve(bytes);
    for (const auto& piece : pieces) {
        whole.insert(whole.end(), piece.begin(), piece.end());
    }
    return whole;
}

/// Exactly `bytes` of them, with a right checksum, or nothing.
std::unique_ptr<std::uint8_t[]> inflate(const PngChunks& png, std::size_t bytes) {
    std::vector<std::byte> whole;
    std::span<const std::byte> deflated = png.data.front();
    if (png.data.size() > 1) {
        whole = joined(png.data, png.deflatedBytes());
        deflated = whole;
    }
    auto target = std::make_unique_for_overwrite<std::uint8_t[]>(bytes);
    if (decompressor() == nullptr ||
        libdeflate_zlib_decompress(decompressor(), deflated.data(), deflated.size(), target.get(),
                                   bytes, nullptr) != LIBDEFLATE_SUCCESS) {
        return nullptr;
    }
    return target;
}

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

Palette paletteOf(const PngChunks& png) {
    Palette palette{};
    if (png.colourType == kPalette) {
        std::memcpy(palette.data(), png.palette.data(), png.palette.size());
    }
    return palette;
}

/// One row, in the machine's byte order and with its colours.
void copyRow(const PngChunks& png, const Palette& palette, const std::uint8_t* row,
             std::size_t rowBytes, std::uint8_t* target) {
    if (png.colourType == kPalette) {
        for (std::size_t pixel = 0; pixel < rowBytes; ++pixel) {
            std::memcpy(target + 3 * pixel, palette[row[pixel]].data(), 3);
        }
        return;
    }
    if (png.depth == 8 || std::endian::native == std::endian::big) {
        std::memcpy(target, row, rowBytes);
        return;
    }
    for (std::size_t byte = 0; byte + 1 < rowBytes; byte += 2) {
        target[byte] = row[byte + 1];
        target[byte + 1] = row[byte];
    }
}

}  // namespace

std::optional<Raster> decodePngDirectly(const PngChunks& png) {
    if (!isUsual(png)) {
        return std::nullopt;
    }
    const std::size_t rowBytes = png.rowBytes();
    const std::size_t bytes = (rowBytes + 1) * png.height;
    const auto rows = inflate(png, bytes);
    const int step = static_cast<int>(rowBytes / png.width);
    if (!rows || !undoPngFilters({rows.get(), bytes}, rowBytes, png.height, step)) {
        return std::nullopt;
    }
    Raster raster;
    raster.width = static_cast<int>(png.width);
    raster.height = static_cast<int>(png.height);
    raster.channels = png.colourType == kPalette ? 3 : step * 8 / png.depth;
    raster.depth = png.depth;
    const std::size_t targetBytes = png.colourType == kPalette ? 3 * rowBytes : rowBytes;
    raster.samples.resize(targetBytes * png.height);
    const Palette palette = paletteOf(png);
    for (std::size_t row = 0; row < png.height; ++row) {
        copyRow(png, palette, rows.get() + row * (rowBytes + 1) + 1, rowBytes,
                raster.samples.data() + row * targetBytes);
    }
    return raster;
}

}  // namespace outis::data
