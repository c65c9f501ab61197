// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_dataset.h"

#include <cmath>
#include <span>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_inflate.h"
#include "core/data/dicom_log.h"
#include "core/data/dicom_meta.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// Parses what the scan collected: flat, short and of one encoding.
std::unique_ptr<DcmDataset> parse(std::span<const std::byte> elements, DicomEncoding encoding) {
    auto dataset = std::make_unique<DcmDataset>();
    if (elements.empty()) {
        return dataset;
    }
    DcmInputBufferStream stream;
    stream.setBuffer(elements.data(), static_cast<offile_off_t>(elements.size()));
    stream.setEos();
    dataset->transferInit();
    // A value that cannot be parsed is absent.
    static_cast<void>(dataset->read(
        stream, encoding.isBigEndian ? EXS_BigEndianExplicit : EXS_LittleEndianExplicit,
        EGL_noChange));
    dataset->transferEnd();
    return dataset;
}

std::string_view uidOf(DicomEncoding encoding, bool isEncapsulated) {
    if (isEncapsulated) {
        return "";  // compressed, but no one knows how
    }
    return encoding.isBigEndian  ? UID_BigEndianExplicitTransferSyntax
           : encoding.isExplicit ? UID_LittleEndianExplicitTransferSyntax
                                 : UID_LittleEndianImplicitTransferSyntax;
}

std::optional<DicomEncoding> declaredEncoding(const std::string& transferSyntax) {
    if (transferSyntax.empty()) {
        return std::nullopt;
    }
    const DcmXfer syntax(transferSyntax.c_str());
    if (syntax.getXfer() == EXS_Unknown) {
        throw Refusal(FileReason::UnsupportedSyntax, "unknown transfer syntax");
    }
    return DicomEncoding{syntax.isExplicitVR() != 0, syntax.getByteOrder() == EBO_BigEndian};
}

std::vector<std::byte> inflated(DicomSource& source, std::uint64_t start,
                                const DecodeLimits& limits) {
    if (start >= source.size() || source.size() > limits.maxFileBytes) {
        throw Refusal(FileReason::Damaged, "deflated data set is missing");
    }
    std::vector<std::byte> deflated(source.size() - start);
    if (!source.readInto(start, deflated)) {
        throw Refusal(FileReason::Unreadable, "cannot be read");
    }
    return inflateDataset(deflated, limits);
}

}  // namespace

DicomDataset::DicomDataset(const std::filesystem::path& path, const DecodeLimits& limits)
    : source_(std::make_unique<DicomSource>(path)) {
    silenceDicom();
    DicomMeta meta = readDicomMeta(*source_);
    const auto declared = declaredEncoding(meta.transferSyntax);
    if (meta.transferSyntax == UID_DeflatedExplicitVRLittleEndianTransferSyntax) {
        source_ = std::make_unique<DicomSource>(inflated(*source_, meta.end, limits));
        meta.end = 0;
    }
    scan_ = scanDicom(*source_, meta.end, declared);
    transferSyntax_ = meta.transferSyntax.empty()
                          ? uidOf(scan_.encoding, scan_.pixels.isEncapsulated)
                          : meta.transferSyntax;
    header_ = parse(scan_.header, scan_.encoding);
}

DicomDataset::~DicomDataset() = default;

std::unique_ptr<DcmDataset> DicomDataset::table(const std::vector<std::byte>& elements) const {
    return elements.empty() ? nullptr : parse(elements, scan_.encoding);
}

std::optional<double> numberOf(DcmItem& item, DicomTag tag, unsigned long index) {
    DcmElement* element = nullptr;
    if (item.findAndGetElement(DcmTagKey(tag.group, tag.element), element).bad()) {
        return std::nullopt;
    }
    Float64 real = 0;
    Sint32 integer = 0;
    Uint16 unsignedShort = 0;
    Sint16 signedShort = 0;
    double value = 0;
    if (element->getUint16(unsignedShort, index).good()) {
        value = unsignedShort;
    } else if (element->getSint16(signedShort, index).good()) {
        value = signedShort;
    } else if (element->getSint32(integer, index).good()) {
        value = integer;
    } else if (element->getFloat64(real, index).good()) {
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
