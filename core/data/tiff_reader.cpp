// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/tiff_reader.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include <tiffio.h>

#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// A file in memory, as libtiff reads it.
struct Source {
    std::span<const std::byte> bytes;
    std::uint64_t at = 0;
};

tmsize_t readSource(thandle_t handle, void* target, tmsize_t wanted) {
    Source& source = *static_cast<Source*>(handle);
    const std::uint64_t left =
        source.bytes.size() - std::min<std::uint64_t>(source.at, source.bytes.size());
    const auto count = std::min<std::uint64_t>(left, static_cast<std::uint64_t>(wanted));
    if (count > 0) {
        std::memcpy(target, source.bytes.data() + source.at, count);
    }
    source.at += count;
    return static_cast<tmsize_t>(count);
}

toff_t seekSource(thandle_t handle, toff_t offset, int whence) {
    Source& source = *static_cast<Source*>(handle);
    const std::uint64_t start = whence == SEEK_SET   ? 0
                                : whence == SEEK_CUR ? source.at
                                                     : source.bytes.size();
    source.at = start + offset;
    return source.at;
}

/// What the header says of the first page.
struct Page {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint16_t bits = 1;
    std::uint16_t samples = 1;
    std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
    std::uint16_t planar = PLANARCONFIG_CONTIG;
    std::uint16_t orientation = ORIENTATION_TOPLEFT;
    std::uint16_t format = SAMPLEFORMAT_UINT;
    std::uint16_t compression = COMPRESSION_NONE;
    bool hasAlpha = false;

    [[nodiscard]] int colours() const { return photometric == PHOTOMETRIC_RGB ? 3 : 1; }
    /// Of the raster before a palette is applied.
    [[nodiscard]] int channels() const { return colours() + (hasAlpha ? 1 : 0); }
};

class TiffStream {
public:
    TiffStream(std::span<const std::byte> bytes, const DecodeLimits& limits) : source_{bytes} {
        const std::unique_ptr<TIFFOpenOptions, void (*)(TIFFOpenOptions*)> options(
            TIFFOpenOptionsAlloc(), &TIFFOpenOptionsFree);
        // libtiff's own structures need something, too.
        constexpr std::uint64_t kLeastAllocation = std::uint64_t{1} << 20;
        TIFFOpenOptionsSetMaxSingleMemAlloc(
            options.get(),
            static_cast<tmsize_t>(std::max(limits.maxInflatedBytes, kLeastAllocation)));
        const auto silent = [](TIFF*, void*, const char*, const char*, va_list) { return 1; };
        TIFFOpenOptionsSetErrorHandlerExtR(options.get(), silent, nullptr);
        TIFFOpenOptionsSetWarningHandlerExtR(options.get(), silent, nullptr);
        tiff_ = TIFFClientOpenExt(
            "", "rm", &source_, &readSource,
            [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; }, &seekSource,
            [](thandle_t) { return 0; },
            [](thandle_t handle) -> toff_t { return static_cast<Source*>(handle)->bytes.size(); },
            nullptr, nullptr, options.get());
        if (tiff_ == nullptr) {
            throw Refusal(FileReason::BadHeader, "TIFF: broken header");
        }
    }
    ~TiffStream() { TIFFClose(tiff_); }
    TiffStream(const TiffStream&) = delete;
    TiffStream& operator=(const TiffStream&) = delete;

    [[nodiscard]] TIFF* tiff() const { return tiff_; }

    [[nodiscard]] Page page() const {
        Page page;
        TIFFGetField(tiff_, TIFFTAG_IMAGEWIDTH, &page.width);
        TIFFGetField(tiff_, TIFFTAG_IMAGELENGTH, &page.height);
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_BITSPERSAMPLE, &page.bits);
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_SAMPLESPERPIXEL, &page.samples);
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_PLANARCONFIG, &page.planar);
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_ORIENTATION, &page.orientation);
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_SAMPLEFORMAT, &page.format);
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_COMPRESSION, &page.compression);
        if (TIFFGetField(tiff_, TIFFTAG_PHOTOMETRIC, &page.photometric) == 0) {
            page.photometric = page.samples >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK;
        }
        std::uint16_t extras = 0;
        std::uint16_t* kinds = nullptr;
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_EXTRASAMPLES, &extras, &kinds);
        page.hasAlpha = extras > 0 && kinds[0] != EXTRASAMPLE_UNSPECIFIED;
        return page;
    }

