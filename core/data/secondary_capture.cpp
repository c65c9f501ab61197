// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/secondary_capture.h"

#include <algorithm>
#include <array>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_log.h"

namespace outis::data {
namespace {

/// Type 2: there, and empty. Not so Laterality (2C), which only a paired part of the body has.
std::array<DcmTagKey, 12> emptyTags() {
    return {
        DCM_PatientName,     DCM_PatientID,    DCM_PatientBirthDate,       DCM_PatientSex,
        DCM_StudyDate,       DCM_StudyTime,    DCM_ReferringPhysicianName, DCM_StudyID,
        DCM_AccessionNumber, DCM_SeriesNumber, DCM_InstanceNumber,         DCM_PatientOrientation};
}

/// (0008,001C), of PS3.3 C.12.1; DCMTK 3.6.7 does not name it yet.
const DcmTag kSyntheticData(0x0008, 0x001C, EVR_CS);
constexpr const char* kSeries = "Synthetic images, drawn by a generative model";
constexpr int kLongestSide = 65535;
/// More than the header of one such object takes.
constexpr std::size_t kHeaderBytes = 65536;

void require(const OFCondition& condition) {
    if (condition.bad()) {
        throw ErrorException({ErrorCode::Internal, "dicom", condition.text()});
    }
}

void put(DcmDataset& dataset, const DcmTag& tag, const std::string& value) {
    require(dataset.putAndInsertString(tag, value.c_str()));
}

void put(DcmDataset& dataset, const DcmTagKey& tag, int value) {
    require(dataset.putAndInsertUint16(DcmTag(tag), static_cast<Uint16>(value)));
}

void putText(DcmDataset& dataset, const CaptureUids& uids) {
    put(dataset, kSyntheticData, "YES");
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(dataset, DCM_ImageType, "DERIVED\\SECONDARY");
    put(dataset, DCM_SOPClassUID, UID_SecondaryCaptureImageStorage);
    put(dataset, DCM_SOPInstanceUID, uids.instance);
    put(dataset, DCM_StudyInstanceUID, uids.study);
    put(dataset, DCM_SeriesInstanceUID, uids.series);
    put(dataset, DCM_Modality, "OT");
    put(dataset, DCM_ConversionType, "SYN");
    put(dataset, DCM_SeriesDescription, kSeries);
    put(dataset, DCM_BodyPartExamined, "CHEST");  // not paired: no Laterality
    put(dataset, DCM_BurnedInAnnotation, "NO");
    put(dataset, DCM_PatientIdentityRemoved, "YES");
    put(dataset, DCM_DeidentificationMethod, "No source: drawn by a generative model");
    for (const DcmTagKey& empty : emptyTags()) {
        require(dataset.insertEmptyElement(DcmTag(empty)));
    }
}

void putPixels(DcmDataset& dataset, const GreyImage& image) {
    put(dataset, DCM_SamplesPerPixel, 1);
    put(dataset, DcmTag(DCM_PhotometricInterpretation), "MONOCHROME2");
    put(dataset, DCM_Rows, image.height);
    put(dataset, DCM_Columns, image.width);
    put(dataset, DCM_BitsAllocated, 8);
    put(dataset, DCM_BitsStored, 8);
    put(dataset, DCM_HighBit, 7);
    put(dataset, DCM_PixelRepresentation, 0);
    std::vector<std::uint8_t> pixels = image.pixels;
    pixels.resize(pixels.size() + pixels.size() % 2);  // elements have an even length
    require(dataset.putAndInsertUint8Array(DcmTag(DCM_PixelData, EVR_OB), pixels.data(),
                                           static_cast<unsigned long>(pixels.size())));
}

std::vector<std::byte> serialised(DcmFileFormat& file, std::size_t pixels) {
    std::vector<std::byte> buffer(pixels + kHeaderBytes);
    DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
    file.transferInit();
    const OFCondition written =
        file.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
    file.transferEnd();
    require(written);
    void* start = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(start, length);
    buffer.resize(static_cast<std::size_t>(length));
    return buffer;
}

[[noreturn]] void refuse(const std::string& detail) {
    throw ErrorException({ErrorCode::Corrupt, "secondary capture", detail});
}

std::string textOf(DcmItem& dataset, const DcmTagKey& tag) {
    OFString value;
    if (dataset.findAndGetOFStringArray(tag, value).bad() || value.empty()) {
        refuse(std::string("no value of ") + DcmTag(tag).getTagName());
    }
    return {value.c_str(), value.size()};
}

void requireText(DcmItem& dataset, const DcmTagKey& tag, const std::string& wanted) {
    if (textOf(dataset, tag) != wanted) {
        refuse(std::string(DcmTag(tag).getTagName()) + " is not " + wanted);
    }
}

int numberOf(DcmItem& dataset, const DcmTagKey& tag) {
    Uint16 value = 0;
    if (dataset.findAndGetUint16(tag, value).bad()) {
        refuse(std::string("no value of ") + DcmTag(tag).getTagName());
    }
    return value;
}

void requireNumber(DcmItem& dataset, const DcmTagKey& tag, int wanted) {
    if (numberOf(dataset, tag) != wanted) {
        refuse(std::string(DcmTag(tag).getTagName()) + " is not " + std::to_string(wanted));
    }
}

std::string uidOf(DcmItem& dataset, const DcmTagKey& tag) {
    constexpr std::size_t kLongest = 64;
    const std::string uid = textOf(dataset, tag);
    const bool isNumbers = uid.find_first_not_of("0123456789.") == std::string::npos;
    if (!isNumbers || uid.size() > kLongest || !uid.starts_with("2.25.")) {
        refuse(std::string(DcmTag(tag).getTagName()) + " is no new UID");
    }
    return uid;
}

/// Modules of PS3.3 table A.8-1: patient, study, series, SC equipment, image, pixels, SOP common.
CaptureUids checkedText(DcmItem& dataset) {
    for (const DcmTagKey& tag : emptyTags()) {
        DcmElement* element = nullptr;
        if (dataset.findAndGetElement(tag, element).bad()) {
            refuse(std::string("without ") + DcmTag(tag).getTagName());
        }
        if (element->getLength() != 0) {
            refuse(std::string(DcmTag(tag).getTagName()) + " is not empty");
        }
    }
    requireText(dataset, kSyntheticData, "YES");
    requireText(dataset, DCM_SOPClassUID, UID_SecondaryCaptureImageStorage);
    requireText(dataset, DCM_Modality, "OT");
    requireText(dataset, DCM_ConversionType, "SYN");
    requireText(dataset, DCM_BodyPartExamined, "CHEST");
    requireText(dataset, DCM_ImageType, "DERIVED\\SECONDARY");
    return {uidOf(dataset, DCM_StudyInstanceUID), uidOf(dataset, DCM_SeriesInstanceUID),
            uidOf(dataset, DCM_SOPInstanceUID)};
}

GreyImage checkedPixels(DcmItem& dataset) {
    requireNumber(dataset, DCM_SamplesPerPixel, 1);
    requireText(dataset, DCM_PhotometricInterpretation, "MONOCHROME2");
    requireNumber(dataset, DCM_BitsAllocated, 8);
    requireNumber(dataset, DCM_BitsStored, 8);
    requireNumber(dataset, DCM_HighBit, 7);
    requireNumber(dataset, DCM_PixelRepresentation, 0);
    GreyImage image;
    image.height = numberOf(dataset, DCM_Rows);
    image.width = numberOf(dataset, DCM_Columns);
    const std::size_t pixels =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    const Uint8* values = nullptr;
    unsigned long count = 0;
    if (dataset.findAndGetUint8Array(DCM_PixelData, values, &count).bad() || pixels == 0 ||
        count != pixels + pixels % 2) {
        refuse("pixels that do not fill rows and columns");
    }
    image.pixels.assign(values, values + pixels);
    return image;
}

}  // namespace

Result<std::vector<std::byte>> encodeSecondaryCapture(const GreyImage& image,
                                                      const CaptureUids& uids) {
    if (image.isEmpty() || image.width > kLongestSide || image.height > kLongestSide) {
        return Error{ErrorCode::InvalidOption, "dicom", "a picture without pixels or too large"};
    }
    try {
        DcmFileFormat file;
        putText(*file.getDataset(), uids);
        putPixels(*file.getDataset(), image);
        return serialised(file, image.pixels.size());
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

Result<SecondaryCapture> readSecondaryCapture(std::span<const std::byte> bytes) {
    try {
        silenceDicom();
        DcmInputBufferStream stream;
        stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
        stream.setEos();
        DcmFileFormat file;
        file.transferInit();
        const OFCondition read = file.read(stream);
        file.transferEnd();
        if (read.bad()) {
            refuse(read.text());
        }
        DcmDataset& dataset = *file.getDataset();
        requireText(*file.getMetaInfo(), DCM_MediaStorageSOPClassUID,
                    UID_SecondaryCaptureImageStorage);
        SecondaryCapture capture;
        capture.uids = checkedText(dataset);
        requireText(*file.getMetaInfo(), DCM_MediaStorageSOPInstanceUID, capture.uids.instance);
        capture.image = checkedPixels(dataset);
        return capture;
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::data
