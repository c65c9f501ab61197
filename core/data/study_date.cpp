// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/study_date.h"

#include <algorithm>
#include <chrono>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace outis::data {
namespace {

/// ?1: the patient, or NULL for all.
constexpr const char* kRenew = R"sql(
WITH dated AS (
    SELECT images.id, images.patient_id, julianday(substr(value, 1, 4) || '-' ||
           substr(value, 5, 2) || '-' || substr(value, 7, 2)) AS day
    FROM images JOIN identity ON kind = 'study' AND ref = images.id
    WHERE ?1 IS NULL OR images.patient_id = ?1
), forgotten AS (
    SELECT DISTINCT patient_id FROM images
    WHERE study_day IS NOT NULL AND id NOT IN (SELECT ref FROM identity WHERE kind = 'study')
      AND (?1 IS NULL OR patient_id = ?1)
), renewed AS (
    SELECT id, CASE WHEN patient_id IN (SELECT patient_id FROM forgotten) THEN NULL
        ELSE CAST(round(day - min(day) OVER (PARTITION BY patient_id)) AS INTEGER) END AS day
    FROM dated
)
UPDATE images SET study_day = renewed.day FROM renewed
WHERE images.id = renewed.id AND study_day IS NOT renewed.day
)sql";

}  // namespace

std::optional<std::string> studyDateOf(std::string_view text) {
    std::string digits(text);
    if (digits.size() == 10 && digits[4] == '.' && digits[7] == '.') {
        digits.erase(7, 1).erase(4, 1);
    }
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (digits.size() != 8 || !std::ranges::all_of(digits, isDigit)) {
        return std::nullopt;
    }
    const int number = std::stoi(digits);
    const std::chrono::year_month_day date{
        std::chrono::year(number / 10'000),
        std::chrono::month(static_cast<unsigned>(number / 100 % 100)),
        std::chrono::day(static_cast<unsigned>(number % 100))};
    return date.ok() && number >= 18'950'000 ? std::optional(digits) : std::nullopt;
}

void renewStudyDays(SQLite::Database& database, std::optional<PatientId> only) {
    SQLite::Statement update(database, kRenew);
    if (only) {
        update.bind(1, only->value);
    } else {
        update.bind(1);
    }
    update.exec();
}

}  // namespace outis::data