private:
    Source source_;
    TIFF* tiff_ = nullptr;
};

void checkKind(const Page& page) {
    const auto refuse = [](const char* why) { throw Refusal(FileReason::UnsupportedPixels, why); };
    if (page.format == SAMPLEFORMAT_IEEEFP || page.format == SAMPLEFORMAT_COMPLEXIEEEFP) {
        refuse("TIFF: floating-point samples, whose black and white are unknown");
    }
    if (page.format == SAMPLEFORMAT_INT || page.format == SAMPLEFORMAT_COMPLEXINT) {
        refuse("TIFF: signed samples, whose black and white are unknown");
    }
    if (page.bits == 0 || page.bits > 16) {
        refuse("TIFF: more than 16 bits a sample");
    }
    const bool isGrey =
        page.photometric == PHOTOMETRIC_MINISBLACK || page.photometric == PHOTOMETRIC_MINISWHITE;
    const bool isPalette = page.photometric == PHOTOMETRIC_PALETTE && page.bits <= 8;
    const bool isRgb = page.photometric == PHOTOMETRIC_RGB;
    if (!isGrey && !isPalette && !isRgb) {
        refuse("TIFF: another colour model than grey, RGB and palette");
    }
    if (page.samples < page.channels()) {
        throw Refusal(FileReason::BadHeader, "TIFF: too few samples for its colours");
    }
    if (TIFFIsCODECConfigured(page.compression) == 0 || page.compression == COMPRESSION_OJPEG) {
        throw Refusal(FileReason::UnsupportedFormat, "TIFF: a compression without a decoder");
    }
}

/// One strip or tile: where it stands, and what it holds.
struct Block {
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t width = 0;   ///< pixels of a stored row
    std::uint32_t height = 0;  ///< rows
    int firstChannel = 0;
    int samples = 1;  ///< a pixel, in this block
};

/// Samples of one page, strip by strip or tile by tile.
class PageReader {
public:
    PageReader(TIFF* tiff, const Page& page, std::uint64_t maxBytes)
        : tiff_(tiff), page_(page), maxBytes_(maxBytes) {
        raster_.width = static_cast<int>(page.width);
        raster_.height = static_cast<int>(page.height);
        raster_.channels = page.channels();
        raster_.depth = page.bits > 8 ? 16 : 8;
        raster_.samples.resize(std::size_t{page.width} * page.height * raster_.channels *
                               (raster_.depth / 8));
    }

