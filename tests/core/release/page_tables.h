// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A report's page taken apart again, as a reader takes it in: by caption, row, column and label.
namespace outis::test {

struct PageTable {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< cells as plain text, the row's label first

    /// "no such cell" where there is none.
    [[nodiscard]] std::string cell(std::size_t row, std::string_view column) const;
};

/// Text between the marks, without the thin spaces of numbers.
[[nodiscard]] std::string plainText(std::string_view html);
[[nodiscard]] std::vector<PageTable> tablesOf(const std::string& page);
/// Label and value of every line of a definition list.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> termsOf(const std::string& page);

}  // namespace outis::test
