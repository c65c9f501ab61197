// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/result.h"

namespace outis::release {

/// Nothing but blanks says nothing.
[[nodiscard]] inline bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Texts that a person must write, by their names. Errors: InvalidOption for the first that is
/// empty or blank.
[[nodiscard]] inline Result<void> requireGiven(
    std::initializer_list<std::pair<const char*, const std::string*>> texts) {
    for (const auto& [name, text] : texts) {
        if (isBlank(*text)) {
            return Error{ErrorCode::InvalidOption, name, "must be given"};
        }
    }
    return {};
}

}  // namespace outis::release
