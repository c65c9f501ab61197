// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/same_patient.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <iterator>
#include <vector>

#include "core/data/utf8.h"

namespace outis::data {
namespace {

/// Names longer than any person's are cut: a header may hold anything.
constexpr std::size_t kLongestName = 1024;

/// What one letter becomes: without its accent, and written out where a language does so.
struct Folding {
    char32_t first;
    char32_t last;
    const char* plain;    ///< one word for all of the range, or one per letter, split by blanks
    const char* written;  ///< nullptr: as `plain`
};

/// Lower-case letters only; both cases come here through lowered().
constexpr Folding kFoldings[] = {
    {0xDF, 0xDF, "ss", nullptr},
    {0xE0, 0xE3, "a", nullptr},
    {0xE4, 0xE4, "a", "ae"},
    {0xE5, 0xE5, "a", "aa"},
    {0xE6, 0xE6, "ae", nullptr},
    {0xE7, 0xE7, "c", nullptr},
    {0xE8, 0xEB, "e", nullptr},
    {0xEC, 0xEF, "i", nullptr},
    {0xF0, 0xF0, "d", nullptr},
    {0xF1, 0xF1, "n", nullptr},
    {0xF2, 0xF5, "o", nullptr},
    {0xF6, 0xF6, "o", "oe"},
    {0xF8, 0xF8, "o", "oe"},
    {0xF9, 0xFB, "u", nullptr},
    {0xFC, 0xFC, "u", "ue"},
    {0xFD, 0xFD, "y", nullptr},
    {0xFE, 0xFE, "th", nullptr},
    {0xFF, 0xFF, "y", nullptr},
    {0x100, 0x105, "a", nullptr},
    {0x106, 0x10D, "c", nullptr},
    {0x10E, 0x111, "d", nullptr},
    {0x112, 0x11B, "e", nullptr},
    {0x11C, 0x123, "g", nullptr},
    {0x124, 0x127, "h", nullptr},
    {0x128, 0x131, "i", nullptr},
    {0x134, 0x135, "j", nullptr},
    {0x136, 0x138, "k", nullptr},
    {0x139, 0x142, "l", nullptr},
    {0x143, 0x14B, "n", nullptr},
    {0x14C, 0x151, "o", nullptr},
    {0x152, 0x153, "oe", nullptr},
    {0x154, 0x159, "r", nullptr},
    {0x15A, 0x161, "s", nullptr},
    {0x162, 0x167, "t", nullptr},
    {0x168, 0x173, "u", nullptr},
    {0x174, 0x175, "w", nullptr},
    {0x176, 0x178, "y", nullptr},
    {0x179, 0x17E, "z", nullptr},
    {0x218, 0x219, "s", nullptr},
    {0x21A, 0x21B, "t", nullptr},
    {0x1E9E, 0x1E9E, "ss", nullptr},
    // Cyrillic, ICAO Doc 9303 part 3, section 6 B.
    {0x430, 0x44F, "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia",
     nullptr},
    {0x450, 0x451, "e", nullptr},
    {0x454, 0x454, "ie", nullptr},
    {0x456, 0x457, "i", nullptr},
    {0x491, 0x491, "g", nullptr},
    // What is written inside names and says nothing: soft hyphen, combining marks.
    {0xAD, 0xAD, "-", nullptr},
    {0x300, 0x36F, "-", nullptr},
};

/// Half-width Katakana U+FF66 to U+FF9D by their full-width ones.
constexpr std::u32string_view kKatakana =
    U"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
    U"ヤユヨラリルレロワン";
/// A name that begins so was taken out, in any language and ending.
constexpr std::string_view kTakenOut = "anony";
constexpr std::array<std::string_view, 11> kPlaceholders = {
    "anon",         "none",    "noname",  "unknown", "unbekannt", "inconnu",
    "deidentified", "removed", "patient", "nn",      "xxx"};

/// One width and one case; Hiragana as Katakana.
char32_t lowered(char32_t point) {
    if (point >= 0xFF01 && point <= 0xFF5E) {
        point -= 0xFEE0;
    } else if (point == 0x3000) {
        point = ' ';
    } else if (point >= 0xFF66 && point <= 0xFF9D) {
        point = kKatakana[point - 0xFF66];
    } else if (point >= 0x3041 && point <= 0x3096) {
        point += 0x60;
    }
    const bool isLatin =
        (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
    if (isLatin || (point >= 0x391 && point <= 0x3A9) || (point >= 0x410 && point <= 0x42F)) {
        return point + 0x20;
    }
    return point >= 0x400 && point <= 0x40F ? point + 0x50 : point;
}

/// A voiced sound mark after a Katakana of half width, or of full width in two code points.
bool voice(std::u32string& word, char32_t point) {
    const bool isVoiced = point == 0xFF9E || point == 0x3099 || point == 0x309B;
    const bool isHalfVoiced = point == 0xFF9F || point == 0x309A || point == 0x309C;
    if ((!isVoiced && !isHalfVoiced) || word.empty()) {
        return false;
    }
    char32_t& last = word.back();
    if (isHalfVoiced) {
        last += last >= 0x30CF && last <= 0x30DB ? 2 : 0;
    } else if (last == 0x30A6) {
        last = 0x30F4;
    } else if (last >= 0x30AB && last <= 0x30DB) {
        last += 1;
    }
    return true;
}

std::string_view nthWord(std::string_view words, std::size_t index) {
    for (; index > 0 && words.find(' ') != std::string_view::npos; --index) {
        words.remove_prefix(words.find(' ') + 1);
    }
    return words.substr(0, words.find(' '));
}

void appendFolded(std::string& text, char32_t point, bool writesOut) {
    for (const Folding& folding : kFoldings) {
        if (point >= folding.first && point <= folding.last) {
            const char* letters =
                writesOut && folding.written != nullptr ? folding.written : folding.plain;
            const std::string_view word = nthWord(letters, point - folding.first);
            text += word == "-" ? std::string_view() : word;
            return;
        }
    }
    appendUtf8(text, point);
}

using Words = std::vector<std::u32string>;

/// The words of the family, given and middle names of one representation.
Words wordsOf(std::u32string_view representation) {
    constexpr int kComponents = 3;
    Words words(1);
    int component = 0;
    for (const char32_t original : representation) {
        if (voice(words.back(), original)) {
            continue;
        }
        const char32_t point = lowered(original);
        if (point == '^' && ++component == kComponents) {
            break;
        }
        const bool isLetter = point >= 0x80 ? point != 0x30FB && point != 0xA0 && point != 0x2019
                                            : std::isalnum(static_cast<int>(point)) != 0;
        // Hyphens, apostrophes and full stops stand within words.
        const bool isJoined = point == '-' || point == '\'' || point == '.' || point == 0x2019;
        if (isLetter) {
            words.back() += point;
        } else if (!isJoined && !words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase_if(words, [](const std::u32string& word) { return word.empty(); });
    return words;
}

void addForms(const Words& words, bool writesOut, std::set<std::string>& forms) {
    std::vector<std::string> folded;
    std::string together;
    for (const std::u32string& word : words) {
        folded.emplace_back();
        for (const char32_t point : word) {
            appendFolded(folded.back(), point, writesOut);
        }
        together += folded.back();
    }
    const bool isPlaceholder =
        together.starts_with(kTakenOut) ||
        std::find(kPlaceholders.begin(), kPlaceholders.end(), together) != kPlaceholders.end();
    if (together.empty() || isPlaceholder) {
        return;
    }
    std::sort(folded.begin(), folded.end());
    std::string sorted;
    for (const std::string& word : folded) {
        sorted += sorted.empty() ? word : " " + word;
    }
    forms.insert(together);
    forms.insert(sorted);
}

}  // namespace

std::set<std::string> nameForms(std::string_view name) {
    const std::u32string points = codePoints(name.substr(0, kLongestName));
    std::set<std::string> forms;
    for (std::size_t start = 0; start <= points.size();) {
        const std::size_t end = std::min(points.find(U'=', start), points.size());
        const Words words = wordsOf(std::u32string_view(points).substr(start, end - start));
        addForms(words, false, forms);
        addForms(words, true, forms);
        start = end + 1;
    }
    return forms;
}

std::string plainDate(std::string_view date) {
    std::string digits;
    std::string others;
    for (const char letter : date) {
        (std::isdigit(static_cast<unsigned char>(letter)) != 0 ? digits : others) += letter;
    }
    const bool isDelimited = date.size() == 10 && others.size() == 2 && others[0] == others[1] &&
                             std::string_view("-./").find(others[0]) != std::string_view::npos &&
                             date[4] == others[0] && date[7] == others[0];
    const bool isDate = digits.size() == 8 && (others.empty() || isDelimited);
    const bool isPlaceholder = digits.starts_with("0000") || digits == "19000101";
    return isDate && !isPlaceholder ? digits : "";
}

BirthDates compareBirthDates(std::string_view one, std::string_view other) {
    const std::string first = plainDate(one);
    const std::string second = plainDate(other);
    if (first.empty() || second.empty()) {
        return BirthDates::Unknown;
    }
    return first == second ? BirthDates::Same : BirthDates::Differ;
}

}  // namespace outis::data
