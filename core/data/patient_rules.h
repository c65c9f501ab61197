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
    std::string_view relativePath;  ///< below the source folder, `/` separators
    std::string_view column;        ///< of the label file
    std::string_view dicomId;       ///< (0010,0020)
};

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
    [[nodiscard]] std::optional<std::string> patientOf(const PatientEvidence& evidence) const;

private:
    struct State;
    explicit PatientRules(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace outis::data
