// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace outis::data {
namespace {

constexpr double kReadWell = 0.6;  // the recogniser's own confidence
constexpr double kReadAtAll = 0.5;

// Sides, positions, projections and the room, as radiographers put them on films.
constexpr std::array<std::string_view, 62> kMarkerWords = {
    "L",          "R",        "LEFT",         "RIGHT",
    "LT",         "RT",       "LI",           "RE",
    "LINKS",      "RECHTS",   "DX",           "SX",
    "SIN",        "DEX",      "GAUCHE",       "DROITE",
    "DESTRA",     "SINISTRA", "PA",           "AP",
    "P",          "A",        "LAT",          "LATERAL",
    "SUPINE",     "SUPINO",   "PRONE",        "PORTABLE",
    "PORT",       "MOBILE",   "BEDSIDE",      "BED",
    "ERECT",      "UPRIGHT",  "SEMI",         "SEMIERECT",
    "SITTING",    "SEATED",   "STANDING",     "DECUBITUS",
    "DECUB",      "INSP",     "EXP",          "INSPIRATION",
    "EXPIRATION", "LIEGEND",  "STEHEND",      "SITZEND",
    "STATION",    "AUF",      "BETTAUFNAHME", "DEBOUT",
    "COUCHE",     "ASSIS",    "ORTHO",        "CHEST",
    "THORAX",     "STAT",     "AXR",          "CXR",
    "RAO",        "LAO"};

bool isWordByte(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

/// Upper-case words of letters and digits.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char letter : text) {
        if (isWordByte(letter)) {
            const bool isSmall = letter >= 'a' && letter <= 'z';
            words.back() += isSmall ? static_cast<char>(letter - 'a' + 'A') : letter;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

}  // namespace

TextKind kindOf(const TextReading& reading) {
    const auto words = wordsOf(reading.words);
    const bool isMarker =
        !words.empty() && reading.confidence >= kReadWell &&
        std::all_of(words.begin(), words.end(), [](const std::string& word) {
            return std::find(kMarkerWords.begin(), kMarkerWords.end(), word) != kMarkerWords.end();
        });
    return isMarker ? TextKind::Marker : TextKind::Text;
}

bool isWriting(const TextReading& reading) {
    if (kindOf(reading) == TextKind::Marker && reading.words.size() >= 2) {
        return true;
    }
    std::size_t letters = 0;
    std::set<char> different;
    for (const std::string& word : wordsOf(reading.words)) {
        for (const char letter : word) {
            // What vertical lines are read as says nothing.
            if (std::string_view("IL1").find(letter) == std::string_view::npos) {
                ++letters;
                different.insert(letter);
            }
        }
    }
    return reading.confidence >= kReadAtAll && letters >= 3 && different.size() >= 3;
}

}  // namespace outis::data
