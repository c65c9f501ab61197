// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_jpeg.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <jpeglib.h>
// After jpeglib.h, which it needs.
#include <jerror.h>

#include "core/data/jpeg_markers.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

constexpr int kProgressive = 0xC2;
constexpr int kLossless = 0xC3;
constexpr int kMostScans = 200;  // a progressive file needs ten; thousands are an attack on time

void startCodecs() {
    static std::once_flag once;
    std::call_once(once, [] {
        DJDecoderRegistration::registerCodecs(EDC_never, EUC_default, EPC_colorByPixel);
        DJLSDecoderRegistration::registerCodecs(EJLSUC_default, EJLSPC_colorByPixel);
    });
}

/// libjpeg reports errors by a function that must not return: functions that set the jump's target
/// hold no object with a destructor and only say whether they came through.
class TurboStream {
public:
    explicit TurboStream(std::span<const std::byte> bytes) {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr info) {
            std::longjmp(self(info).target_, 1);  // NOLINT(cert-err52-cpp): libjpeg's only way
        };
        errors_.emit_message = [](j_common_ptr info, int level) {
            if (level < 0) {
                ++info->err->num_warnings;
                self(info).endedEarly_ |= info->err->msg_code == JWRN_JPEG_EOF;
            }
        };
        errors_.output_message = [](j_common_ptr) {};
        info_.client_data = this;
        jpeg_create_decompress(&info_);
        jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()),
                     static_cast<unsigned long>(bytes.size()));
        progress_.progress_monitor = [](j_common_ptr info) {
            if (self(info).info_.input_scan_number > kMostScans) {
                std::longjmp(self(info).target_, 1);  // NOLINT(cert-err52-cpp)
            }
        };
        info_.progress = &progress_;
    }
    ~TurboStream() { jpeg_destroy_decompress(&info_); }
    TurboStream(const TurboStream&) = delete;
    TurboStream& operator=(const TurboStream&) = delete;

    bool start() {
        if (setjmp(target_) != 0) {  // NOLINT(cert-err52-cpp)
            return false;
        }
        jpeg_read_header(&info_, TRUE);
        info_.jpeg_color_space = info_.num_components == 1 ? JCS_GRAYSCALE : JCS_UNKNOWN;
        info_.out_color_space = info_.jpeg_color_space;  // components as they are
        jpeg_start_decompress(&info_);
        return true;
    }

    bool readRows(std::byte* target, std::size_t rowBytes) {
        if (setjmp(target_) != 0) {  // NOLINT(cert-err52-cpp)
            return false;
        }
        while (info_.output_scanline < info_.output_height) {
            auto* row = reinterpret_cast<JSAMPROW>(target + rowBytes * info_.output_scanline);
            jpeg_read_scanlines(&info_, &row, 1);
        }
        jpeg_finish_decompress(&info_);
        return true;
    }

    [[nodiscard]] bool endedEarly() const { return endedEarly_; }
    [[nodiscard]] bool hasDamage() const { return errors_.num_warnings > 0; }

private:
    static TurboStream& self(j_common_ptr info) {
        return *static_cast<TurboStream*>(info->client_data);
    }

    jpeg_decompress_struct info_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf target_{};
    bool endedEarly_ = false;
};

void decodeWithTurbo(std::span<const std::byte> bytes, const PixelDescription& pixels,
                     std::span<std::byte> target, std::vector<std::string>& notes) {
    TurboStream stream(bytes);
    const std::size_t rowBytes =
        static_cast<std::size_t>(pixels.columns) * static_cast<std::size_t>(pixels.samplesPerPixel);
    if (!stream.start() || !stream.readRows(target.data(), rowBytes) || stream.endedEarly()) {
        throw Refusal(FileReason::Damaged, "JPEG: the stream is broken or cut");
    }
    if (stream.hasDamage()) {
        notes.emplace_back("JPEG: parts of the stream are damaged");
    }
}

