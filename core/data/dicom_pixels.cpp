// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_pixels.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/dicom_frames.h"
#include "core/data/dicom_jpeg.h"
#include "core/data/dicom_jpeg2000.h"
#include "core/data/dicom_rle.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

std::int64_t integerOf(DcmDataset& dataset, DicomTag tag, std::int64_t absent) {
    const auto value = numberOf(dataset, tag);
    return value && *value > -2e9 && *value < 2e9 ? static_cast<std::int64_t>(*value) : absent;
}

bool isKnownPhotometric(const std::string& photometric) {
    for (const std::string_view known :
         {"MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "YBR_FULL_422",
          "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT"}) {
        if (photometric == known) {
            return true;
        }
    }
    return false;
}

bool isMonochrome(const PixelDescription& pixels) {
    return pixels.photometric == "MONOCHROME1" || pixels.photometric == "MONOCHROME2" ||
           pixels.photometric == "PALETTE COLOR";
}

void checkPhotometric(PixelDescription& pixels, std::vector<std::string>& notes) {
    if (pixels.photometric.empty() && pixels.samplesPerPixel == 1) {
        pixels.photometric = "MONOCHROME2";
        notes.emplace_back("photometric interpretation is missing: taken for MONOCHROME2");
    }
    if (!isKnownPhotometric(pixels.photometric)) {
        throw Refusal(FileReason::UnsupportedPixels, "unknown photometric interpretation");
    }
    if (isMonochrome(pixels) != (pixels.samplesPerPixel == 1)) {
        throw Refusal(FileReason::BadHeader,
                      "samples per pixel contradict the photometric interpretation");
    }
}

void checkBits(PixelDescription& pixels, std::vector<std::string>& notes) {
    if (pixels.bitsAllocated != 1 && pixels.bitsAllocated != 8 && pixels.bitsAllocated != 16 &&
        pixels.bitsAllocated != 32) {
        throw Refusal(FileReason::BadHeader, "impossible BitsAllocated");
    }
    if (pixels.bitsStored < 1 || pixels.bitsStored > pixels.bitsAllocated) {
        pixels.bitsStored = pixels.bitsAllocated;
        notes.emplace_back("impossible BitsStored: BitsAllocated is used");
    }
    if (pixels.highBit < pixels.bitsStored - 1 || pixels.highBit >= pixels.bitsAllocated) {
        pixels.highBit = pixels.bitsStored - 1;
        notes.emplace_back("impossible HighBit: BitsStored is used");
    }
}

std::size_t pixelCount(const PixelDescription& pixels) {
    return static_cast<std::size_t>(pixels.rows * pixels.columns);
}

/// Two pixels share their chroma: Y1 Y2 CB CR (PS3.3 C.7.6.3.1.2).
bool isSubsampled(const PixelDescription& pixels) {
    return pixels.photometric == "YBR_FULL_422" || pixels.photometric == "YBR_PARTIAL_422";
}

/// Bytes of one native frame as it stands in the file.
std::size_t nativeBytes(const PixelDescription& pixels) {
    if (isSubsampled(pixels)) {
        return pixelCount(pixels) * 2;
    }
    const std::size_t samples =
        pixelCount(pixels) * static_cast<std::size_t>(pixels.samplesPerPixel);
    return pixels.bitsAllocated == 1 ? (samples + 7) / 8
                                     : samples * static_cast<std::size_t>(pixels.bitsAllocated / 8);
}

/// One byte per pixel from packed bits, first pixel in the lowest bit (PS3.5 8.1.1).
StoredFrame unpackBits(const StoredFrame& packed, std::size_t pixels) {
    StoredFrame frame{1, 8, false, std::vector<std::byte>(pixels)};
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        frame.bytes[pixel] = packed.bytes[pixel / 8] >> (pixel % 8) & std::byte{1};
    }
    return frame;
}

/// RRR...GGG...BBB... to RGBRGB...
void interleave(StoredFrame& frame, std::size_t pixels) {
    const std::size_t width = static_cast<std::size_t>(frame.bitsAllocated) / 8;
    std::vector<std::byte> result(frame.bytes.size());
    for (std::size_t at = 0; at < result.size(); ++at) {
        const std::size_t sample = at / width;
        const std::size_t source = (sample % 3) * pixels + sample / 3;
        result[at] = frame.bytes[source * width + at % width];
    }
    frame.bytes = std::move(result);
}

/// Y1 Y2 CB CR to Y1 CB CR Y2 CB CR.
void spreadChroma(StoredFrame& frame, std::size_t pixels) {
    std::vector<std::byte> result(pixels * 3);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::byte* pair = frame.bytes.data() + pixel / 2 * 4;
        result[pixel * 3] = pair[pixel % 2];
        result[pixel * 3 + 1] = pair[2];
        result[pixel * 3 + 2] = pair[3];
    }
    frame.bytes = std::move(result);
}