    Raster read() {
        const bool isSeparate = page_.planar == PLANARCONFIG_SEPARATE && page_.samples > 1;
        for (int plane = 0; plane < (isSeparate ? page_.channels() : 1); ++plane) {
            Block block;
            block.firstChannel = plane;
            block.samples = isSeparate ? 1 : page_.samples;
            if (TIFFIsTiled(tiff_) != 0) {
                readTiles(block, plane);
            } else {
                readStrips(block, plane);
            }
        }
        return std::move(raster_);
    }

private:
    void readStrips(Block block, int plane) {
        std::uint32_t rows = page_.height;
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_ROWSPERSTRIP, &rows);
        rows = std::clamp<std::uint32_t>(rows, 1, page_.height);
        block.width = page_.width;
        for (; block.top < page_.height; block.top += rows) {
            block.height = std::min(rows, page_.height - block.top);
            const auto strip =
                TIFFComputeStrip(tiff_, block.top, static_cast<std::uint16_t>(plane));
            take(block, TIFFVStripSize(tiff_, block.height), [&](void* target, tmsize_t size) {
                return TIFFReadEncodedStrip(tiff_, strip, target, size);
            });
        }
    }

    void readTiles(Block block, int plane) {
        std::uint32_t width = 0;
        std::uint32_t height = 0;
        TIFFGetField(tiff_, TIFFTAG_TILEWIDTH, &width);
        TIFFGetField(tiff_, TIFFTAG_TILELENGTH, &height);
        // A tile is at most padded to its multiple of 16; larger ones are a claim on memory.
        constexpr std::uint32_t kLargestTile = 1 << 14;
        if (width == 0 || height == 0 || (width > kLargestTile && width > page_.width + 15) ||
            (height > kLargestTile && height > page_.height + 15)) {
            throw Refusal(FileReason::BadHeader, "TIFF: impossible tiles");
        }
        block.width = width;
        block.height = height;
        for (block.top = 0; block.top < page_.height; block.top += height) {
            for (block.left = 0; block.left < page_.width; block.left += width) {
                const auto tile = TIFFComputeTile(tiff_, block.left, block.top, 0,
                                                  static_cast<std::uint16_t>(plane));
                take(block, TIFFTileSize(tiff_), [&](void* target, tmsize_t size) {
                    return TIFFReadEncodedTile(tiff_, tile, target, size);
                });
            }
        }
    }

    template <class Read>
    void take(const Block& block, tmsize_t size, const Read& read) {
        const std::size_t rowBytes =
            (std::size_t{block.width} * block.samples * page_.bits + 7) / 8;
        const std::size_t needed = rowBytes * block.height;
        if (size <= 0 || static_cast<std::size_t>(size) < needed ||
            static_cast<std::uint64_t>(size) > maxBytes_) {
            throw Refusal(FileReason::BadHeader, "TIFF: sizes that contradict each other");
        }
        buffer_.resize(static_cast<std::size_t>(size));
        const tmsize_t got = read(buffer_.data(), size);
        if (got < 0 || static_cast<std::size_t>(got) < needed) {
            throw Refusal(FileReason::Damaged, "TIFF: broken or cut");
        }
        for (std::uint32_t row = 0; row < block.height && block.top + row < page_.height; ++row) {
            takeRow(block, buffer_.data() + row * rowBytes, block.top + row);
        }
    }

    void takeRow(const Block& block, const std::uint8_t* stored, std::uint32_t row) {
        const std::uint32_t width = std::min(block.width, page_.width - block.left);
        const int taken = std::min(block.samples, raster_.channels - block.firstChannel);
        const std::size_t start =
            (std::size_t{row} * page_.width + block.left) * raster_.channels + block.firstChannel;
        for (std::uint32_t pixel = 0; pixel < width; ++pixel) {
            for (int sample = 0; sample < taken; ++sample) {
                put(start + std::size_t{pixel} * raster_.channels + sample,
                    sampleAt(stored, std::size_t{pixel} * block.samples + sample));
            }
        }
    }

    [[nodiscard]] std::uint32_t sampleAt(const std::uint8_t* row, std::size_t index) const {
        if (page_.bits == 8) {
            return row[index];
        }
        if (page_.bits == 16) {  // in the machine's byte order
            std::uint16_t value = 0;
            std::memcpy(&value, row + 2 * index, 2);
            return value;
        }
        std::uint32_t value = 0;  // packed, highest bits first
        for (std::size_t bit = index * page_.bits; bit < (index + 1) * page_.bits; ++bit) {
            value = value << 1 | (row[bit / 8] >> (7 - bit % 8) & 1U);
        }
        return value;
    }

    /// Samples of odd depths are widened to the whole of 8 or 16 bits; palette indices stay.
    void put(std::size_t index, std::uint32_t value) {
        if (page_.photometric != PHOTOMETRIC_PALETTE && page_.bits % 8 != 0) {
            const std::uint32_t most = (1U << page_.bits) - 1;
            const std::uint32_t whole = raster_.depth == 8 ? 255 : 65535;
            value = (value * whole + most / 2) / most;
        }
        if (raster_.depth == 8) {
            raster_.samples[index] = static_cast<std::uint8_t>(value);
        } else {
            const auto wide = static_cast<std::uint16_t>(value);
            std::memcpy(raster_.samples.data() + 2 * index, &wide, 2);
        }
    }

    TIFF* tiff_;
    const Page& page_;
    const std::uint64_t maxBytes_;  ///< of a strip or tile
    Raster raster_;
    std::vector<std::uint8_t> buffer_;
};

