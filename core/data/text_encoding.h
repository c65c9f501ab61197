// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outis::data {

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Latin1, Windows1252 };

/// "utf-8", "utf-16le", "utf-16be", "latin-1", "windows-1252"
[[nodiscard]] std::string_view encodingName(TextEncoding encoding);

struct DecodedText {
    std::string utf8;  ///< without byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Text of unknown encoding: byte order marks, UTF-16 by its zero bytes, valid UTF-8, else
/// Windows-1252 where a byte of 0x80 to 0x9F stands (there Latin-1 has control characters only),
/// else Latin-1. Nothing for data that is no text (control characters, broken UTF-16, bytes that
/// Windows-1252 does not define). UTF-8 is not copied.
[[nodiscard]] std::optional<DecodedText> decodeText(std::string bytes);

}  // namespace outis::data
