// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_reader.h"

#include <string>
#include <utility>
#include <vector>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/dicom_pixels.h"
#include "core/data/dicom_rendering.h"
#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

void describeInto(DecodedFile& file, const PixelDescription& pixels) {
    file.rows = static_cast<int>(pixels.rows);
    file.columns = static_cast<int>(pixels.columns);
    file.bitsStored = pixels.bitsStored;
    file.frames = pixels.frames;
    file.photometric = pixels.photometric;
}

/// A report, a plan or a waveform is no damaged picture; a picture that lost its pixels is.
void requirePixels(const DicomDataset& dicom, const DecodedFile& file) {
    if (hasPixelData(dicom.dataset())) {
        return;
    }
    const bool isPicture = file.dicom.sopClassUid.empty() || isImageStorage(file.dicom.sopClassUid);
    if (dicom.isEmpty() || (dicom.isIncomplete() && isPicture)) {
        throw Refusal(FileReason::Damaged, "the file ends before its pixels");
    }
    throw Refusal(FileReason::NoPixelData, "DICOM object without an image");
}

/// DCMTK keeps a short value even where the file ends inside it. A long one is read when it is
/// asked for, and then fails.
void requireWholePixels(const DicomDataset& dicom, const StoredFrame& frame) {
    DcmDataset& dataset = dicom.dataset();
    const DcmElement* last = dataset.getElement(dataset.card() - 1);
    if (dicom.isIncomplete() && frame.bytes.size() <= DCM_MaxReadLength && last != nullptr &&
        last->getTag() == DCM_PixelData) {
        throw Refusal(FileReason::Damaged, "the file ends inside its pixels");
    }
}

GreyImage greyOf(const StoredFrame& frame, const PixelDescription& pixels, DicomDataset& dicom,
                 std::vector<std::string>& notes) {
    if (pixels.photometric == "MONOCHROME1" || pixels.photometric == "MONOCHROME2") {
        return render(frame, pixels, readRendering(dicom.dataset(), pixels, notes), notes);
    }
    throw Refusal(FileReason::UnsupportedPixels, "colour in a DICOM file");
}

void addWarnings(DecodedFile& file, std::vector<std::string>& notes) {
    for (std::string& note : notes) {
        file.warnings.push_back({ErrorCode::Corrupt, "", "DICOM: " + std::move(note)});
    }
}

}  // namespace

void readDicomInto(DecodedFile& file, const std::filesystem::path& path, const DecodeLimits& limits,
                   KeepStored keepStored) {
    DicomDataset dicom(path, limits);
    file.transferSyntax = dicom.transferSyntax();
    file.dicom = headerOf(dicom.dataset());
    PixelDescription pixels = describePixels(dicom.dataset());
    describeInto(file, pixels);
    requirePixels(dicom, file);
    const bool isTaken = isRadiograph(file.dicom);
    if (!isTaken && keepStored == KeepStored::No) {
        throw Refusal(FileReason::NotRadiograph, "an image of another modality");
    }
    std::vector<std::string> notes;
    checkDescription(pixels, limits, notes);
    describeInto(file, pixels);
    const StoredFrame frame = readFirstFrame(dicom.dataset(), pixels, dicom.transferSyntax());
    requireWholePixels(dicom, frame);
    if (keepStored == KeepStored::Yes) {
        file.stored = frame;
    }
    if (isTaken) {
        file.image = greyOf(frame, pixels, dicom, notes);
    }
    if (dicom.isIncomplete()) {
        notes.emplace_back("the file is damaged after its pixels");
    }
    if (file.dicom.burnedInAnnotation == "YES") {
        notes.emplace_back("the header says that text is burned into the picture");
    }
    addWarnings(file, notes);
    if (!isTaken) {
        throw Refusal(FileReason::NotRadiograph, "an image of another modality");
    }
}

}  // namespace outis::data
