// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace outis::data {
namespace {

/// Length of the well-formed UTF-8 sequence at the start, or 0.
std::size_t sequenceLength(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    const bool continues = std::all_of(text.begin() + 1, text.begin() + length, [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0) == 0x80;
    });
    return continues ? length : 0;
}

std::optional<char32_t> continuation(std::string_view text, std::size_t at) {
    if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
        return std::nullopt;
    }
    return static_cast<unsigned char>(text[at]) & 0x3FU;
}

}  // namespace

std::u32string codePoints(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t more = lead < 0x80U   ? 0
                                 : lead < 0xC2U ? 9
                                 : lead < 0xE0U ? 1
                                 : lead < 0xF0U ? 2
                                 : lead < 0xF5U ? 3
                                                : 9;
        char32_t point = more == 0 ? lead : lead & (0x3FU >> more);
        std::size_t taken = 1;
        for (; more <= 3 && taken <= more; ++taken) {
            const auto bits = continuation(text, at + taken);
            if (!bits) {
                break;
            }
            point = point << 6U | *bits;
        }
        if (taken == more + 1) {
            points.push_back(point);
        }
        at += taken;
    }
    return points;
}

void appendUtf8(std::string& text, char32_t point) {
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | point >> 6U);
        text += static_cast<char>(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | point >> 12U);
        text += static_cast<char>(0x80U | (point >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | point >> 18U);
        text += static_cast<char>(0x80U | (point >> 12U & 0x3FU));
        text += static_cast<char>(0x80U | (point >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

std::string validUtf8(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length != 0) {
            result.append(text.substr(0, length));
            text.remove_prefix(length);
            continue;
        }
        appendUtf8(result, static_cast<unsigned char>(text.front()));
        text.remove_prefix(1);
    }
    return result;
}

}  // namespace outis::data
