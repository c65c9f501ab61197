// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_words.h"

#include <array>
#include <cctype>
#include <utility>

#include <nlohmann/json.hpp>

namespace outis::data {
namespace {

LabelWords parseWords() {
    const auto json = nlohmann::json::parse(kLabelWordsJson);
    LabelWords words;
    words.parity = json.at("parity").get<std::vector<std::string>>();
    for (const char* list : {"parity", "known"}) {
        for (const std::string name : json.at(list)) {
            words.findings[foldedName(name)] = name;
        }
    }
    for (const auto& [alias, name] : json.at("aliases").items()) {
        words.findings[foldedName(alias)] = name.get<std::string>();
    }
    for (const auto& [meaning, names] : json.at("columns").items()) {
        for (const std::string name : names) {
            words.columns[meaning].push_back(foldedName(name));
        }
    }
    for (const auto& [written, view] : json.at("views").items()) {
        words.views[foldedName(written)] = view.get<std::string>();
    }
    for (const std::string word : json.at("silent-views")) {
        words.silentViews.insert(foldedName(word));
    }
    for (const std::string name : json.at("box-columns")) {
        words.boxColumns.insert(foldedName(name));
    }
    constexpr std::array<std::pair<const char*, int>, 4> kStates = {
        {{"positive", 1}, {"negative", 0}, {"uncertain", -1}, {"missing", -2}}};
    for (const auto& [name, state] : kStates) {
        for (const std::string word : json.at("state-words").at(name)) {
            words.states[word] = state;
        }
    }
    return words;
}

/// U+00C0 to U+00FF without accents; × and ÷ are no letters.
constexpr std::array<const char*, 64> kPlainLetters = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};

}  // namespace

const LabelWords& labelWords() {
    static const LabelWords words = parseWords();
    return words;
}

std::string foldedName(std::string_view name) {
    std::string folded;
    for (std::size_t index = 0; index < name.size(); ++index) {
        const auto byte = static_cast<unsigned char>(name[index]);
        if (byte == 0xC3 && index + 1 < name.size()) {
            const auto next = static_cast<unsigned char>(name[++index]);
            folded += next >= 0x80 && next < 0xC0 ? kPlainLetters.at(next - 0x80U) : "";
        } else if (byte >= 0x80) {
            folded += name[index];
        } else if (std::isalnum(byte) != 0) {
            folded += static_cast<char>(std::tolower(byte));
        }
    }
    return folded;
}

std::string tidyText(std::string_view text) {
    std::string tidy;
    bool blank = false;
    for (const char letter : text) {
        if (letter == '\0' || std::isspace(static_cast<unsigned char>(letter)) != 0) {
            blank = true;
            continue;
        }
        if (blank && !tidy.empty()) {
            tidy += ' ';
        }
        blank = false;
        tidy += letter;
    }
    return tidy;
}

std::string loweredText(std::string_view text) {
    std::string lowered = tidyText(text);
    for (char& letter : lowered) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return lowered;
}

}  // namespace outis::data
