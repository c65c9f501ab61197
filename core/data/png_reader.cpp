// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/png_reader.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <png.h>

#include "core/data/exif.h"
#include "core/data/png_chunks.h"
#include "core/data/png_direct.h"
#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// libpng reports errors by a long jump: functions that set its target hold no object with a
/// destructor and only say whether they came through.
class PngStream {
public:
    explicit PngStream(std::span<const std::byte> bytes) : bytes_(bytes) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &PngStream::fail,
                                      &PngStream::ignore);
        info_ = png_ != nullptr ? png_create_info_struct(png_) : nullptr;
        if (info_ == nullptr) {
            png_destroy_read_struct(&png_, nullptr, nullptr);
            throw std::bad_alloc();
        }
        png_set_read_fn(png_, this, &PngStream::read);
    }
    ~PngStream() { png_destroy_read_struct(&png_, &info_, nullptr); }
    PngStream(const PngStream&) = delete;
    PngStream& operator=(const PngStream&) = delete;

    bool readHeader() {
        if (setjmp(png_jmpbuf(png_)) != 0) {  // NOLINT(cert-err52-cpp): libpng's only way
            return false;
        }
        // Text chunks may hold identities and are of no use here; libpng need not keep them.
        png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
        png_set_user_limits(png_, 0x7fffffff, 0x7fffffff);
        png_read_info(png_, info_);
        return true;
    }

    /// Everything becomes 8 or 16 bits of grey or RGB, with or without alpha.
    bool startDecoding() {
        if (setjmp(png_jmpbuf(png_)) != 0) {  // NOLINT(cert-err52-cpp)
            return false;
        }
        if (png_get_color_type(png_, info_) == PNG_COLOR_TYPE_PALETTE) {
            png_set_palette_to_rgb(png_);
        }
        if (png_get_bit_depth(png_, info_) < 8) {
            png_set_expand_gray_1_2_4_to_8(png_);
        }
        if (png_get_bit_depth(png_, info_) == 16) {
            png_set_swap(png_);
        }
        png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        return true;
    }

    /// Stops after the last row: what follows is of no use, even where it is missing.
    bool readRows(png_bytepp rows) {
        if (setjmp(png_jmpbuf(png_)) != 0) {  // NOLINT(cert-err52-cpp)
            return false;
        }
        png_read_image(png_, rows);
        return true;
    }

    [[nodiscard]] png_structp png() const { return png_; }
    [[nodiscard]] png_infop info() const { return info_; }
    [[nodiscard]] std::string message() const { return message_.data(); }
    [[nodiscard]] bool endedEarly() const { return endedEarly_; }

private:
    static void read(png_structp png, png_bytep target, size_t wanted) {
        auto* self = static_cast<PngStream*>(png_get_io_ptr(png));
        if (wanted > self->bytes_.size()) {
            self->endedEarly_ = true;
            png_error(png, "file ends too early");
        }
        std::memcpy(target, self->bytes_.data(), wanted);
        self->bytes_ = self->bytes_.subspan(wanted);
    }
    [[noreturn]] static void fail(png_structp png, png_const_charp text) {
        auto* self = static_cast<PngStream*>(png_get_error_ptr(png));
        std::snprintf(self->message_.data(), self->message_.size(), "%s", text);
        png_longjmp(png, 1);
    }
    static void ignore(png_structp, png_const_charp) {}

    std::span<const std::byte> bytes_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    std::array<char, 128> message_{};
    bool endedEarly_ = false;
};

[[noreturn]] void refuse(const PngStream& stream, FileReason reason) {
    throw Refusal(stream.endedEarly() ? FileReason::Damaged : reason, "PNG: " + stream.message());
}

Raster decode(PngStream& stream, const DecodeLimits& limits) {
    checkPixels(png_get_image_width(stream.png(), stream.info()),
                png_get_image_height(stream.png(), stream.info()), limits);
    if (!stream.startDecoding()) {
        refuse(stream, FileReason::BadHeader);
    }
    Raster raster;
    raster.width = static_cast<int>(png_get_image_width(stream.png(), stream.info()));
    raster.height = static_cast<int>(png_get_image_height(stream.png(), stream.info()));
    raster.channels = png_get_channels(stream.png(), stream.info());
    raster.depth = png_get_bit_depth(stream.png(), stream.info());
    const std::size_t rowBytes = png_get_rowbytes(stream.png(), stream.info());
    raster.samples.resize(rowBytes * raster.height);
    std::vector<png_bytep> rows(static_cast<std::size_t>(raster.height));
    for (int row = 0; row < raster.height; ++row) {
        rows[row] = raster.samples.data() + rowBytes * row;
    }
    if (!stream.readRows(rows.data())) {
        refuse(stream, FileReason::Damaged);
    }
    return raster;
}

std::string photometricOf(int colourType) {
    switch (colourType) {
        case PNG_COLOR_TYPE_PALETTE:
            return "PALETTE COLOR";
        case PNG_COLOR_TYPE_RGB:
        case PNG_COLOR_TYPE_RGB_ALPHA:
            return "RGB";
        default:
            return "MONOCHROME2";
    }
}

/// Refuses sizes beyond the limits, and those that so few bytes cannot fill (deflate never inflates
/// by more than 1032), before anything is allocated for them.
void checkSize(const PngChunks& png, const DecodeLimits& limits) {
    constexpr std::uint64_t kMostInflation = 1032;
    checkPixels(png.width, png.height, limits);
    const std::uint64_t bytes = png.rowBytes() * png.height;
    if (bytes > limits.maxInflatedBytes) {
        throw Refusal(FileReason::TooLarge, "PNG: inflates beyond the limit");
    }
    if (bytes / kMostInflation > png.deflatedBytes()) {
        throw Refusal(FileReason::Damaged, "PNG: less data than its size needs");
    }
}

Raster decodeWithLibpng(DecodedFile& file, std::span<const std::byte> bytes,
                        const DecodeLimits& limits) {
    PngStream stream(bytes);
    if (!stream.readHeader()) {
        refuse(stream, FileReason::BadHeader);
    }
    file.rows = static_cast<int>(png_get_image_height(stream.png(), stream.info()));
    file.columns = static_cast<int>(png_get_image_width(stream.png(), stream.info()));
    file.bitsStored = png_get_bit_depth(stream.png(), stream.info());
    file.photometric = photometricOf(png_get_color_type(stream.png(), stream.info()));
    return decode(stream, limits);
}

}  // namespace

void readPngInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                 KeepStored keepStored, PngPath path) {
    const auto chunks = findPngChunks(bytes);
    if (chunks) {
        file.rows = static_cast<int>(std::min<std::uint32_t>(chunks->height, 0x7fffffff));
        file.columns = static_cast<int>(std::min<std::uint32_t>(chunks->width, 0x7fffffff));
        file.bitsStored = chunks->depth;
        file.photometric = photometricOf(chunks->colourType);
        checkSize(*chunks, limits);
    }
    std::optional<Raster> raster;
    if (chunks && path == PngPath::Fastest) {
        raster = decodePngDirectly(*chunks);
    }
    if (!raster) {
        raster = decodeWithLibpng(file, bytes, limits);
    }
    if (keepStored == KeepStored::Yes) {
        file.stored = storedFrom(*raster);
    }
    takeRaster(file, *std::move(raster), chunks ? exifBlockOrientation(chunks->exif) : 1);
}

}  // namespace outis::data
