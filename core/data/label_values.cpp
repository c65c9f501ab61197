// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_values.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/data/label_words.h"
#include "core/data/view_words.h"

namespace outis::data {
namespace {

/// The number at the beginning, with a point or a comma; `used` = its letters.
std::optional<double> leadingNumber(std::string text, std::size_t& used) {
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos && text.find('.') == std::string::npos) {
        text[comma] = '.';
    }
    const std::size_t start = text.starts_with('+') ? 1 : 0;
    double value = 0;
    const auto [end, failure] =
        std::from_chars(text.data() + start, text.data() + text.size(), value);
    if (failure != std::errc() || !std::isfinite(value)) {
        return std::nullopt;
    }
    used = static_cast<std::size_t>(end - text.data());
    return value;
}

/// "1.0", "01" and "1,0" -> "1"; other texts as they are.
std::string plainNumber(std::string text) {
    const bool isPlain = text.size() <= 1 || text == "-1";
    if (isPlain || text.size() > 12 || text.find_first_of("0123456789") == std::string::npos) {
        return text;
    }
    std::size_t used = 0;
    const auto value = leadingNumber(text, used);
    if (value && used == text.size() && std::abs(*value) < 100 && *value == std::floor(*value)) {
        return std::to_string(static_cast<int>(*value));
    }
    return text;
}

std::string stateWord(std::string_view text) {
    return plainNumber(loweredText(text));
}

/// Nothing for words that name no view. `frontal` is CheXpert's Frontal/Lateral.
std::optional<std::string> knownView(std::string_view view, std::string_view frontal) {
    if (std::string known = viewFromWords(view); !known.empty()) {
        return known;
    }
    const bool isSilent = labelWords().silentViews.contains(foldedName(view));
    if (foldedName(frontal) == "frontal") {
        return isSilent ? std::optional<std::string>("Frontal") : std::nullopt;
    }
    return isSilent ? std::optional(std::string()) : std::nullopt;
}

/// A text in quotes at `position`, which moves behind it.
std::optional<std::string> quotedAt(std::string_view text, std::size_t& position) {
    const char quote = text[position++];
    std::string item;
    for (; position < text.size(); ++position) {
        if (text[position] == quote) {
            ++position;
            return item;
        }
        if (text[position] == '\\' && position + 1 < text.size()) {
            ++position;
        }
        item += text[position];
    }
    return std::nullopt;
}

struct CalendarDate {
    int year = 0;
    int month = 0;  ///< 0 = not given
    int day = 0;
};

std::optional<CalendarDate> parseDate(std::string_view text) {
    std::string digits;
    const std::string tidy = tidyText(text);
    for (std::size_t index = 0; index < tidy.size() && tidy[index] != ' '; ++index) {
        if (tidy[index] == '.') {
            break;  // 1930.0
        }
        if (std::isdigit(static_cast<unsigned char>(tidy[index])) != 0) {
            digits += tidy[index];
        } else if (tidy[index] != '-' && tidy[index] != '/') {
            return std::nullopt;
        }
    }
    if (digits.size() != 4 && digits.size() != 8) {
        return std::nullopt;
    }
    const auto number = [&](std::size_t from, std::size_t count) {
        return std::stoi(digits.substr(from, count));
    };
    CalendarDate date{number(0, 4), 0, 0};
    if (digits.size() == 8) {
        date.month = number(4, 2);
        date.day = number(6, 2);
    }
    return date.year >= 1800 && date.year <= 2200 && date.month <= 12 && date.day <= 31
               ? std::optional(date)
               : std::nullopt;
}

}  // namespace

LabelValues::LabelValues(const LabelProfile& profile)
    : list_(profile.list), separator_(profile.separator) {
    for (const auto& [word, state] : labelWords().states) {
        states_[word] = static_cast<LabelState>(state);
    }
    for (const auto& [word, state] : profile.stateWords) {
        states_[stateWord(word)] = static_cast<LabelState>(state);
    }
    for (const auto& [written, name] : profile.aliases) {
        aliases_[foldedName(written)] = tidyText(name);
    }
    for (const auto& name : profile.ignoredFindings) {
        ignored_.insert(foldedName(name));
    }
    for (const auto& [written, view] : profile.viewWords) {
        views_[foldedName(written)] = view;
    }
}

std::optional<LabelState> LabelValues::state(std::string_view text) const {
    const auto found = states_.find(stateWord(text));
    return found == states_.end() ? std::nullopt : std::optional(found->second);
}

std::string LabelValues::finding(std::string_view name) {
    std::string tidy = tidyText(name);
    const std::string folded = foldedName(tidy);
    if (const auto alias = aliases_.find(folded); alias != aliases_.end()) {
        return alias->second;
    }
    if (ignored_.contains(folded)) {
        return "";
    }
    const auto known = labelWords().findings.find(folded);
    if (known != labelWords().findings.end()) {
        return known->second;
    }
    return own_.emplace(loweredText(tidy), std::move(tidy)).first->second;
}

