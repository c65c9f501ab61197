// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/phantom_dicom.h"

#include <cmath>
#include <cstdio>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/phantom/dice.h"

namespace outis::data::phantom {
namespace {

/// How the maker stores its values: drawn per image, so that a set holds all the variants.
struct Storage {
    int bits = 12;
    bool inverted = false;
    bool window = true;
    float low = 0;   ///< stored value of black
    float high = 1;  ///< stored value of white
};

Storage drawStorage(const Exam& exam) {
    Dice dice(derive(exam.seed, "phantom/dicom"));
    Storage storage;
    storage.bits = 12 + 2 * dice.below(3);
    storage.inverted = dice.chance(0.35F);
    storage.window = dice.chance(0.75F);
    const auto top = static_cast<float>((1 << storage.bits) - 1);
    // With a window the picture fills only a part of the range.
    storage.low = storage.window ? top * dice.uniform(0.05F, 0.2F) : 0;
    storage.high = storage.window ? top * dice.uniform(0.7F, 0.95F) : top;
    return storage;
}

/// UID below 2.25: a number that stands for itself, here from the phantom's own seeds.
std::string uid(Seed seed, const char* what) {
    return "2.25." + std::to_string(derive(seed, what).value);
}

void put(DcmDataset& dataset, const DcmTagKey& tag, const std::string& value) {
    if (dataset.putAndInsertString(DcmTag(tag), value.c_str()).bad()) {
        throw ErrorException(Error{ErrorCode::Internal, "dicom", "element refused"});
    }
}

void put(DcmDataset& dataset, const DcmTagKey& tag, int value) {
    if (dataset.putAndInsertUint16(DcmTag(tag), static_cast<Uint16>(value)).bad()) {
        throw ErrorException(Error{ErrorCode::Internal, "dicom", "element refused"});
    }
}

void putIdentity(DcmDataset& dataset, const Patient& patient, const Exam& exam,
                 const std::string& patientId) {
    put(dataset, DCM_SOPClassUID, UID_ComputedRadiographyImageStorage);
    put(dataset, DCM_SOPInstanceUID, uid(exam.seed, "phantom/uid/instance"));
    put(dataset, DCM_StudyInstanceUID, uid(exam.seed, "phantom/uid/study"));
    put(dataset, DCM_SeriesInstanceUID, uid(exam.seed, "phantom/uid/series"));
    put(dataset, DCM_PatientID, patientId);
    put(dataset, DCM_PatientName, "PHANTOM^NUMBER " + std::to_string(patient.index));
    put(dataset, DCM_IssuerOfPatientID, "PHANTOM");
    put(dataset, DCM_PatientSex, patient.sex == Sex::Male ? "M" : "F");
    char age[8];
    std::snprintf(age, sizeof age, "%03dY", exam.age);
    put(dataset, DCM_PatientAge, age);
    put(dataset, DCM_Modality, "CR");
    put(dataset, DCM_Manufacturer, "PHANTOM");
    put(dataset, DCM_StudyDescription, "PHANTOM CHEST, NO REAL PERSON");
    put(dataset, DCM_BodyPartExamined, "CHEST");
    put(dataset, DCM_ViewPosition, exam.shot.view == View::Ap ? "AP" : "PA");
    put(dataset, DCM_StudyDate, "20000101");
    put(dataset, DCM_SeriesNumber, "1");
    put(dataset, DCM_InstanceNumber, std::to_string(exam.index + 1));
    put(dataset, DCM_BurnedInAnnotation, "NO");
}

void putPixels(DcmDataset& dataset, const Exam& exam, const std::vector<float>& shown, int size) {
    const Storage storage = drawStorage(exam);
    put(dataset, DCM_SamplesPerPixel, 1);
    put(dataset, DCM_PhotometricInterpretation, storage.inverted ? "MONOCHROME1" : "MONOCHROME2");
    put(dataset, DCM_Rows, size);
    put(dataset, DCM_Columns, size);
    put(dataset, DCM_BitsAllocated, 16);
    put(dataset, DCM_BitsStored, storage.bits);
    put(dataset, DCM_HighBit, storage.bits - 1);
    put(dataset, DCM_PixelRepresentation, 0);
    if (storage.window) {
        char text[32];
        std::snprintf(text, sizeof text, "%.1f",
                      static_cast<double>(0.5F * (storage.low + storage.high)));
        put(dataset, DCM_WindowCenter, text);
        std::snprintf(text, sizeof text, "%.1f", static_cast<double>(storage.high - storage.low));
        put(dataset, DCM_WindowWidth, text);
    }
    std::vector<Uint16> values;
    values.reserve(shown.size());
    for (const float grey : shown) {
        const float level = storage.inverted ? 1 - grey : grey;
        values.push_back(static_cast<Uint16>(mixed(storage.low, storage.high, level) + 0.5F));
    }
    const auto count = static_cast<unsigned long>(values.size());
    if (dataset.putAndInsertUint16Array(DCM_PixelData, values.data(), count).bad()) {
        throw ErrorException(Error{ErrorCode::Internal, "dicom", "pixels refused"});
    }
}

std::vector<std::byte> serialise(DcmFileFormat& file, std::size_t pixelBytes) {
    std::vector<std::byte> buffer(pixelBytes + 65536);
    DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
    file.transferInit();
    const OFCondition written =
        file.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
    file.transferEnd();
    void* start = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(start, length);
    if (written.bad() || length <= 0) {
        throw ErrorException(Error{ErrorCode::Internal, "dicom", written.text()});
    }
    buffer.resize(static_cast<std::size_t>(length));
    return buffer;
}

}  // namespace

Result<std::vector<std::byte>> encodeDicom(const Patient& patient, const Exam& exam,
                                           const std::vector<float>& shown, int size,
                                           const std::string& patientId) {
    try {
        DcmFileFormat file;
        DcmDataset& dataset = *file.getDataset();
        putIdentity(dataset, patient, exam, patientId);
        putPixels(dataset, exam, shown, size);
        return serialise(file, 2 * shown.size());
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::data::phantom
