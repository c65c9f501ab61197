// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace outis::data {

/// Where patient ids come from (METHOD 2.2).
struct PatientRuleOptions {
    /// auto: label file, then DICOM header, then (without a patient column) the file-name patterns
    /// nih, mimic, chexpert in this order.
    std::string rule = "auto";
    std::string regex;  ///< ECMAScript, one group, on the relative path
    std::int64_t folderLevel =
        1;  ///< 1 = first folder below the source, -1 = the file's own folder
    std::string dataset = "local";  ///< prefix of ids that no pattern names
};

/// What is known of one file.
struct PatientEvidence {
    std::string_view relativePath;    ///< below the source folder, `/` separators
    std::string_view column;          ///< of the label file
    std::string_view dicomId;         ///< (0010,0020)
    std::string_view issuer = {};     ///< (0010,0021)
    std::string_view name = {};       ///< (0010,0010)
    std::string_view birthDate = {};  ///< (0010,0030)
};

/// How a patient is named whose DICOM id is empty: by what else is known, until the steward says
/// who it is. No id can look like that, since an id holds no backslash (PS3.5, LO).
[[nodiscard]] bool isHeldKey(std::string_view key);
/// The id without data set and issuer, to tell one id with an issuer from the same without; the
/// key itself for a held one.
[[nodiscard]] std::string bareId(std::string_view key, std::string_view issuer);

/// Group 1 of the rule's pattern on a relative path; case-insensitive.
[[nodiscard]] std::optional<std::string> nihPatient(std::string_view path);
[[nodiscard]] std::optional<std::string> mimicPatient(std::string_view path);
[[nodiscard]] std::optional<std::string> chexpertPatient(std::string_view path);
[[nodiscard]] std::optional<std::string> folderPatient(std::string_view path, std::int64_t level);
/// Without surrounding blanks and NUL (DICOM padding).
[[nodiscard]] std::string trimmedId(std::string_view id);

/// One rule for a whole import, so that a patient cannot get two ids from two rules.
class PatientRules {
public:
    /// Errors: InvalidOption (unknown rule, invalid regular expression, not exactly one group,
    /// folder level 0). `hasPatientColumn`: the label file has one.
    [[nodiscard]] static Result<PatientRules> create(const PatientRuleOptions& options,
                                                     bool hasPatientColumn);
    PatientRules(PatientRules&&) noexcept;
    PatientRules& operator=(PatientRules&&) noexcept;
    ~PatientRules();

    /// "nih:00000001"; an identity. Empty when the rule gives none.
    ///
    /// An id that the DICOM header has, too, belongs to the header's issuer, if it names one:
    /// "local:ISSUER\\4711". The same id without an issuer, or with another, is another patient
    /// until the steward joins the two.
    ///
    /// A DICOM file without an id is held as a patient of its own: all those of one name and birth
    /// date together, others one by one. Without name and birth date there is no patient.
    [[nodiscard]] std::optional<std::string> patientOf(const PatientEvidence& evidence) const;

private:
    struct State;
    explicit PatientRules(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace outis::data
