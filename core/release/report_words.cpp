// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/report_words.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/result.h"

namespace outis::release {
namespace {

/// nullptr when there is no such text.
const nlohmann::json* find(std::string_view path) {
    static const nlohmann::json all = nlohmann::json::parse(kReportWords);
    std::string pointer = "/" + std::string(path);
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    const nlohmann::json::json_pointer place(pointer);
    return all.contains(place) ? &all.at(place) : nullptr;
}

const nlohmann::json& at(std::string_view path) {
    const nlohmann::json* text = find(path);
    if (text == nullptr) {
        throw ErrorException(Error{ErrorCode::Internal, std::string(path), "no such report text"});
    }
    return *text;
}

}  // namespace

std::string words(std::string_view path) {
    return at(path).get<std::string>();
}

bool hasWords(std::string_view path) {
    return find(path) != nullptr;
}

std::vector<std::string> wordList(std::string_view path) {
    return at(path).get<std::vector<std::string>>();
}

std::vector<std::pair<std::string, std::string>> wordPairs(std::string_view path) {
    return at(path).get<std::vector<std::pair<std::string, std::string>>>();
}

std::string wordOf(std::string_view path, const std::string& key) {
    for (const auto& [known, text] : wordPairs(path)) {
        if (known == key) {
            return text;
        }
    }
    return key;
}

std::string filled(std::string text, const std::vector<Filling>& values) {
    for (const auto& [name, value] : values) {
        const std::string place = "{{" + std::string(name) + "}}";
        // Moves on behind each value: braces inside a value stay as they are.
        for (std::size_t found = text.find(place); found != std::string::npos;
             found = text.find(place, found + value.size())) {
            text.replace(found, place.size(), value);
        }
    }
    return text;
}

}  // namespace outis::release
