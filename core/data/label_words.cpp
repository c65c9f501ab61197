// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_words.h"

#include <cctype>

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
    return words;
}

}  // namespace

const LabelWords& labelWords() {
    static const LabelWords words = parseWords();
    return words;
}

std::string foldedName(std::string_view name) {
    std::string folded;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 || std::isalnum(byte) != 0) {
            folded += static_cast<char>(byte >= 0x80 ? byte : std::tolower(byte));
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

}  // namespace outis::data
