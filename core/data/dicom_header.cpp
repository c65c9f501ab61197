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
#include <dcmtk/dcmdata/dcspchrs.h>
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"

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

/// Length of the well-formed UTF-8 sequence at the start, or 0.
std::size_t sequenceLength(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    const bool continues = std::all_of(text.begin() + 1, text.begin() + length, [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0) == 0x80;
    });
    return continues ? length : 0;
}

/// Bytes that are no UTF-8 are taken for Latin-1, so that nothing is lost and all is valid.
std::string validUtf8(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length != 0) {
            result.append(text.substr(0, length));
            text.remove_prefix(length);
            continue;
        }
        const auto code = static_cast<unsigned char>(text.front());
        result.push_back(static_cast<char>(0xC0 | code >> 6));
        result.push_back(static_cast<char>(0x80 | (code & 0x3F)));
        text.remove_prefix(1);
    }
    return result;
}

std::string toUtf8(DcmItem& item, const OFString& text) {
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x80 && letter != '\x1b';
    });
    OFString converted;
    DcmSpecificCharacterSet charset;
    if (!isAscii && charset.selectCharacterSet(item).good() &&
        charset.convertString(text, converted, "\\^=").good()) {
        return validUtf8({converted.data(), converted.size()});
    }
    return validUtf8({text.data(), text.size()});
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
    OFString text;
    if (item.findAndGetOFStringArray(DcmTagKey(tag.group, tag.element), text).bad()) {
        return {};
    }
    return trimmed(toUtf8(item, text));
}

DicomHeader headerOf(DcmItem& item) {
    DicomHeader header;
    header.patientId = textOf(item, {0x0010, 0x0020});
    header.issuer = textOf(item, {0x0010, 0x0021});
    header.patientName = textOf(item, {0x0010, 0x0010});
    header.birthDate = textOf(item, {0x0010, 0x0030});
    header.studyDate = textOf(item, {0x0008, 0x0020});
    header.sex = textOf(item, {0x0010, 0x0040});
    header.ageYears = yearsOf(textOf(item, {0x0010, 0x1010}));
    header.modality = textOf(item, {0x0008, 0x0060});
    header.viewPosition = textOf(item, {0x0018, 0x5101});
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
