// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_pixels.h"

#include <span>
#include <string_view>
#include <utility>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dccodec.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/dicom_rle.h"
#include "core/data/jpeg_markers.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

std::int64_t integerOf(DcmDataset& dataset, DicomTag tag, std::int64_t absent) {
    const auto value = numberOf(dataset, tag);
    return value && *value > -2e9 && *value < 2e9 ? static_cast<std::int64_t>(*value) : absent;
}

std::string_view syntaxName(const std::string& uid) {
    const DcmXfer syntax(uid.c_str());
    return syntax.getXfer() != EXS_Unknown ? syntax.getXferName() : "unknown transfer syntax";
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

/// The pixel element of an uncompressed file must be as long as the header claims before memory is
/// taken for it.
void checkNativeLength(DcmElement& element, std::size_t frameBytes) {
    const std::size_t length = element.getLengthField();
    if (length < frameBytes) {
        throw Refusal(FileReason::Damaged, "fewer pixels than the header claims");
    }
}

std::size_t frameBytesOf(const PixelDescription& pixels) {
    const std::size_t samples = static_cast<std::size_t>(pixels.rows * pixels.columns) *
                                static_cast<std::size_t>(pixels.samplesPerPixel);
    if (pixels.bitsAllocated == 1) {
        return (samples + 7) / 8;
    }
    return samples * static_cast<std::size_t>(pixels.bitsAllocated / 8);
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

/// The compressed bytes of frame 0, for syntaxes that keep a frame in one fragment.
std::span<const std::byte> firstFragment(DcmElement& element) {
    auto* pixelData = dynamic_cast<DcmPixelData*>(&element);
    DcmPixelSequence* sequence = nullptr;
    DcmPixelItem* fragment = nullptr;
    Uint8* bytes = nullptr;
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter* parameter = nullptr;
    if (pixelData == nullptr) {
        throw Refusal(FileReason::Damaged, "the pixels cannot be decoded");
    }
    pixelData->getOriginalRepresentationKey(syntax, parameter);
    if (pixelData->getEncapsulatedRepresentation(syntax, parameter, sequence).bad() ||
        sequence == nullptr || sequence->getItem(fragment, 1).bad() || fragment == nullptr ||
        fragment->getUint8Array(bytes).bad() || bytes == nullptr) {
        throw Refusal(FileReason::Damaged, "the compressed pixels are missing");
    }
    return {reinterpret_cast<const std::byte*>(bytes), fragment->getLength()};
}

bool isJpeg(E_TransferSyntax syntax) {
    return syntax >= EXS_JPEGProcess1 && syntax <= EXS_JPEGProcess14SV1;
}

/// Hands nothing to DCMTK's decoder that would not end there.
void checkJpegStream(std::span<const std::byte> stream, const PixelDescription& pixels) {
    const auto header = findJpegFrame(stream);
    if (!header) {
        throw Refusal(FileReason::Damaged, "JPEG: broken markers");
    }
    if (header->height != pixels.rows || header->width != pixels.columns ||
        header->components != pixels.samplesPerPixel) {
        throw Refusal(FileReason::Damaged, "JPEG: another size than the header says");
    }
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
    pixels.isSigned = integerOf(dataset, {0x0028, 0x0103}, 0) == 1;
    pixels.isPlanar = integerOf(dataset, {0x0028, 0x0006}, 0) == 1;
    pixels.frames = integerOf(dataset, {0x0028, 0x0008},
                              dataset.tagExistsWithValue(DCM_NumberOfFrames) ? 0 : 1);
    pixels.photometric = textOf(dataset, {0x0028, 0x0004});
    return pixels;
}

bool hasPixelData(DcmDataset& dataset) {
    return dataset.tagExists(DCM_PixelData);
}

void checkDescription(PixelDescription& pixels, const DecodeLimits& limits,
                      std::vector<std::string>& notes) {
    checkPixels(pixels.columns, pixels.rows, limits);
    if (pixels.samplesPerPixel != 1 && pixels.samplesPerPixel != 3) {
        throw Refusal(FileReason::BadHeader, "impossible SamplesPerPixel");
    }
    checkPhotometric(pixels, notes);
    checkBits(pixels, notes);
    if (pixels.frames < 1) {
        pixels.frames = 1;
        notes.emplace_back("impossible NumberOfFrames: one is assumed");
    }
    if (pixels.frames > 1) {
        notes.emplace_back("several frames: the first one is used");
    }
}

StoredFrame readFirstFrame(DcmDataset& dataset, PixelDescription& pixels,
                           const std::string& transferSyntax) {
    DcmElement* element = nullptr;
    if (dataset.findAndGetElement(DCM_PixelData, element).bad() || element == nullptr) {
        throw Refusal(FileReason::NoPixelData, "no pixel data");
    }
    const std::size_t frameBytes = frameBytesOf(pixels);
    const std::size_t pixelCount = static_cast<std::size_t>(pixels.rows * pixels.columns);
    const bool isNative = !DcmXfer(dataset.getOriginalXfer()).isEncapsulated();
    if (isNative) {
        checkNativeLength(*element, frameBytes);
    } else if (dataset.getOriginalXfer() != EXS_RLELossless &&
               !DcmCodecList::canChangeCoding(dataset.getOriginalXfer(),
                                              EXS_LittleEndianExplicit)) {
        throw Refusal(FileReason::UnsupportedSyntax,
                      "no decoder for " + std::string(syntaxName(transferSyntax)));
    }
    StoredFrame frame{pixels.samplesPerPixel, pixels.bitsAllocated, pixels.isSigned, {}};
    if (dataset.getOriginalXfer() == EXS_RLELossless) {
        frame.bytes = decodeRle(firstFragment(*element), pixelCount, pixels.samplesPerPixel,
                                pixels.bitsAllocated / 8);
        return frame;
    }
    if (isJpeg(dataset.getOriginalXfer())) {
        checkJpegStream(firstFragment(*element), pixels);
    }
    frame.bytes.resize(frameBytes + frameBytes % 2);  // decoders fill whole words
    Uint32 fragment = 0;
    OFString colourModel;
    const OFCondition condition =
        element->getUncompressedFrame(&dataset, 0, fragment, frame.bytes.data(),
                                      static_cast<Uint32>(frame.bytes.size()), colourModel);
    if (condition.bad()) {
        throw Refusal(FileReason::Damaged, "the pixels cannot be decoded");
    }
    if (!isNative && pixels.samplesPerPixel == 3 && !colourModel.empty()) {
        pixels.photometric.assign(colourModel.data(), colourModel.size());
    }
    frame.bytes.resize(frameBytes);
    if (pixels.bitsAllocated == 1) {
        return unpackBits(frame, pixelCount);
    }
    if (isNative && pixels.isPlanar && pixels.samplesPerPixel == 3) {
        interleave(frame, pixelCount);
    }
    return frame;
}

}  // namespace outis::data
