// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_columns.h"

#include <algorithm>
#include <array>

#include "core/data/label_words.h"

namespace outis::data {
namespace {

int positionOf(const std::vector<std::string>& foldedHeader, const std::string& name) {
    const auto found = std::find(foldedHeader.begin(), foldedHeader.end(), name);
    return found == foldedHeader.end() ? -1 : static_cast<int>(found - foldedHeader.begin());
}

/// The best-known name that the header has.
int guess(const std::vector<std::string>& foldedHeader, const std::string& meaning) {
    for (const std::string& name : labelWords().columns.at(meaning)) {
        if (const int position = positionOf(foldedHeader, name); position >= 0) {
            return position;
        }
    }
    return -1;
}

struct Wish {
    const char* meaning;
    const std::string* given;
    int* position;
};

bool isTakenOrOther(const std::vector<std::string>& foldedHeader, int column) {
    const std::string& name = foldedHeader[static_cast<std::size_t>(column)];
    return std::any_of(
        labelWords().columns.begin(), labelWords().columns.end(), [&](const auto& entry) {
            return std::find(entry.second.begin(), entry.second.end(), name) != entry.second.end();
        });
}

/// Nothing but states, and at least one that is not missing unless the name is a finding's.
bool holdsStates(const CsvTable& table, int column, const std::string& foldedHeader) {
    bool any = labelWords().findings.contains(foldedHeader);
    for (const CsvRow& row : table.rows) {
        const auto index = static_cast<std::size_t>(column);
        const auto state = parseState(index < row.fields.size() ? row.fields[index] : "");
        if (!state) {
            return false;
        }
        any = any || *state != LabelState::Missing;
    }
    return any;
}

std::vector<std::pair<int, std::string>> guessClasses(const CsvTable& table,
                                                      const std::vector<std::string>& folded) {
    std::vector<std::pair<int, std::string>> classes;
    for (int column = 0; column < static_cast<int>(folded.size()); ++column) {
        if (!folded[static_cast<std::size_t>(column)].empty() && !isTakenOrOther(folded, column) &&
            holdsStates(table, column, folded[static_cast<std::size_t>(column)])) {
            classes.emplace_back(column,
                                 canonicalFinding(table.header[static_cast<std::size_t>(column)]));
        }
    }
    return classes;
}

std::string headerText(const std::vector<std::string>& header) {
    std::string text;
    for (std::size_t column = 0; column < std::min<std::size_t>(header.size(), 20); ++column) {
        text += (column == 0 ? "" : ", ") + tidyText(header[column]).substr(0, 40);
    }
    return text;
}

}  // namespace

std::optional<LabelState> parseState(std::string_view text) {
    const std::string tidy = tidyText(text);
    if (tidy.empty() || foldedName(tidy) == "nan") {
        return LabelState::Missing;
    }
    constexpr std::array<std::pair<std::string_view, LabelState>, 6> kWords = {
        {{"1", LabelState::Positive},
         {"1.0", LabelState::Positive},
         {"0", LabelState::Negative},
         {"0.0", LabelState::Negative},
         {"-1", LabelState::Uncertain},
         {"-1.0", LabelState::Uncertain}}};
    for (const auto& [word, state] : kWords) {
        if (tidy == word) {
            return state;
        }
    }
    return std::nullopt;
}

Result<ColumnPositions> findColumns(const CsvTable& table, const LabelColumns& given,
                                    const std::string& subject) {
    std::vector<std::string> folded;
    for (const std::string& name : table.header) {
        folded.push_back(foldedName(name));
    }
    const auto missing = [&](const std::string& what) {
        return Error{ErrorCode::BadLabelFile, subject,
                     "no column " + what + "; the first line has: " + headerText(table.header)};
    };
    ColumnPositions positions;
    const std::array<Wish, 6> wishes = {{{"image", &given.image, &positions.image},
                                         {"patient", &given.patientId, &positions.patient},
                                         {"findings", &given.findings, &positions.findings},
                                         {"view", &given.view, &positions.view},
                                         {"sex", &given.sex, &positions.sex},
                                         {"age", &given.age, &positions.age}}};
    for (const Wish& wish : wishes) {
        *wish.position = wish.given->empty() ? guess(folded, wish.meaning)
                                             : positionOf(folded, foldedName(*wish.given));
        if (!wish.given->empty() && *wish.position < 0) {
            return missing("\"" + *wish.given + "\"");
        }
    }
    positions.frontal = guess(folded, "frontal");
    if (positions.image < 0) {
        return missing("for the image (image, Image Index, Path, File Name, dicom_id)");
    }
    for (const std::string& name : given.classColumns) {
        const int position = positionOf(folded, foldedName(name));
        if (position < 0) {
            return missing("\"" + name + "\"");
        }
        positions.classes.emplace_back(position, canonicalFinding(name));
    }
    if (positions.findings < 0 && positions.classes.empty()) {
        positions.classes = guessClasses(table, folded);
    }
    return positions;
}

std::string normalView(const std::string& view, const std::string& frontal) {
    if (foldedName(frontal) == "lateral") {
        return "Lateral";
    }
    const auto found = labelWords().views.find(foldedName(view));
    return found == labelWords().views.end() ? "" : found->second;
}

std::string normalSex(const std::string& sex) {
    const std::string word = foldedName(sex);
    if (word == "f" || word == "female") {
        return "F";
    }
    if (word == "m" || word == "male") {
        return "M";
    }
    return word == "o" || word == "other" ? "O" : "";
}

std::optional<int> plausibleAge(double years) {
    constexpr double kOldest = 120;
    return years >= 0 && years <= kOldest ? std::optional(static_cast<int>(years)) : std::nullopt;
}

}  // namespace outis::data
