// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_dataset.h"

#include <array>
#include <cmath>
#include <mutex>
#include <span>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>

#include "core/data/deflate_limit.h"
#include "core/data/dicom_meta.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// DCMTK logs header values when it meets odd ones: its logger stays off.
void startDicom() {
    static std::once_flag once;
    std::call_once(once, [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        DJDecoderRegistration::registerCodecs();
        DJLSDecoderRegistration::registerCodecs();
    });
}

std::string uidOf(E_TransferSyntax syntax) {
    const DcmXfer transfer(syntax);
    return transfer.getXferID() != nullptr ? transfer.getXferID() : "";
}

}  // namespace

DicomDataset::DicomDataset(const std::filesystem::path& path, const DecodeLimits& limits) {
    startDicom();
    const DicomMeta meta = readDicomMeta(path);
    if (!meta.transferSyntax.empty() &&
        DcmXfer(meta.transferSyntax.c_str()).getXfer() == EXS_Unknown) {
        throw Refusal(FileReason::UnsupportedSyntax, "unknown transfer syntax");
    }
    if (meta.transferSyntax == UID_DeflatedExplicitVRLittleEndianTransferSyntax) {
        checkInflatedSize(path, meta.end, limits);
    }
    file_ = std::make_unique<DcmFileFormat>();
    const OFCondition condition = file_->loadFile(OFFilename(path.c_str()));
    isIncomplete_ = condition.bad();
    transferSyntax_ =
        meta.transferSyntax.empty() ? uidOf(dataset().getOriginalXfer()) : meta.transferSyntax;
}

DicomDataset::~DicomDataset() = default;

DcmDataset& DicomDataset::dataset() const {
    return *file_->getDataset();
}

bool DicomDataset::isEmpty() const {
    return dataset().card() == 0;
}

std::optional<double> numberOf(DcmItem& item, DicomTag tag) {
    DcmElement* element = nullptr;
    if (item.findAndGetElement(DcmTagKey(tag.group, tag.element), element).bad()) {
        return std::nullopt;
    }
    Float64 real = 0;
    Sint32 integer = 0;
    Uint16 unsignedShort = 0;
    Sint16 signedShort = 0;
    double value = 0;
    if (element->getUint16(unsignedShort, 0).good()) {
        value = unsignedShort;
    } else if (element->getSint16(signedShort, 0).good()) {
        value = signedShort;
    } else if (element->getSint32(integer, 0).good()) {
        value = integer;
    } else if (element->getFloat64(real, 0).good()) {
        value = real;
    } else {
        return std::nullopt;
    }
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

bool isImageStorage(const std::string& sopClassUid) {
    return dcmIsImageStorageSOPClassUID(sopClassUid.c_str());
}

}  // namespace outis::data