/// What stands in big endian becomes little endian. Samples of 8 bits stand in words when the VR
/// says so.
void swapBytes(StoredFrame& frame, bool isInWords) {
    const std::size_t width = frame.bitsAllocated > 8
                                  ? static_cast<std::size_t>(frame.bitsAllocated) / 8
                              : isInWords ? 2
                                          : 1;
    for (std::size_t at = 0; width > 1 && at + width <= frame.bytes.size(); at += width) {
        std::reverse(frame.bytes.begin() + static_cast<std::ptrdiff_t>(at),
                     frame.bytes.begin() + static_cast<std::ptrdiff_t>(at + width));
    }
}

void checkSubsampling(const PixelDescription& pixels) {
    if (pixels.photometric == "YBR_PARTIAL_420") {
        throw Refusal(FileReason::UnsupportedPixels, "uncompressed YBR_PARTIAL_420");
    }
    if (isSubsampled(pixels) && (pixels.bitsAllocated != 8 || pixels.columns % 2 != 0)) {
        throw Refusal(FileReason::BadHeader,
                      "subsampled colour needs 8 bits and an even number of columns");
    }
}

bool isBigEndian(const DicomDataset& dicom) {
    return dicom.scan().encoding.isBigEndian || DcmXfer(dicom.transferSyntax().c_str()).getXfer() ==
                                                    EXS_PrivateGE_LEI_WithBigEndianPixelData;
}

FirstFrame readNative(const DicomDataset& dicom, const PixelDescription& pixels) {
    const PixelPlace& place = dicom.scan().pixels;
    checkSubsampling(pixels);
    const std::size_t frameBytes = nativeBytes(pixels);
    if (place.claimed < frameBytes) {
        throw Refusal(FileReason::Damaged, "fewer pixels than the header claims");
    }
    if (place.native.length < frameBytes) {
        throw Refusal(FileReason::Damaged, "the file ends inside its pixels");
    }
    FirstFrame first;
    first.stored = {pixels.samplesPerPixel, pixels.bitsAllocated, pixels.isSigned, {}};
    StoredFrame& frame = first.stored;
    // The partner of a last odd byte is the padding.
    frame.bytes.resize(std::min<std::uint64_t>(frameBytes + frameBytes % 2, place.native.length));
    if (!dicom.source().readInto(place.native.offset, frame.bytes)) {
        throw Refusal(FileReason::Unreadable, "the pixels cannot be read");
    }
    if (isBigEndian(dicom)) {
        swapBytes(frame, place.isInWords);
    }
    frame.bytes.resize(frameBytes);
    if (isSubsampled(pixels)) {
        spreadChroma(frame, pixelCount(pixels));
    } else if (pixels.bitsAllocated == 1) {
        frame = unpackBits(frame, pixelCount(pixels));
    } else if (pixels.isPlanar && pixels.samplesPerPixel == 3) {
        interleave(frame, pixelCount(pixels));
    }
    first.frames = static_cast<std::int64_t>(place.native.length / frameBytes);
    return first;
}

/// Streams that grow more than any radiograph does are refused before memory is taken for them.
void checkRatio(const PixelDescription& pixels, std::size_t streamBytes) {
    constexpr std::size_t kAlwaysAllowed = std::size_t{64} << 20;
    constexpr std::size_t kMostRatio = 1000;
    const std::size_t frameBytes = nativeBytes(pixels);
    if (frameBytes > kAlwaysAllowed && frameBytes / kMostRatio > streamBytes) {
        throw Refusal(FileReason::TooLarge, "compressed pixels grow beyond the limit");
    }
}

StoredFrame decodeRleFrame(std::span<const std::byte> bytes, const PixelDescription& pixels,
                           std::vector<std::string>& notes) {
    RleFrame frame =
        decodeRle(bytes, pixelCount(pixels), pixels.samplesPerPixel, pixels.bitsAllocated / 8);
    if (frame.hasLeftOver) {
        notes.emplace_back("RLE: a segment holds more than its pixels");
    }
    return {pixels.samplesPerPixel, pixels.bitsAllocated, pixels.isSigned, std::move(frame.bytes)};
}

enum class Coding { Native, Rle, Jpeg, JpegLs, Jpeg2000, Unknown };

Coding codingOf(const DicomDataset& dicom) {
    const DcmXfer syntax(dicom.transferSyntax().c_str());
    const E_TransferSyntax xfer = syntax.getXfer();
    if (xfer >= EXS_JPEGProcess1 && xfer <= EXS_JPEGProcess14SV1) {
        return Coding::Jpeg;
    }
    switch (xfer) {
        case EXS_RLELossless:
            return Coding::Rle;
        case EXS_JPEGLSLossless:
        case EXS_JPEGLSLossy:
            return Coding::JpegLs;
        case EXS_JPEG2000LosslessOnly:
        case EXS_JPEG2000:
            return Coding::Jpeg2000;
        default:
            return syntax.isEncapsulated() || xfer == EXS_Unknown ? Coding::Unknown
                                                                  : Coding::Native;
    }
}

