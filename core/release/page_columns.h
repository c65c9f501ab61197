// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/release/html.h"
#include "core/release/report_words.h"

/// Columns of the page's tables, by the paths of their headings in the words file.
namespace outis::release {

[[nodiscard]] inline html::Column textColumn(std::string_view path) {
    return {words(path), html::Align::Text};
}

[[nodiscard]] inline html::Column numberColumn(std::string_view path) {
    return {words(path), html::Align::Number};
}

}  // namespace outis::release
