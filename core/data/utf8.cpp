// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/utf8.h"

#include <algorithm>
#include <cstddef>

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

}  // namespace

std::string validUtf8(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length != 0) {
            result.append(text.substr(0, length));
            text.remove_prefix(length);
            continue;
        }
        const auto code = static_cast<unsigned char>(text.front());
        result.push_back(static_cast<char>(0xC0 | code >> 6));
        result.push_back(static_cast<char>(0x80 | (code & 0x3F)));
        text.remove_prefix(1);
    }
    return result;
}

}  // namespace outis::data
