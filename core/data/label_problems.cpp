// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_problems.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

// Marks words for the translators of the window (scripts/translations.sh).
#define OUTIS_WORDS(text) text

namespace outis::data {
namespace {

/// Lines that a warning names.
constexpr std::size_t kNamedLines = 5;

struct Words {
    std::string_view name;
    std::string_view text;
};
/// In the order of LabelProblem.
constexpr std::array<Words, 17> kWords = {{
    {"too-many-fields", OUTIS_WORDS("more fields than the header has; the row is left out")},
    {"too-few-fields",
     OUTIS_WORDS("fewer fields than the header has; those at the end count as missing")},
    {"no-image", OUTIS_WORDS("no image; the row is left out")},
    {"outside-source", OUTIS_WORDS("the path leaves the source folder; the row is refused")},
    {"unknown-image", OUTIS_WORDS("the image is not in the source")},
    {"ambiguous-image", OUTIS_WORDS("the name fits several files; it needs the folder as well")},
    {"duplicate-row", OUTIS_WORDS("the same row again; harmless")},
    {"repeated-image",
     OUTIS_WORDS("an image again, without contradiction; the rows are put together")},
    {"contradictory-patients",
     OUTIS_WORDS("an image again, for another patient; the image is set aside")},
    {"contradictory-findings",
     OUTIS_WORDS("an image again, with other findings; those that differ are uncertain")},
    {"contradictory-facts",
     OUTIS_WORDS("an image again, with another view, sex or age; what differs counts as unknown")},
    {"no-finding-conflict", OUTIS_WORDS("No Finding beside a finding; the finding counts")},
    {"unknown-state",
     OUTIS_WORDS("no word for positive, negative, uncertain or missing; counts as missing")},
    {"unknown-finding",
     OUTIS_WORDS("a finding that is neither a class of the project nor a known word")},
    {"unknown-view", OUTIS_WORDS("no known word for a view; counts as unknown")},
    {"unknown-sex", OUTIS_WORDS("no known word for a sex; counts as unknown")},
    {"implausible-age", OUTIS_WORDS("no age from 0 to 120 years; counts as unknown")},
}};

const Words& wordsOf(LabelProblem problem) {
    return kWords.at(static_cast<std::size_t>(problem));
}

bool byLine(const ProblemPlace& one, const ProblemPlace& other) {
    return one.line < other.line;
}

}  // namespace

std::string_view problemName(LabelProblem problem) {
    return wordsOf(problem).name;
}

std::string_view problemText(LabelProblem problem) {
    return wordsOf(problem).text;
}

void LabelProblems::add(LabelProblem problem, std::int64_t line, std::int64_t otherLine) {
    Kind& kind = kinds_[problem];
    ++kind.count;
    if (kind.places.size() < kListed) {
        kind.places.push_back({line, otherLine});
    }
}

void LabelProblems::add(const LabelProblems& others) {
    for (const auto& [problem, other] : others.kinds_) {
        Kind& kind = kinds_[problem];
        kind.count += other.count;
        const std::size_t room = kListed - kind.places.size();
        const auto taken = static_cast<std::ptrdiff_t>(std::min(room, other.places.size()));
        kind.places.insert(kind.places.end(), other.places.begin(), other.places.begin() + taken);
        std::stable_sort(kind.places.begin(), kind.places.end(), byLine);
    }
}

std::int64_t LabelProblems::count(LabelProblem problem) const {
    const auto found = kinds_.find(problem);
    return found == kinds_.end() ? 0 : found->second.count;
}

std::int64_t LabelProblems::total() const {
    std::int64_t total = 0;
    for (const auto& [problem, kind] : kinds_) {
        total += kind.count;
    }
    return total;
}

std::vector<ProblemPlace> LabelProblems::places(LabelProblem problem) const {
    const auto found = kinds_.find(problem);
    return found == kinds_.end() ? std::vector<ProblemPlace>{} : found->second.places;
}

std::vector<Error> LabelProblems::warnings(const std::string& subject) const {
    std::vector<Error> warnings;
    for (const auto& [problem, kind] : kinds_) {
        std::string lines;
        for (std::size_t index = 0; index < std::min(kind.places.size(), kNamedLines); ++index) {
            lines += (index == 0 ? "" : ", ") + std::to_string(kind.places[index].line);
        }
        const bool more = kind.count > static_cast<std::int64_t>(kNamedLines);
        std::string detail = kind.count == 1 ? "line " : "lines ";
        detail += lines + (more ? ", ... (" + std::to_string(kind.count) + " in all)" : "") + ": ";
        detail += problemText(problem);
        warnings.push_back({ErrorCode::BadLabelFile, subject, std::move(detail)});
    }
    return warnings;
}

nlohmann::json LabelProblems::toJson() const {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& [problem, kind] : kinds_) {
        nlohmann::json places = nlohmann::json::array();
        for (const ProblemPlace& place : kind.places) {
            places.push_back({{"line", place.line}});
            if (place.otherLine > 0) {
                places.back()["other_line"] = place.otherLine;
            }
        }
        list.push_back({{"kind", problemName(problem)},
                        {"text", problemText(problem)},
                        {"count", kind.count},
                        {"places", std::move(places)}});
    }
    return list;
}

}  // namespace outis::data