void put(DcmDataset& dataset, const DcmTagKey& tag, std::int64_t value) {
    static_cast<void>(dataset.putAndInsertUint16(tag, static_cast<Uint16>(value)));
}

/// DCMTK decodes pixel data of a data set only: this one holds no more than the stream.
void decodeWithDcmtk(std::span<const std::byte> bytes, const PixelDescription& pixels,
                     int precision, E_TransferSyntax syntax, std::span<std::byte> target) {
    startCodecs();
    DcmDataset dataset;
    put(dataset, DCM_SamplesPerPixel, pixels.samplesPerPixel);
    static_cast<void>(dataset.putAndInsertString(
        DCM_PhotometricInterpretation, pixels.samplesPerPixel == 1 ? "MONOCHROME2" : "RGB"));
    put(dataset, DCM_PlanarConfiguration, 0);
    put(dataset, DCM_Rows, pixels.rows);
    put(dataset, DCM_Columns, pixels.columns);
    put(dataset, DCM_BitsAllocated, precision > 8 ? 16 : 8);
    put(dataset, DCM_BitsStored, precision);
    put(dataset, DCM_HighBit, precision - 1);
    put(dataset, DCM_PixelRepresentation, 0);
    auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelSequenceTag));
    static_cast<void>(sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag))));
    DcmOffsetList offsets;
    auto* data = reinterpret_cast<Uint8*>(const_cast<std::byte*>(bytes.data()));
    static_cast<void>(
        sequence->storeCompressedFrame(offsets, data, static_cast<Uint32>(bytes.size()), 0));
    auto pixelData = std::make_unique<DcmPixelData>(DCM_PixelData);
    pixelData->putOriginalRepresentation(syntax, nullptr, sequence.release());
    Uint32 fragment = 0;
    OFString colourModel;
    const OFCondition condition = pixelData->getUncompressedFrame(
        &dataset, 0, fragment, target.data(), static_cast<Uint32>(target.size()), colourModel);
    if (condition.bad()) {
        throw Refusal(FileReason::Damaged, "the compressed pixels are broken or cut");
    }
}

JpegFrameHeader checkedHeader(std::span<const std::byte> stream, const PixelDescription& pixels) {
    const auto header = findJpegFrame(stream);
    if (!header) {
        throw Refusal(FileReason::Damaged, "JPEG: broken markers");
    }
    if (header->height != pixels.rows || header->width != pixels.columns ||
        header->components != pixels.samplesPerPixel) {
        throw Refusal(FileReason::Damaged, "JPEG: another size than the header says");
    }
    if (header->precision < 2 || header->precision > std::min(16, pixels.bitsAllocated)) {
        throw Refusal(FileReason::Damaged, "JPEG: another depth than the header says");
    }
    return *header;
}

std::size_t samplesOf(const PixelDescription& pixels) {
    return static_cast<std::size_t>(pixels.rows * pixels.columns) *
           static_cast<std::size_t>(pixels.samplesPerPixel);
}

/// The frame at its allocated width, from samples of the stream's own width.
StoredFrame widened(std::vector<std::byte> samples, int width, const PixelDescription& pixels) {
    StoredFrame frame{pixels.samplesPerPixel, pixels.bitsAllocated, pixels.isSigned, {}};
    const std::size_t count = samplesOf(pixels);
    const auto wanted = static_cast<std::size_t>(pixels.bitsAllocated / 8);
    const auto given = static_cast<std::size_t>(width);
    samples.resize(count * given);
    if (given == wanted) {
        frame.bytes = std::move(samples);
        return frame;
    }
    frame.bytes.resize(count * wanted);
    for (std::size_t index = 0; index < count; ++index) {
        std::copy_n(samples.begin() + static_cast<std::ptrdiff_t>(index * given), given,
                    frame.bytes.begin() + static_cast<std::ptrdiff_t>(index * wanted));
    }
    return frame;
}

