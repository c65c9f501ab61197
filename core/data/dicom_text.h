// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace outis::data {

/// A text value in UTF-8. `charset` is the value of (0008,0005), all its values with backslashes
/// between (PS3.3 C.12.1.1.2, PS3.5 6.1.2); its usual misspellings are understood. Escapes of ISO
/// 2022 are followed even where the header does not announce them. What cannot be converted is kept
/// as if it were UTF-8 or Latin-1, and is valid UTF-8 in the end. NUL is dropped.
[[nodiscard]] std::string dicomTextToUtf8(std::string_view charset, std::string_view text);

}  // namespace outis::data
