// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/data/csv.h"
#include "core/data/labels.h"

namespace outis::data {

/// Positions in the header; -1 = not there.
struct ColumnPositions {
    int image = -1;
    int patient = -1;
    int findings = -1;
    int view = -1;
    int frontal = -1;  ///< CheXpert's Frontal/Lateral beside AP/PA
    int sex = -1;
    int age = -1;
    std::vector<std::pair<int, std::string>> classes;  ///< one column per finding
};

/// Given names must exist; the others are guessed. Class columns are looked for only where no
/// column of joined findings is: known findings, else every column that holds nothing but states.
/// Errors: BadLabelFile.
[[nodiscard]] Result<ColumnPositions> findColumns(const CsvTable& table, const LabelColumns& given,
                                                  const std::string& subject);

/// "1", "0", "-1", "1.0", ... ; empty and "nan" are missing; nothing for any other text.
[[nodiscard]] std::optional<LabelState> parseState(std::string_view text);

/// PA, AP, AP Supine, Lateral or empty. `frontal` is CheXpert's Frontal/Lateral.
[[nodiscard]] std::string normalView(const std::string& view, const std::string& frontal);
/// F, M, O or empty.
[[nodiscard]] std::string normalSex(const std::string& sex);
/// Whole years; nothing for what no human reaches.
[[nodiscard]] std::optional<int> plausibleAge(double years);

}  // namespace outis::data
