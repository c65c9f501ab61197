// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/data/csv.h"
#include "core/data/label_profile.h"

namespace outis::data {

enum class ColumnOrigin { Absent, Given, ByName, ByContent };
/// "absent", "given", "name", "content"
[[nodiscard]] std::string_view originName(ColumnOrigin origin);

/// Which column of a header has which meaning.
struct ColumnMapping {
    std::array<int, kLabelMeanings.size()> positions{};  ///< -1 = none
    std::array<ColumnOrigin, kLabelMeanings.size()> origins{};
    std::vector<std::pair<int, std::string>> classes;  ///< position and finding, as written
    ColumnOrigin classOrigin = ColumnOrigin::Absent;
    /// With nothing left to guess: it understands this file again in the same way.
    LabelProfile profile;

    [[nodiscard]] int position(LabelMeaning meaning) const {
        return positions.at(static_cast<std::size_t>(meaning));
    }
    /// Rows must name an image, or a study.
    [[nodiscard]] bool isUsable() const {
        return position(LabelMeaning::Image) >= 0 || position(LabelMeaning::Study) >= 0;
    }
};

/// Rows that a guess looks at.
inline constexpr int kSurveyedRows = 50'000;

/// Columns that `given` names must exist; the others are guessed: from the profile whose signature
/// the header has, by known names, an image column also by its content. Class columns are looked
/// for only where no column of joined findings is: known findings, else every column that holds
/// hardly anything but states. Rewinds `csv`.
/// Errors: BadLabelFile (also when the first line is no header).
[[nodiscard]] Result<ColumnMapping> findColumns(CsvReader& csv, const LabelProfile& given);
/// What to say of a header without image and study.
[[nodiscard]] Error noImageColumn(const CsvReader& csv);

}  // namespace outis::data
