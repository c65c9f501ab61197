// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/exif.h"

#include <cstring>

namespace outis::data {
namespace {

/// Bounds-checked integers of a TIFF block in its own byte order; 0 beyond the end.
class TiffBlock {
public:
    TiffBlock(std::span<const std::byte> bytes, bool isBigEndian)
        : bytes_(bytes), isBigEndian_(isBigEndian) {}
    [[nodiscard]] std::uint32_t number(std::size_t offset, int width) const {
        std::uint32_t value = 0;
        for (int index = 0; index < width; ++index) {
            const int shift = 8 * (isBigEndian_ ? width - 1 - index : index);
            if (offset + index < bytes_.size()) {
                value |= std::to_integer<std::uint32_t>(bytes_[offset + index]) << shift;
            }
        }
        return value;
    }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

private:
    std::span<const std::byte> bytes_;
    bool isBigEndian_;
};

}  // namespace

int exifBlockOrientation(std::span<const std::byte> tiff) {
    constexpr std::uint32_t kOrientationTag = 0x0112;
    if (tiff.size() < 8 ||
        (std::memcmp(tiff.data(), "MM", 2) != 0 && std::memcmp(tiff.data(), "II", 2) != 0)) {
        return 1;
    }
    const TiffBlock block(tiff, std::memcmp(tiff.data(), "MM", 2) == 0);
    const std::size_t directory = block.number(4, 4);
    const std::uint32_t entries = block.number(directory, 2);
    for (std::uint32_t entry = 0; entry < entries; ++entry) {
        const std::size_t start = directory + 2 + std::size_t{12} * entry;
        if (start + 12 > block.size()) {
            break;
        }
        if (block.number(start, 2) == kOrientationTag) {
            const std::uint32_t value = block.number(start + 8, 2);
            return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        }
    }
    return 1;
}

int exifOrientation(std::span<const std::byte> app1) {
    constexpr std::size_t kPrefix = 6;  // "Exif\0\0"
    if (app1.size() < kPrefix + 8 || std::memcmp(app1.data(), "Exif\0\0", kPrefix) != 0) {
        return 1;
    }
    return exifBlockOrientation(app1.subspan(kPrefix));
}

GreyImage oriented(const GreyImage& image, int orientation) {
    if (orientation <= 1 || orientation > 8) {
        return image;
    }
    const bool swapsAxes = orientation >= 5;
    const bool flipsColumns = orientation == 2 || orientation == 3 || orientation == 7 ||
                              orientation == 8;  // of the source
    const bool flipsRows =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    GreyImage result{
        swapsAxes ? image.height : image.width, swapsAxes ? image.width : image.height, {}};
    result.pixels.resize(image.pixels.size());
    for (int row = 0; row < result.height; ++row) {
        for (int column = 0; column < result.width; ++column) {
            int sourceRow = swapsAxes ? column : row;
            int sourceColumn = swapsAxes ? row : column;
            sourceRow = flipsRows ? image.height - 1 - sourceRow : sourceRow;
            sourceColumn = flipsColumns ? image.width - 1 - sourceColumn : sourceColumn;
            result.row(row)[column] = image.row(sourceRow)[sourceColumn];
        }
    }
    return result;
}

}  // namespace outis::data
