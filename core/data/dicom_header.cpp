// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_header.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string_view>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/dicom_text.h"

namespace outis::data {
namespace {

std::string trimmed(std::string_view text) {
    static constexpr std::string_view kPadding(" \0\t\r\n", 5);
    const std::size_t first = text.find_first_not_of(kPadding);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(kPadding) - first + 1));
}

/// The bytes of a text element, as they stand in the file.
std::string_view bytesOf(DcmItem& item, const DcmTagKey& tag) {
    const char* value = nullptr;
    Uint32 length = 0;
    return item.findAndGetString(tag, value, length).good() && value != nullptr
               ? std::string_view(value, length)
               : std::string_view();
}

/// "045Y", "006M", "010W", "030D" (PS3.5, AS); a bare number counts as years.
std::optional<double> yearsOf(const std::string& age) {
    char* end = nullptr;
    const double number = std::strtod(age.c_str(), &end);
    if (end == age.c_str() || !(number >= 0) || number > 999) {
        return std::nullopt;
    }
    switch (*end) {
        case 'D':
            return number / 365.25;
        case 'W':
            return number * 7 / 365.25;
        case 'M':
            return number / 12;
        case 'Y':
        case '\0':
            return number;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string textOf(DcmItem& item, DicomTag tag) {
    return trimmed(dicomTextToUtf8(bytesOf(item, DCM_SpecificCharacterSet),
                                   bytesOf(item, DcmTagKey(tag.group, tag.element))));
}

DicomHeader headerOf(DcmItem& item, DcmItem* viewCode) {
    DicomHeader header;
    header.patientId = textOf(item, {0x0010, 0x0020});
    header.issuer = textOf(item, {0x0010, 0x0021});
    header.patientName = textOf(item, {0x0010, 0x0010});
    // Empty groups at a name's end mean nothing (PS3.5 6.2.1).
    header.patientName.resize(header.patientName.find_last_not_of('=') + 1);
    header.birthDate = textOf(item, {0x0010, 0x0030});
    header.studyDate = textOf(item, {0x0008, 0x0020});
    header.sex = textOf(item, {0x0010, 0x0040});
    header.ageYears = yearsOf(textOf(item, {0x0010, 0x1010}));
    header.modality = textOf(item, {0x0008, 0x0060});
    header.viewPosition = textOf(item, {0x0018, 0x5101});
    if (viewCode != nullptr) {
        header.viewCode = textOf(*viewCode, {0x0008, 0x0100});
        header.viewMeaning = textOf(*viewCode, {0x0008, 0x0104});
    }
    header.patientOrientation = textOf(item, {0x0020, 0x0020});
    header.bodyPart = textOf(item, {0x0018, 0x0015});
    header.burnedInAnnotation = textOf(item, {0x0028, 0x0301});
    header.sopClassUid = textOf(item, {0x0008, 0x0016});
    return header;
}

bool isRadiograph(const DicomHeader& header) {
    static constexpr std::array<std::string_view, 5> kModalities = {"CR", "DX", "RG", "OT", ""};
    return std::find(kModalities.begin(), kModalities.end(), header.modality) != kModalities.end();
}

}  // namespace outis::data
