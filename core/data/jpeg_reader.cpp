// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/jpeg_reader.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <jpeglib.h>
// After jpeglib.h, which it needs.
#include <jerror.h>

#include "core/data/exif.h"
#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

constexpr int kMostScans = 200;  // a progressive file needs ten; thousands are an attack on time

/// libjpeg reports errors by a function that must not return: functions that set the jump's target
/// hold no object with a destructor and only say whether they came through.
class JpegStream {
public:
    explicit JpegStream(std::span<const std::byte> bytes) {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = &JpegStream::fail;
        errors_.emit_message = &JpegStream::note;
        errors_.output_message = [](j_common_ptr) {};
        info_.client_data = this;
        jpeg_create_decompress(&info_);
        jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()),
                     static_cast<unsigned long>(bytes.size()));
        progress_.progress_monitor = &JpegStream::watchScans;
        info_.progress = &progress_;
    }
    ~JpegStream() { jpeg_destroy_decompress(&info_); }
    JpegStream(const JpegStream&) = delete;
    JpegStream& operator=(const JpegStream&) = delete;

    bool readHeader() {
        if (setjmp(target_) != 0) {  // NOLINT(cert-err52-cpp): libjpeg's only way
            return false;
        }
        jpeg_save_markers(&info_, JPEG_APP0 + 1, 0xFFFF);
        jpeg_read_header(&info_, TRUE);
        return true;
    }

    /// YCbCr becomes RGB, YCCK becomes CMYK; the rest stays.
    bool startDecoding() {
        if (setjmp(target_) != 0) {  // NOLINT(cert-err52-cpp)
            return false;
        }
        if (info_.jpeg_color_space == JCS_YCbCr) {
            info_.out_color_space = JCS_RGB;
        } else if (info_.jpeg_color_space == JCS_YCCK) {
            info_.out_color_space = JCS_CMYK;
        }
        jpeg_start_decompress(&info_);
        return true;
    }

    bool readRows(std::uint8_t* target, std::size_t rowBytes) {
        if (setjmp(target_) != 0) {  // NOLINT(cert-err52-cpp)
            return false;
        }
        while (info_.output_scanline < info_.output_height) {
            JSAMPROW row = target + rowBytes * info_.output_scanline;
            jpeg_read_scanlines(&info_, &row, 1);
        }
        jpeg_finish_decompress(&info_);
        return true;
    }

    [[nodiscard]] const jpeg_decompress_struct& info() const { return info_; }
    [[nodiscard]] std::string message() const { return message_.data(); }
    [[nodiscard]] bool endedEarly() const { return endedEarly_; }
    [[nodiscard]] bool hasDamage() const { return errors_.num_warnings > 0; }

private:
    static JpegStream& self(j_common_ptr info) {
        return *static_cast<JpegStream*>(info->client_data);
    }
    static void fail(j_common_ptr info) {
        JpegStream& stream = self(info);
        info->err->format_message(info, stream.message_.data());
        std::longjmp(stream.target_, 1);  // NOLINT(cert-err52-cpp)
    }
    static void note(j_common_ptr info, int level) {
        if (level >= 0) {
            return;
        }
        ++info->err->num_warnings;
        if (info->err->msg_code == JWRN_JPEG_EOF || info->err->msg_code == JWRN_HIT_MARKER) {
            self(info).endedEarly_ = true;
        }
    }
    static void watchScans(j_common_ptr info) {
        if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > kMostScans) {
            std::snprintf(self(info).message_.data(), JMSG_LENGTH_MAX, "too many scans");
            std::longjmp(self(info).target_, 1);  // NOLINT(cert-err52-cpp)
        }
    }

    jpeg_decompress_struct info_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf target_{};
    std::array<char, JMSG_LENGTH_MAX> message_{};
    bool endedEarly_ = false;
};

[[noreturn]] void refuse(const JpegStream& stream, FileReason reason) {
    throw Refusal(reason, "JPEG: " + stream.message());
}

/// CMYK to RGB in place of the first three samples. Adobe's files store the inks inverted.
Raster cmykToRgb(const Raster& cmyk, bool isInverted) {
    Raster rgb{cmyk.width, cmyk.height, 3, 8, {}};
    const std::size_t pixels = static_cast<std::size_t>(cmyk.width) * cmyk.height;
    rgb.samples.resize(pixels * 3);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::uint8_t* inks = cmyk.samples.data() + pixel * 4;
        const int light = isInverted ? inks[3] : 255 - inks[3];
        for (int colour = 0; colour < 3; ++colour) {
            const int share = isInverted ? inks[colour] : 255 - inks[colour];
            rgb.samples[pixel * 3 + colour] =
                static_cast<std::uint8_t>((share * light + 127) / 255);
        }
    }
    return rgb;
}

Raster decode(JpegStream& stream, const DecodeLimits& limits) {
    checkPixels(stream.info().image_width, stream.info().image_height, limits);
    if (stream.info().data_precision != 8) {
        throw Refusal(FileReason::UnsupportedPixels, "JPEG of other than 8 bits");
    }
    if (!stream.startDecoding()) {
        refuse(stream, FileReason::Damaged);
    }
    Raster raster;
    raster.width = static_cast<int>(stream.info().output_width);
    raster.height = static_cast<int>(stream.info().output_height);
    raster.channels = stream.info().output_components;
    const std::size_t rowBytes = static_cast<std::size_t>(raster.width) * raster.channels;
    raster.samples.resize(rowBytes * raster.height);
    if (!stream.readRows(raster.samples.data(), rowBytes)) {
        refuse(stream, FileReason::Damaged);
    }
    if (stream.endedEarly()) {
        throw Refusal(FileReason::Damaged, "JPEG: the picture ends too early");
    }
    return raster;
}

int orientationOf(const jpeg_decompress_struct& info) {
    for (auto* marker = info.marker_list; marker != nullptr; marker = marker->next) {
        const int orientation = exifOrientation(
            {reinterpret_cast<const std::byte*>(marker->data), marker->data_length});
        if (orientation != 1) {
            return orientation;
        }
    }
    return 1;
}

std::string photometricOf(J_COLOR_SPACE space) {
    switch (space) {
        case JCS_GRAYSCALE:
            return "MONOCHROME2";
        case JCS_YCbCr:
            return "YBR_FULL";
        case JCS_CMYK:
        case JCS_YCCK:
            return "CMYK";
        default:
            return "RGB";
    }
}

}  // namespace

void readJpegInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                  KeepStored keepStored) {
    JpegStream stream(bytes);
    if (!stream.readHeader()) {
        refuse(stream, FileReason::BadHeader);
    }
    file.rows = static_cast<int>(stream.info().image_height);
    file.columns = static_cast<int>(stream.info().image_width);
    file.photometric = photometricOf(stream.info().jpeg_color_space);
    const int orientation = orientationOf(stream.info());
    const bool isAdobe = stream.info().saw_Adobe_marker != 0;
    Raster raster = decode(stream, limits);
    if (keepStored == KeepStored::Yes) {
        file.stored = storedFrom(raster);
    }
    if (raster.channels == 4) {
        raster = cmykToRgb(raster, isAdobe);
    }
    takeRaster(file, std::move(raster), orientation);
    if (stream.hasDamage()) {
        file.warnings.push_back(
            {ErrorCode::Corrupt, "", "JPEG: damaged data; the picture may be wrong in places"});
    }
}

}  // namespace outis::data
