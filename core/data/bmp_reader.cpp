// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/bmp_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <utility>
#include <vector>

#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::size_t kFileHeader = 14;
constexpr std::uint32_t kCoreHeader = 12;  // BITMAPCOREHEADER, with 3 bytes a colour

// Of BITMAPINFOHEADER.
enum Compression : std::uint32_t { kPlain, kRle8, kRle4, kBitFields, kJpeg, kPng, kAlphaBitFields };

std::uint32_t number(Bytes bytes, std::size_t at, int width) {
    if (at + width > bytes.size()) {
        throw Refusal(FileReason::BadHeader, "BMP: cut in its header");
    }
    std::uint32_t value = 0;
    for (int byte = width - 1; byte >= 0; --byte) {
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[at + byte]);
    }
    return value;
}

struct Header {
    std::uint32_t bytes = 0;  ///< of itself
    std::uint32_t pixelStart = 0;
    int width = 0;
    int height = 0;
    bool isTopDown = false;
    int bits = 0;
    std::uint32_t compression = kPlain;
    std::uint32_t colours = 0;
    std::array<std::uint32_t, 4> masks{};  ///< red, green, blue, alpha
};

void readMasks(Header& header, Bytes bytes) {
    if (header.compression == kBitFields || header.compression == kAlphaBitFields) {
        // Behind a short header or as the next fields of a longer one: the same place.
        const bool hasAlpha = header.compression == kAlphaBitFields || header.bytes >= 56;
        for (std::size_t mask = 0; mask < (hasAlpha ? 4 : 3); ++mask) {
            header.masks[mask] = number(bytes, kFileHeader + 40 + 4 * mask, 4);
        }
    } else if (header.bits == 16) {
        header.masks = {0x7C00, 0x03E0, 0x001F, 0};
    } else {
        header.masks = {0xFF0000, 0x00FF00, 0x0000FF, 0};
    }
}

Header readHeader(Bytes bytes) {
    Header header;
    header.pixelStart = number(bytes, 10, 4);
    header.bytes = number(bytes, kFileHeader, 4);
    if (header.bytes == kCoreHeader) {
        header.width = static_cast<int>(number(bytes, 18, 2));
        header.height = static_cast<int>(number(bytes, 20, 2));
        header.bits = static_cast<int>(number(bytes, 24, 2));
        readMasks(header, bytes);
        return header;
    }
    if (header.bytes < 40) {
        throw Refusal(FileReason::UnsupportedFormat, "BMP: a header of an unknown kind");
    }
    header.width = static_cast<std::int32_t>(number(bytes, 18, 4));
    const auto height = std::int64_t{static_cast<std::int32_t>(number(bytes, 22, 4))};
    header.isTopDown = height < 0;
    header.height = static_cast<int>(std::min<std::int64_t>(std::abs(height), 0x7fffffff));
    header.bits = static_cast<int>(number(bytes, 28, 2));
    header.compression = number(bytes, 30, 4);
    header.colours = number(bytes, 46, 4);
    readMasks(header, bytes);
    return header;
}

void checkKind(const Header& header) {
    const bool isIndexed =
        header.bits == 1 || header.bits == 2 || header.bits == 4 || header.bits == 8;
    const bool isDirect = header.bits == 16 || header.bits == 24 || header.bits == 32;
    bool fits = false;
    switch (header.compression) {
        case kPlain:
            fits = isIndexed || isDirect;
            break;
        case kRle8:
            fits = header.bits == 8 && !header.isTopDown;
            break;
        case kRle4:
            fits = header.bits == 4 && !header.isTopDown;
            break;
        case kBitFields:
        case kAlphaBitFields:
            fits = header.bits == 16 || header.bits == 32;
            break;
        default:
            throw Refusal(FileReason::UnsupportedFormat,
                          "BMP: of another compression than run lengths");
    }
    if (!fits) {
        throw Refusal(FileReason::BadHeader, "BMP: a depth that its compression cannot have");
    }
}

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

Palette readPalette(const Header& header, Bytes bytes) {
    Palette palette{};
    const std::size_t width = header.bytes == kCoreHeader ? 3 : 4;
    std::size_t start = kFileHeader + header.bytes;
    const std::size_t most = std::size_t{1} << header.bits;
    std::size_t count = header.colours == 0 ? most : std::min<std::size_t>(header.colours, most);
    if (header.pixelStart >= start) {
        count = std::min(count, (header.pixelStart - start) / width);
    }
    for (std::size_t colour = 0; colour < count; ++colour, start += width) {
        palette[colour] = {static_cast<std::uint8_t>(number(bytes, start + 2, 1)),
                           static_cast<std::uint8_t>(number(bytes, start + 1, 1)),
                           static_cast<std::uint8_t>(number(bytes, start, 1))};
    }
    return palette;
}

/// Palette indices of a run-length encoded picture, bottom row first; 0 where nothing was drawn.
class RunLengths {
public:
    RunLengths(const Header& header, Bytes data)
        : header_(header),
          data_(data),
          indices_(static_cast<std::size_t>(header.width) * header.height) {}

