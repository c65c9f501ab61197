// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/person_name.h"

#include "core/data/label_words.h"
#include "core/data/utf8.h"
#include "core/release/decision/given_text.h"

namespace outis::release {
namespace {

constexpr std::size_t kLongest = 500;  ///< bytes

bool isWithin(char32_t point, char32_t first, char32_t last) {
    return point >= first && point <= last;
}

bool isControl(char32_t point) {
    return point < 0x20 || isWithin(point, 0x7F, 0x9F);
}

/// Shows nothing, or changes the direction of what follows.
bool isInvisible(char32_t point) {
    return point == 0xAD || isWithin(point, 0x200B, 0x200F) || isWithin(point, 0x2028, 0x202E) ||
           isWithin(point, 0x2060, 0x206F) || point == 0xFEFF;
}

bool isOtherBlank(char32_t point) {
    return point == 0xA0 || isWithin(point, 0x2000, 0x200A) || point == 0x202F || point == 0x3000;
}

/// An accent that stands behind its letter.
bool isAccent(char32_t point) {
    return isWithin(point, 0x300, 0x36F);
}

/// Of Latin letters beyond Latin-1, Greek and Cyrillic ones.
char32_t small(char32_t point) {
    const bool isEvenCapital = isWithin(point, 0x100, 0x137) || isWithin(point, 0x14A, 0x177);
    const bool isOddCapital = isWithin(point, 0x139, 0x148) || isWithin(point, 0x179, 0x17E);
    if (isEvenCapital || isOddCapital) {
        return (point % 2 == 0) == isEvenCapital ? point + 1 : point;
    }
    if (isWithin(point, 0x391, 0x3A9) || isWithin(point, 0x410, 0x42F)) {
        return point + 0x20;
    }
    return isWithin(point, 0x400, 0x40F) ? point + 0x50 : point;
}

}  // namespace

std::string plainName(const std::string& name) {
    std::string plain;
    for (const char32_t point : data::codePoints(data::validUtf8(name))) {
        if (!isControl(point) && !isInvisible(point) && !isOtherBlank(point) && !isAccent(point)) {
            data::appendUtf8(plain, small(point));
        }
    }
    return data::foldedName(plain);
}

bool isSamePerson(const Person& one, const Person& other) {
    return one.publicKey == other.publicKey || plainName(one.name) == plainName(other.name);
}

Result<void> checkLine(const char* what, const std::string& text) {
    const auto wrong = [&](const char* why) { return Error{ErrorCode::InvalidOption, what, why}; };
    if (isBlank(text)) {
        return wrong("must be given");
    }
    if (text.size() > kLongest) {
        return wrong("longer than 500 bytes");
    }
    if (data::validUtf8(text) != text) {
        return wrong("a text that is not UTF-8");
    }
    for (const char32_t point : data::codePoints(text)) {
        if (isControl(point) || isInvisible(point)) {
            return wrong("holds a line end or a sign that nobody sees");
        }
    }
    return {};
}

}  // namespace outis::release
