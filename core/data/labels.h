// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace outis::data {

/// The four states of METHOD 2.1, kept apart from the file to the tensor.
enum class LabelState : std::int8_t { Missing = -2, Uncertain = -1, Negative = 0, Positive = 1 };

/// The parity list of METHOD 2.1, in its exact order.
[[nodiscard]] const std::vector<std::string>& parityClasses();
inline constexpr std::string_view kNoFinding = "No Finding";
inline constexpr std::size_t kMaxClasses = 64;

/// The project's word for a finding as some data set writes it: blanks trimmed, "Effusion" ->
/// "Pleural Effusion", "Pleural_Thickening" -> "Pleural Thickening". Case is kept unless the name
/// is a known one.
[[nodiscard]] std::string canonicalFinding(std::string_view name);

/// Which column holds what. Empty names are guessed from the header (own names, NIH, CheXpert,
/// MIMIC-CXR, PadChest); a name that is given must exist.
struct LabelColumns {
    std::string image;
    std::string patientId;
    std::string findings;  ///< joined by `separator`
    std::string view;
    std::string sex;
    std::string age;
    std::string separator = "|";
    std::vector<std::string> classColumns;  ///< one column per finding: 1, 0, -1 or empty
};

struct Finding {
    std::string name;  ///< canonical
    LabelState state = LabelState::Positive;
    bool operator==(const Finding&) const = default;
};

struct LabelRow {
    std::int64_t line = 0;  ///< in the file, from 1
    std::string image;      ///< as written, with `/` separators
    std::string patientId;  ///< trimmed; empty = missing. An identity.
    std::vector<Finding> findings;
    /// A joined list says everything: what it does not name is negative. An empty cell says
    /// nothing: all is missing.
    bool absentIsNegative = false;
    std::string view;  ///< PA, AP, AP Supine, Lateral or empty
    std::string sex;   ///< F, M, O or empty
    std::optional<int> ageYears;
};

struct LabelTable {
    LabelColumns columns;  ///< as used, after guessing
    std::vector<LabelRow> rows;
    std::vector<Error> warnings;  ///< subject = file name, detail = "line 12: ..."; no identities
};

/// Errors: NotFound, Unreadable, BadLabelFile (subject = file name, detail = what was looked for).
[[nodiscard]] Result<LabelTable> readLabels(const std::filesystem::path& path,
                                            const LabelColumns& columns = {});

/// States of one row over `classes`. Findings outside the list are left out. "No Finding" beside
/// another positive finding (of the list or not) is set to negative; `conflict` then says so.
struct ClassStates {
    std::vector<LabelState> states;  // [classes]
    bool conflict = false;
};
[[nodiscard]] ClassStates statesOf(const LabelRow& row, const std::vector<std::string>& classes);

/// Every finding that is positive in at least `minimumPatients` patients (rows without a patient
/// count as one each): "No Finding" first, then by falling number of patients, at most 64.
[[nodiscard]] std::vector<std::string> classesFromLabels(const LabelTable& table,
                                                         std::int64_t minimumPatients);
/// Whether at least a quarter of the rows with a finding name one of the parity list.
[[nodiscard]] bool usesParityClasses(const LabelTable& table);

}  // namespace outis::data