std::vector<std::string> LabelValues::split(std::string_view cell) const {
    if (list_ == ListSyntax::Python) {
        if (auto items = parsePythonList(cell)) {
            return *std::move(items);
        }
    }
    if (separator_.empty()) {
        return {std::string(cell)};
    }
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= cell.size();) {
        const std::size_t end = std::min(cell.find(separator_, start), cell.size());
        parts.emplace_back(cell.substr(start, end - start));
        start = end + separator_.size();
    }
    return parts;
}

std::vector<Finding> LabelValues::findings(std::string_view cell) {
    if (state(cell) == LabelState::Missing) {
        return {};
    }
    std::vector<Finding> findings;
    for (const std::string& part : split(cell)) {
        std::string name = finding(part);
        const bool isThere = std::any_of(findings.begin(), findings.end(),
                                         [&](const Finding& other) { return other.name == name; });
        if (!name.empty() && !isThere) {
            findings.push_back({std::move(name), LabelState::Positive});
        }
    }
    return findings;
}

std::optional<std::string> LabelValues::view(std::string_view view,
                                             std::string_view frontal) const {
    if (foldedName(frontal) == "lateral") {
        return "Lateral";
    }
    const auto own = views_.find(foldedName(view));
    return own != views_.end() ? std::optional(own->second) : knownView(view, frontal);
}

std::optional<LabelState> parseState(std::string_view text) {
    static const LabelValues values{LabelProfile{}};
    return values.state(text);
}

std::optional<std::vector<std::string>> parsePythonList(std::string_view text) {
    const std::string tidy = tidyText(text);
    if (tidy.size() < 2 || tidy.front() != '[' || tidy.back() != ']') {
        return std::nullopt;
    }
    std::vector<std::string> items;
    const std::string_view inner(tidy.data() + 1, tidy.size() - 2);
    for (std::size_t position = 0; position < inner.size();) {
        const char letter = inner[position];
        if (letter == '\'' || letter == '"') {
            auto item = quotedAt(inner, position);
            if (!item) {
                return std::nullopt;
            }
            items.push_back(*std::move(item));
        } else if (letter == ' ' || letter == ',') {
            ++position;
        } else {  // a bare word: nan, None, edema
            const std::size_t end = std::min(inner.find(',', position), inner.size());
            std::string word = tidyText(inner.substr(position, end - position));
            if (parseState(word) != LabelState::Missing) {
                items.push_back(std::move(word));
            }
            position = end;
        }
    }
    return items;
}

std::string normalView(const std::string& view, const std::string& frontal) {
    if (foldedName(frontal) == "lateral") {
        return "Lateral";
    }
    return knownView(view, frontal).value_or("");
}

std::string normalSex(const std::string& sex) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kWords = {
        {{"f", "F"},
         {"female", "F"},
         {"woman", "F"},
         {"w", "F"},
         {"weiblich", "F"},
         {"mujer", "F"},
         {"femenino", "F"},
         {"m", "M"},
         {"male", "M"},
         {"man", "M"},
         {"mannlich", "M"},
         {"hombre", "M"},
         {"masculino", "M"},
         {"o", "O"},
         {"other", "O"}}};
    const std::string word = foldedName(sex);
    for (const auto& [written, normal] : kWords) {
        if (word == written) {
            return std::string(normal);
        }
    }
    return "";
}

bool isUnknownSex(const std::string& sex) {
    const std::string word = foldedName(sex);
    return word == "u" || parseState(sex) == LabelState::Missing;
}

std::optional<int> plausibleAge(double years) {
    constexpr double kOldest = 120;
    return years >= 0 && years <= kOldest ? std::optional(static_cast<int>(years)) : std::nullopt;
}

std::optional<double> parseAge(std::string_view text) {
    std::string tidy = tidyText(text);
    tidy.erase(0, std::min(tidy.find_first_not_of("<>"), tidy.size()));
    std::size_t used = 0;
    const auto value = leadingNumber(tidyText(tidy), used);
    if (!value) {
        return std::nullopt;
    }
    const std::string rest = tidyText(tidy).substr(used);
    const std::string unit = foldedName(rest);
    // "60-69" is no age.
    if (unit.find_first_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    constexpr std::array<std::pair<std::string_view, double>, 15> kPerYear = {{{"", 1},
                                                                               {"y", 1},
                                                                               {"yr", 1},
                                                                               {"yrs", 1},
                                                                               {"yo", 1},
                                                                               {"year", 1},
                                                                               {"years", 1},
                                                                               {"m", 12},
                                                                               {"mo", 12},
                                                                               {"month", 12},
                                                                               {"months", 12},
                                                                               {"w", 52.1775},
                                                                               {"weeks", 52.1775},
                                                                               {"d", 365.2425},
                                                                               {"days", 365.2425}}};
    for (const auto& [name, perYear] : kPerYear) {
        if (unit == name) {
            return *value / perYear;
        }
    }
    return std::nullopt;
}

std::optional<double> ageBetween(std::string_view birth, std::string_view study) {
    const auto from = parseDate(birth);
    const auto to = parseDate(study);
    if (!from || !to) {
        return std::nullopt;
    }
    const bool exact = from->month > 0 && to->month > 0;
    const bool beforeBirthday =
        exact && std::pair(to->month, to->day) < std::pair(from->month, from->day);
    return to->year - from->year - (beforeBirthday ? 1 : 0);
}

}  // namespace outis::data
