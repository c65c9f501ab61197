// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/person_name.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/data/label_words.h"
#include "core/data/utf8.h"
#include "core/release/decision/given_text.h"

namespace outis::release {
namespace {

constexpr std::size_t kLongest = 500;  ///< bytes

/// Of valid UTF-8.
std::vector<std::uint32_t> codePointsOf(std::string_view text) {
    std::vector<std::uint32_t> points;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte & 0xC0U) == 0x80U) {
            points.back() = points.back() << 6U | (byte & 0x3FU);
        } else {
            points.push_back(byte < 0x80 ? byte
                                         : byte & (byte < 0xE0   ? 0x1FU
                                                   : byte < 0xF0 ? 0x0FU
                                                                 : 0x07U));
        }
    }
    return points;
}

bool isWithin(std::uint32_t point, std::uint32_t first, std::uint32_t last) {
    return point >= first && point <= last;
}

bool isControl(std::uint32_t point) {
    return point < 0x20 || isWithin(point, 0x7F, 0x9F);
}

/// Shows nothing, or changes the direction of what follows.
bool isInvisible(std::uint32_t point) {
    return point == 0xAD || isWithin(point, 0x200B, 0x200F) || isWithin(point, 0x2028, 0x202E) ||
           isWithin(point, 0x2060, 0x206F) || point == 0xFEFF;
}

bool isOtherBlank(std::uint32_t point) {
    return point == 0xA0 || isWithin(point, 0x2000, 0x200A) || point == 0x202F || point == 0x3000;
}

/// An accent that stands behind its letter.
bool isAccent(std::uint32_t point) {
    return isWithin(point, 0x300, 0x36F);
}

/// Of Latin letters beyond Latin-1, Greek and Cyrillic ones.
std::uint32_t small(std::uint32_t point) {
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

void append(std::string& text, std::uint32_t point) {
    const auto tail = [&](unsigned shift) {
        text += static_cast<char>(0x80U | (point >> shift & 0x3FU));
    };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | point >> 6U);
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | point >> 12U);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | point >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace

std::string plainName(const std::string& name) {
    std::string plain;
    for (const std::uint32_t point : codePointsOf(data::validUtf8(name))) {
        if (!isControl(point) && !isInvisible(point) && !isOtherBlank(point) && !isAccent(point)) {
            append(plain, small(point));
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
    for (const std::uint32_t point : codePointsOf(text)) {
        if (isControl(point) || isInvisible(point)) {
            return wrong("holds a line end or a sign that nobody sees");
        }
    }
    return {};
}

}  // namespace outis::release
