// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace outis::data {

/// Everything that is read from a DICOM header besides the description of the pixels: this list is
/// the whole list. Text is UTF-8, trimmed of spaces and NUL; empty means absent.
///
/// The fields of the first group identify a person. They live in memory and in the catalogue's
/// identity table only: never in a log, an error, an event, a file name or a report.
struct DicomHeader {
    std::string patientId;    ///< (0010,0020)
    std::string issuer;       ///< (0010,0021) issuer of patient id
    std::string patientName;  ///< (0010,0010)
    std::string birthDate;    ///< (0010,0030) YYYYMMDD as written
    std::string studyDate;    ///< (0008,0020) YYYYMMDD as written; only day offsets go on

    std::string sex;                 ///< (0010,0040) M, F, O
    std::optional<double> ageYears;  ///< (0010,1010), days, weeks and months turned into years
    std::string modality;            ///< (0008,0060)
    std::string viewPosition;        ///< (0018,5101)
    std::string viewCode;            ///< (0054,0220)[0] > (0008,0100), a SNOMED code
    std::string viewMeaning;         ///< (0054,0220)[0] > (0008,0104), read for a view's name only
    std::string patientOrientation;  ///< (0020,0020)
    std::string bodyPart;            ///< (0018,0015)
    std::string burnedInAnnotation;  ///< (0028,0301) YES or NO
    std::string sopClassUid;         ///< (0008,0016)
};

/// CR, DX and RG, and files that do not say (OT, none): what an importer of radiographs takes.
[[nodiscard]] bool isRadiograph(const DicomHeader& header);

}  // namespace outis::data
