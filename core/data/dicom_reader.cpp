// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_reader.h"

#include <string>
#include <utility>
#include <vector>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_colour.h"
#include "core/data/dicom_dataset.h"
#include "core/data/dicom_pixels.h"
#include "core/data/dicom_rendering.h"
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
void requirePixels(const DicomDataset& dicom, const DecodedFile& file, bool isTaken) {
    if (dicom.scan().pixels.isPresent) {
        return;
    }
    if (dicom.scan().hasFloatPixels && isTaken) {
        throw Refusal(FileReason::UnsupportedPixels, "pixels are floating-point numbers");
    }
    const bool isPicture = file.dicom.sopClassUid.empty() || isImageStorage(file.dicom.sopClassUid);
    if (dicom.isEmpty() || (dicom.isIncomplete() && isPicture)) {
        throw Refusal(FileReason::Damaged, "the file ends before its pixels");
    }
    throw Refusal(FileReason::NoPixelData, "DICOM object without an image");
}

/// More than one frame is a series, not a radiograph: none of them is chosen silently.
void requireOneFrame(std::int64_t frames) {
    if (frames > 1) {
        throw Refusal(FileReason::MultiFrame,
                      "multi-frame: " + std::to_string(frames) + " frames in one file");
    }
}

GreyImage greyOf(const StoredFrame& frame, const PixelDescription& pixels,
                 const DicomDataset& dicom, std::vector<std::string>& notes) {
    if (pixels.bitsAllocated == 1) {
        throw Refusal(FileReason::UnsupportedPixels, "pixels of a single bit: a mask");
    }
    if (pixels.photometric == "PALETTE COLOR") {
        if (dicom.scan().hasSegmentedPalette) {
            throw Refusal(FileReason::UnsupportedPixels, "a segmented palette");
        }
        return greyOfPalette(frame, pixels, dicom.dataset(), notes);
    }
    if (pixels.samplesPerPixel == 1) {
        return render(frame, pixels, readRendering(dicom, pixels, notes), notes);
    }
    return greyOfColour(frame, pixels, notes);
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
    file.dicom = headerOf(dicom.dataset(), dicom.table(dicom.scan().viewCode).get());
    PixelDescription pixels = describePixels(dicom.dataset());
    describeInto(file, pixels);
    const bool isTaken = isRadiograph(file.dicom);
    requirePixels(dicom, file, isTaken);
    if (!isTaken && keepStored == KeepStored::No) {
        throw Refusal(FileReason::NotRadiograph, "an image of another modality");
    }
    std::vector<std::string> notes = dicom.scan().notes;
    checkDescription(pixels, limits, notes);
    describeInto(file, pixels);
    FirstFrame first = readFirstFrame(dicom, pixels, notes);
    if (isTaken && first.frames == 1) {
        file.image = greyOf(first.stored, pixels, dicom, notes);
    }
    if (keepStored == KeepStored::Yes) {
        file.stored = std::move(first.stored);
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
    requireOneFrame(first.frames);
}

}  // namespace outis::data