    std::vector<std::uint8_t> decode() {
        while (row_ < header_.height) {
            const int first = next();
            const int second = next();
            if (first > 0) {
                for (int pixel = 0; pixel < first; ++pixel) {
                    put(header_.bits == 8 ? second : pixel % 2 == 0 ? second >> 4 : second & 15);
                }
            } else if (!escape(second)) {
                break;
            }
        }
        return std::move(indices_);
    }

private:
    int next() {
        if (at_ >= data_.size()) {
            throw Refusal(FileReason::Damaged, "BMP: cut");
        }
        return std::to_integer<int>(data_[at_++]);
    }
    void put(int index) {
        if (column_ < header_.width && row_ < header_.height) {
            indices_[static_cast<std::size_t>(row_) * header_.width + column_++] =
                static_cast<std::uint8_t>(index);
        }
    }
    /// False at the end of the picture.
    bool escape(int code) {
        switch (code) {
            case 0:
                column_ = 0;
                ++row_;
                return true;
            case 1:
                return false;
            case 2:
                column_ += next();
                row_ += next();
                return true;
            default:
                takeLiterals(code);
                return true;
        }
    }
    void takeLiterals(int count) {
        const std::size_t start = at_;
        int value = 0;
        for (int pixel = 0; pixel < count; ++pixel) {
            if (header_.bits == 8 || pixel % 2 == 0) {
                value = next();
            }
            put(header_.bits == 8 ? value : pixel % 2 == 0 ? value >> 4 : value & 15);
        }
        at_ += (at_ - start) % 2;  // to a word
    }

    const Header& header_;
    Bytes data_;
    std::size_t at_ = 0;
    int column_ = 0;
    int row_ = 0;
    std::vector<std::uint8_t> indices_;
};

/// A sample of a bit field, scaled to 8 bits.
std::uint8_t field(std::uint32_t pixel, std::uint32_t mask) {
    if (mask == 0) {
        return 0;
    }
    const std::uint64_t most = mask >> std::countr_zero(mask);
    const std::uint64_t value = (pixel & mask) >> std::countr_zero(mask);
    return static_cast<std::uint8_t>((value * 255 + most / 2) / most);
}

int indexAt(Bytes row, int column, int bits) {
    const int bit = column * bits;
    return std::to_integer<int>(row[bit / 8]) >> (8 - bits - bit % 8) & ((1 << bits) - 1);
}

void fillRow(const Header& header, const Palette& palette, Bytes row, std::uint8_t* target,
             int channels) {
    const int width = header.bits / 8;
    for (int column = 0; column < header.width; ++column, target += channels) {
        if (header.bits <= 8) {
            const auto& colour = palette[indexAt(row, column, header.bits)];
            std::copy(colour.begin(), colour.end(), target);
            continue;
        }
        const std::uint32_t pixel = number(row, static_cast<std::size_t>(column) * width, width);
        for (int channel = 0; channel < channels; ++channel) {
            target[channel] = field(pixel, header.masks[channel]);
        }
    }
}

Raster decode(const Header& header, Bytes bytes) {
    Palette palette{};
    if (header.bits <= 8) {
        palette = readPalette(header, bytes);
    }
    if (header.pixelStart > bytes.size()) {
        throw Refusal(FileReason::Damaged, "BMP: cut");
    }
    Bytes data = bytes.subspan(header.pixelStart);
    Header plain = header;
    std::vector<std::uint8_t> indices;
    std::size_t stride = (static_cast<std::size_t>(header.width) * header.bits + 31) / 32 * 4;
    if (header.compression == kRle8 || header.compression == kRle4) {
        indices = RunLengths(header, data).decode();
        data = std::as_bytes(std::span(indices));
        plain.bits = 8;
        stride = static_cast<std::size_t>(header.width);
    }
    const std::size_t rowBytes = (static_cast<std::size_t>(plain.width) * plain.bits + 7) / 8;
    if (data.size() / stride < static_cast<std::size_t>(header.height) - 1 ||
        data.size() - stride * (header.height - 1) < rowBytes) {
        throw Refusal(FileReason::Damaged, "BMP: cut");
    }
    Raster raster{header.width, header.height, header.masks[3] != 0 ? 4 : 3, 8, {}};
    const std::size_t targetBytes = static_cast<std::size_t>(header.width) * raster.channels;
    raster.samples.resize(targetBytes * header.height);
    for (int row = 0; row < header.height; ++row) {
        const int target = header.isTopDown ? row : header.height - 1 - row;
        fillRow(plain, palette, data.subspan(stride * row, rowBytes),
                raster.samples.data() + targetBytes * target, raster.channels);
    }
    return raster;
}

}  // namespace

void readBmpInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                 KeepStored keepStored) {
    const Header header = readHeader(bytes);
    file.rows = header.height;
    file.columns = std::max(0, header.width);
    file.photometric = header.bits <= 8 ? "PALETTE COLOR" : "RGB";
    checkPixels(header.width, header.height, limits);
    checkKind(header);
    Raster raster = decode(header, bytes);
    if (keepStored == KeepStored::Yes) {
        file.stored = storedFrom(raster);
    }
    takeRaster(file, std::move(raster), 1);
}

}  // namespace outis::data
