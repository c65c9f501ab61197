// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What data sets call their columns, findings and views: resources/labels.json.
namespace outis::data {

struct LabelWords {
    std::vector<std::string> parity;
    std::map<std::string, std::string> findings;  ///< foldedName() -> the project's word
    std::map<std::string, std::vector<std::string>>
        columns;                               ///< meaning -> folded names, best first
    std::map<std::string, std::string> views;  ///< folded -> PA, AP, ...
    std::set<std::string> silentViews;         ///< folded; they say nothing, and may
    std::set<std::string> boxColumns;          ///< folded; a table of boxes has them
    std::map<std::string, int> states;         ///< loweredText() -> 1, 0, -1 or -2
};
[[nodiscard]] const LabelWords& labelWords();

/// Letters and digits in lower case, western European letters without their accents; all else is
/// dropped: "Image Index" and "image_index" agree, and so do "Neumonía" and "NEUMONIA".
[[nodiscard]] std::string foldedName(std::string_view name);
/// Without blanks around it; runs of blanks and line breaks inside become one space.
[[nodiscard]] std::string tidyText(std::string_view text);

/// tidyText() with A to Z in lower case.
[[nodiscard]] std::string loweredText(std::string_view text);

extern const char* const kLabelWordsJson;

}  // namespace outis::data
