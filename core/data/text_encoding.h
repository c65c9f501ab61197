// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outis::data {

enum class TextEncoding { Utf8, Utf16, Latin1 };

struct DecodedText {
    std::string utf8;  ///< without byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Text of unknown encoding: byte order marks, UTF-16 by its zero bytes, valid UTF-8, else Latin-1.
/// Nothing for data that is no text (control characters, broken UTF-16).
[[nodiscard]] std::optional<DecodedText> decodeText(std::string_view bytes);

}  // namespace outis::data
