// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_encoding.h"

#include <algorithm>
#include <cstdint>

namespace outis::data {
namespace {

void appendUtf8(std::string& text, std::uint32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | code >> 6U);
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | code >> 12U);
        text += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | code >> 18U);
        text += static_cast<char>(0x80U | (code >> 12U & 0x3FU));
        text += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

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

std::string fromLatin1(std::string_view bytes) {
    std::string text;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        appendUtf8(text, byteAt(bytes, index));
    }
    return text;
}

bool hasControls(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') ||
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
    if (evenZeros > sample / 3 && oddZeros == 0) {
        return true;
    }
    if (oddZeros > sample / 3 && evenZeros == 0) {
        return false;
    }
    return std::nullopt;
}

std::optional<DecodedText> decodeUnchecked(std::string_view bytes) {
    std::optional<bool> bigEndian;
    if (bytes.starts_with("\xFF\xFE")) {
        bigEndian = false;
        bytes.remove_prefix(2);
    } else if (bytes.starts_with("\xFE\xFF")) {
        bigEndian = true;
        bytes.remove_prefix(2);
    } else {
        bigEndian = looksBigEndian16(bytes);
    }
    if (bigEndian) {
        auto text = fromUtf16(bytes, *bigEndian);
        return text ? std::optional(DecodedText{*std::move(text), TextEncoding::Utf16})
                    : std::nullopt;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    if (isUtf8(bytes)) {
        return DecodedText{std::string(bytes), TextEncoding::Utf8};
    }
    return DecodedText{fromLatin1(bytes), TextEncoding::Latin1};
}

}  // namespace

std::optional<DecodedText> decodeText(std::string_view bytes) {
    auto decoded = decodeUnchecked(bytes);
    if (decoded && hasControls(decoded->utf8)) {
        return std::nullopt;
    }
    return decoded;
}

}  // namespace outis::data