E_TransferSyntax codecOf(int process) {
    switch (process) {
        case 0xC0:
            return EXS_JPEGProcess1;
        case 0xC1:
            return EXS_JPEGProcess2_4;
        case kProgressive:
            return EXS_JPEGProcess10_12;
        case kLossless:
            return EXS_JPEGProcess14;
        default:
            throw Refusal(FileReason::UnsupportedSyntax, "JPEG: an arithmetic or hierarchical one");
    }
}

/// What the stream says about its colours goes before what the header says.
void settleColours(const JpegFrameHeader& header, PixelDescription& pixels) {
    if (pixels.samplesPerPixel != 3 || header.process == kLossless) {
        return;
    }
    if (header.adobeTransform) {
        pixels.photometric = *header.adobeTransform == 0 ? "RGB" : "YBR_FULL";
    } else if (header.hasJfif) {
        pixels.photometric = "YBR_FULL";
    }
}

/// DCMTK's JPEG-LS decoder takes wrong default thresholds for fewer than 8 bits. The right ones
/// (T.87, C.2.4.1.1.1) are put into the stream, where it does heed them.
std::vector<std::byte> withPresets(std::span<const std::byte> stream,
                                   const JpegFrameHeader& header) {
    const int highest = (1 << header.precision) - 1;
    const int factor = 256 / (highest + 1);
    const int near = header.nearLossless;
    const auto threshold = [&](int floor, int basic, int slope, int lowest) {
        const int value = std::max(floor, basic / factor + slope * near);
        return value > highest || value < lowest ? lowest : value;
    };
    const int first = threshold(2, 3, 3, near + 1);
    const int second = threshold(3, 7, 5, first);
    const int third = threshold(4, 21, 7, second);
    constexpr int kReset = 64;
    std::vector<std::byte> result(stream.begin(),
                                  stream.begin() + static_cast<std::ptrdiff_t>(header.scanOffset));
    for (const int byte :
         {0xFF, 0xF8, 0, 13, 1, 0, highest, 0, first, 0, second, 0, third, 0, kReset}) {
        result.push_back(static_cast<std::byte>(byte));
    }
    result.insert(result.end(), stream.begin() + static_cast<std::ptrdiff_t>(header.scanOffset),
                  stream.end());
    return result;
}

}  // namespace

StoredFrame decodeJpeg(std::span<const std::byte> stream, PixelDescription& pixels,
                       std::vector<std::string>& notes) {
    const JpegFrameHeader header = checkedHeader(stream, pixels);
    const E_TransferSyntax codec = codecOf(header.process);
    const int width = header.precision > 8 ? 2 : 1;
    const std::size_t bytes = samplesOf(pixels) * static_cast<std::size_t>(width);
    std::vector<std::byte> samples(bytes + bytes % 2);  // DCMTK fills whole words
    if (header.process != kLossless && header.precision == 8) {
        decodeWithTurbo(stream, pixels, samples, notes);
    } else {
        decodeWithDcmtk(stream, pixels, header.precision, codec, samples);
    }
    settleColours(header, pixels);
    return widened(std::move(samples), width, pixels);
}

StoredFrame decodeJpegLs(std::span<const std::byte> stream, const PixelDescription& pixels) {
    constexpr int kJpegLs = 0xF7;
    const JpegFrameHeader header = checkedHeader(stream, pixels);
    if (header.process != kJpegLs) {
        throw Refusal(FileReason::Damaged, "JPEG-LS: another kind of stream");
    }
    const int width = header.precision > 8 ? 2 : 1;
    const std::size_t bytes = samplesOf(pixels) * static_cast<std::size_t>(width);
    std::vector<std::byte> samples(bytes + bytes % 2);
    std::vector<std::byte> repaired;
    if (header.precision < 8 && !header.hasPresets) {
        repaired = withPresets(stream, header);
        stream = repaired;
    }
    decodeWithDcmtk(stream, pixels, header.precision, EXS_JPEGLSLossless, samples);
    return widened(std::move(samples), width, pixels);
}

}  // namespace outis::data
