// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace outis::data {

/// The text, with every byte that is no UTF-8 taken for Latin-1: nothing is lost and all is valid.
[[nodiscard]] std::string validUtf8(std::string_view text);

/// Bytes that are no UTF-8 are skipped.
[[nodiscard]] std::u32string codePoints(std::string_view text);
void appendUtf8(std::string& text, char32_t point);

}  // namespace outis::data