StoredFrame decode(Coding coding, std::span<const std::byte> bytes, PixelDescription& pixels,
                   std::vector<std::string>& notes) {
    switch (coding) {
        case Coding::Rle:
            return decodeRleFrame(bytes, pixels, notes);
        case Coding::Jpeg:
            return decodeJpeg(bytes, pixels, notes);
        case Coding::JpegLs:
            return decodeJpegLs(bytes, pixels);
        default:
            return decodeJpeg2000(bytes, pixels, notes);
    }
}

FirstFrame readCompressed(const DicomDataset& dicom, Coding coding, PixelDescription& pixels,
                          std::vector<std::string>& notes) {
    const CompressedFrame compressed = readFirstCompressed(
        dicom.source(), dicom.scan().pixels,
        coding == Coding::Rle ? Fragmentation::OnePerFrame : Fragmentation::ByStartMarker);
    if (compressed.bytes.empty()) {
        throw Refusal(FileReason::Damaged, "the compressed pixels are missing");
    }
    if (pixels.bitsAllocated == 1) {
        throw Refusal(FileReason::UnsupportedPixels, "compressed pixels of single bits");
    }
    checkRatio(pixels, compressed.bytes.size());
    return {decode(coding, compressed.bytes, pixels, notes), compressed.frames};
}

}  // namespace

PixelDescription describePixels(DcmDataset& dataset) {
    PixelDescription pixels;
    pixels.rows = integerOf(dataset, {0x0028, 0x0010}, 0);
    pixels.columns = integerOf(dataset, {0x0028, 0x0011}, 0);
    pixels.samplesPerPixel = static_cast<int>(integerOf(dataset, {0x0028, 0x0002}, 1));
    pixels.bitsAllocated = static_cast<int>(integerOf(dataset, {0x0028, 0x0100}, 0));
    pixels.bitsStored =
        static_cast<int>(integerOf(dataset, {0x0028, 0x0101}, pixels.bitsAllocated));
    pixels.highBit = static_cast<int>(integerOf(dataset, {0x0028, 0x0102}, pixels.bitsStored - 1));
    pixels.representation = integerOf(dataset, {0x0028, 0x0103}, 0);
    pixels.isSigned = pixels.representation == 1;
    pixels.isPlanar = integerOf(dataset, {0x0028, 0x0006}, 0) == 1;
    pixels.frames = integerOf(dataset, {0x0028, 0x0008},
                              dataset.tagExistsWithValue(DCM_NumberOfFrames) ? 0 : 1);
    pixels.photometric = textOf(dataset, {0x0028, 0x0004});
    return pixels;
}

void checkDescription(PixelDescription& pixels, const DecodeLimits& limits,
                      std::vector<std::string>& notes) {
    checkPixels(pixels.columns, pixels.rows, limits);
    if (pixels.samplesPerPixel != 1 && pixels.samplesPerPixel != 3) {
        throw Refusal(FileReason::BadHeader, "impossible SamplesPerPixel");
    }
    checkPhotometric(pixels, notes);
    checkBits(pixels, notes);
    if (pixels.representation != 0 && pixels.representation != 1) {
        notes.emplace_back("impossible PixelRepresentation: unsigned values are assumed");
    }
    if (pixels.frames < 1) {
        pixels.frames = 1;
        notes.emplace_back("impossible NumberOfFrames: one is assumed");
    }
}

FirstFrame readFirstFrame(const DicomDataset& dicom, PixelDescription& pixels,
                          std::vector<std::string>& notes) {
    const PixelPlace& place = dicom.scan().pixels;
    const Coding coding = codingOf(dicom);
    if (coding == Coding::Unknown) {
        const DcmXfer syntax(dicom.transferSyntax().c_str());
        throw Refusal(FileReason::UnsupportedSyntax,
                      syntax.getXfer() == EXS_Unknown
                          ? "unknown transfer syntax"
                          : std::string("no decoder for ") + syntax.getXferName());
    }
    FirstFrame first;
    if (coding != Coding::Native && place.isEncapsulated) {
        first = readCompressed(dicom, coding, pixels, notes);
    } else if (place.isEncapsulated) {
        throw Refusal(FileReason::Damaged, "uncompressed pixels in fragments");
    } else {
        if (coding != Coding::Native) {
            notes.emplace_back("the transfer syntax is compressed, the pixels are not");
        }
        first = readNative(dicom, pixels);
    }
    if (first.frames < pixels.frames) {
        notes.emplace_back("NumberOfFrames claims more frames than there are");
    } else if (first.frames > pixels.frames && place.isEncapsulated) {
        notes.emplace_back("more frames than the header says: the first one is used");
    }
    first.frames = std::min(first.frames, pixels.frames);
    return first;
}

}  // namespace outis::data
