// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/data/ids.h"

namespace SQLite {
class Database;
}

namespace outis::data {

/// "20210307" of a DICOM date (PS3.5 DA, also the older "2021.03.07"); nothing for what is no day
/// of the calendar. An identity.
[[nodiscard]] std::optional<std::string> studyDateOf(std::string_view text);

/// Sets images.study_day, of all patients or of one, from the dates in the identity table. Images
/// whose dates were forgotten keep their day; later images of the same patient then have none,
/// since nothing says how far apart they are. Throws SQLite::Exception.
void renewStudyDays(SQLite::Database& database, std::optional<PatientId> only = std::nullopt);

/// The lower end of the five-year band, at most 90.
[[nodiscard]] constexpr int ageBandOf(int years) {
    constexpr int kWidth = 5;
    constexpr int kOldest = 90;
    const int lower = years / kWidth * kWidth;
    return lower < kOldest ? lower : kOldest;
}

}  // namespace outis::data
