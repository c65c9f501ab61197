// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/data/utf8.h"

namespace outis::data {
namespace {

std::uint32_t byteAt(std::string_view bytes, std::size_t index) {
    return static_cast<unsigned char>(bytes[index]);
}

/// Length of the well-formed UTF-8 sequence (RFC 3629) at `index`; 0 when there is none.
std::size_t sequenceLength(std::string_view bytes, std::size_t index) {
    const std::uint32_t first = byteAt(bytes, index);
    const std::size_t length = first < 0x80                     ? 1
                               : first >= 0xC2 && first <= 0xDF ? 2
                               : first >= 0xE0 && first <= 0xEF ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || index + length > bytes.size()) {
        return 0;
    }
    for (std::size_t next = 1; next < length; ++next) {
        if ((byteAt(bytes, index + next) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    const std::uint32_t second = length > 1 ? byteAt(bytes, index + 1) : 0;
    const bool tooLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return tooLong || outside ? 0 : length;
}

bool isUtf8(std::string_view bytes) {
    for (std::size_t index = 0; index < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, index);
        if (length == 0) {
            return false;
        }
        index += length;
    }
    return true;
}

std::optional<std::string> fromUtf16(std::string_view bytes, bool bigEndian) {
    if (bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    const auto unitAt = [&](std::size_t index) {
        const std::uint32_t first = byteAt(bytes, index);
        const std::uint32_t second = byteAt(bytes, index + 1);
        return bigEndian ? first << 8U | second : second << 8U | first;
    };
    std::string text;
    for (std::size_t index = 0; index < bytes.size(); index += 2) {
        std::uint32_t code = unitAt(index);
        if (code >= 0xD800 && code <= 0xDFFF) {
            index += 2;
            const std::uint32_t low = index < bytes.size() ? unitAt(index) : 0;
            if (code > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
                return std::nullopt;
            }
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        }
        appendUtf8(text, code);
    }
    return text;
}

/// Code points of 0x80 to 0x9F in Windows-1252 (the WHATWG's index); 0 = not defined.
constexpr std::array<std::uint32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<DecodedText> fromSingleBytes(std::string_view bytes) {
    DecodedText text{{}, TextEncoding::Latin1};
    text.utf8.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        std::uint32_t code = byteAt(bytes, index);
        if (code >= 0x80 && code < 0xA0) {
            text.encoding = TextEncoding::Windows1252;
            code = kWindows1252.at(code - 0x80);
            if (code == 0) {
                return std::nullopt;
            }
        }
        appendUtf8(text.utf8, code);
    }
    return text;
}

bool hasControls(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
                byte != '\v') ||
               byte == 0x7F;
    });
}

/// Without a mark, Latin text in UTF-16 has a zero in every second byte.
std::optional<bool> looksBigEndian16(std::string_view bytes) {
    const std::size_t sample = std::min<std::size_t>(bytes.size(), 512) / 2 * 2;
    std::size_t evenZeros = 0;
    std::size_t oddZeros = 0;
    for (std::size_t index = 0; index < sample; index += 2) {
        evenZeros += bytes[index] == '\0' ? 1 : 0;
        oddZeros += bytes[index + 1] == '\0' ? 1 : 0;
    }
    // Some letters of other scripts have a zero in their other byte (U+0100, U+0400).
    const std::size_t few = sample / 40;
    if (evenZeros > sample / 4 && oddZeros <= few) {
        return true;
    }
    if (oddZeros > sample / 4 && evenZeros <= few) {
        return false;
    }
    return std::nullopt;
}

std::optional<DecodedText> decodeUnchecked(std::string& bytes) {
    std::optional<bool> bigEndian;
    if (bytes.starts_with("\xFF\xFE")) {
        bigEndian = false;
        bytes.erase(0, 2);
    } else if (bytes.starts_with("\xFE\xFF")) {
        bigEndian = true;
        bytes.erase(0, 2);
    } else {
        bigEndian = looksBigEndian16(bytes);
    }
    if (bigEndian) {
        auto text = fromUtf16(bytes, *bigEndian);
        const auto encoding =
            *bigEndian ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian;
        return text ? std::optional(DecodedText{*std::move(text), encoding}) : std::nullopt;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.erase(0, 3);
    }
    if (isUtf8(bytes)) {
        return DecodedText{std::move(bytes), TextEncoding::Utf8};
    }
    return fromSingleBytes(bytes);
}

}  // namespace

std::string_view encodingName(TextEncoding encoding) {
    constexpr std::array<std::string_view, 5> kNames = {"utf-8", "utf-16le", "utf-16be", "latin-1",
                                                        "windows-1252"};
    return kNames.at(static_cast<std::size_t>(encoding));
}

std::optional<DecodedText> decodeText(std::string bytes) {
    // DOS programs end a text with Ctrl-Z.
    while (bytes.ends_with('\x1A')) {
        bytes.pop_back();
    }
    auto decoded = decodeUnchecked(bytes);
    if (decoded && hasControls(decoded->utf8)) {
        return std::nullopt;
    }
    return decoded;
}

}  // namespace outis::data