Raster withPalette(TIFF* tiff, const Page& page, const Raster& indices) {
    std::uint16_t* red = nullptr;
    std::uint16_t* green = nullptr;
    std::uint16_t* blue = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &red, &green, &blue) == 0) {
        throw Refusal(FileReason::BadHeader, "TIFF: without its palette");
    }
    // Some writers fill the 16-bit map with 8-bit colours.
    const std::size_t count = std::size_t{1} << page.bits;
    const bool isNarrow =
        std::all_of(red, red + count, [](int value) { return value < 256; }) &&
        std::all_of(green, green + count, [](int value) { return value < 256; }) &&
        std::all_of(blue, blue + count, [](int value) { return value < 256; });
    const int shift = isNarrow ? 0 : 8;
    Raster raster{indices.width, indices.height, 3, 8, {}};
    const std::size_t pixels = static_cast<std::size_t>(indices.width) * indices.height;
    raster.samples.resize(pixels * 3);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::size_t index = indices.samples[pixel * indices.channels];
        raster.samples[pixel * 3] = static_cast<std::uint8_t>(red[index] >> shift);
        raster.samples[pixel * 3 + 1] = static_cast<std::uint8_t>(green[index] >> shift);
        raster.samples[pixel * 3 + 2] = static_cast<std::uint8_t>(blue[index] >> shift);
    }
    return raster;
}

std::string photometricOf(const Page& page) {
    switch (page.photometric) {
        case PHOTOMETRIC_MINISWHITE:
            return "MONOCHROME1";
        case PHOTOMETRIC_PALETTE:
            return "PALETTE COLOR";
        case PHOTOMETRIC_RGB:
            return "RGB";
        case PHOTOMETRIC_YCBCR:
            return "YBR_FULL";
        default:
            return "MONOCHROME2";
    }
}

}  // namespace

void readTiffInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                  KeepStored keepStored) {
    const TiffStream stream(bytes, limits);
    Page page = stream.page();
    file.rows = static_cast<int>(std::min<std::uint32_t>(page.height, 0x7fffffff));
    file.columns = static_cast<int>(std::min<std::uint32_t>(page.width, 0x7fffffff));
    file.bitsStored = page.bits;
    file.photometric = photometricOf(page);
    checkPixels(page.width, page.height, limits);
    if (page.photometric == PHOTOMETRIC_YCBCR && page.compression == COMPRESSION_JPEG) {
        TIFFSetField(stream.tiff(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        page.photometric = PHOTOMETRIC_RGB;
    }
    checkKind(page);
    const std::uint64_t rasterBytes =
        std::uint64_t{page.width} * page.height * page.channels() * (page.bits > 8 ? 2 : 1);
    if (rasterBytes > limits.maxInflatedBytes) {
        throw Refusal(FileReason::TooLarge, "TIFF: inflates beyond the limit");
    }
    Raster raster = PageReader(stream.tiff(), page, limits.maxInflatedBytes).read();
    if (page.photometric == PHOTOMETRIC_PALETTE) {
        raster = withPalette(stream.tiff(), page, raster);
    }
    if (keepStored == KeepStored::Yes) {
        file.stored = storedFrom(raster);
    }
    if (page.photometric == PHOTOMETRIC_MINISWHITE) {
        invertGrey(raster);
    }
    takeRaster(file, std::move(raster), page.orientation);
    file.frames = TIFFNumberOfDirectories(stream.tiff());
    if (file.frames > 1) {
        file.warnings.push_back(
            {ErrorCode::Unsupported, "", "several pages: the first one was taken"});
    }
}

}  // namespace outis::data
