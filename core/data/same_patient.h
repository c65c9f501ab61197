// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace outis::data {

/// The forms under which a person's name (DICOM PN, UTF-8) is compared; two names that share one
/// may be one person's. Each of the representations (alphabetic, ideographic, phonetic, split by
/// "=") gives up to four: its family, given and middle names in their order without blanks, and
/// the same words sorted; with accents taken off, and with the German and Nordic letters written
/// out (ae, oe, ue, ss, aa). Case, "^", commas, blanks, hyphens and full or half width do not
/// count, Cyrillic is compared as Latin (ICAO Doc 9303), Hiragana as Katakana; prefix and suffix
/// are left out. Empty for a name that says nothing ("", "ANONYMOUS", "UNKNOWN", ...).
/// The forms are identities.
[[nodiscard]] std::set<std::string> nameForms(std::string_view name);

/// The eight digits of a date written YYYYMMDD, YYYY-MM-DD, YYYY.MM.DD or YYYY/MM/DD; "" for all
/// else and for placeholders (year 0 or 1900-01-01).
[[nodiscard]] std::string plainDate(std::string_view date);

/// What two people's birth dates say about their being one.
enum class BirthDates {
    Same,
    Unknown,  ///< one or both have none
    Differ,
};
[[nodiscard]] BirthDates compareBirthDates(std::string_view one, std::string_view other);

}  // namespace outis::data
