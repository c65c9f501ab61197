// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/release/page_tables.h"

#include <algorithm>
#include <array>

namespace outis::test {
namespace {

/// What stands between <name ...> and </name>, each in turn; elements of one name do not nest here.
std::vector<std::string_view> elementsOf(std::string_view html, const std::string& name) {
    std::vector<std::string_view> inner;
    const std::string close = "</" + name + ">";
    for (std::size_t at = html.find("<" + name); at != std::string_view::npos;
         at = html.find("<" + name, at + 1)) {
        const char next = at + name.size() + 1 < html.size() ? html[at + name.size() + 1] : '\0';
        const std::size_t begin = html.find('>', at);
        const std::size_t end = html.find(close, at);
        if ((next == '>' || next == ' ') && begin < end && end != std::string_view::npos) {
            inner.push_back(html.substr(begin + 1, end - begin - 1));
        }
    }
    return inner;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// The cells of a row, headings and others, in their order.
std::vector<std::string> cellsOf(std::string_view row) {
    std::vector<std::string> cells;
    for (std::size_t at = row.find("<t"); at != std::string_view::npos; at = row.find("<t", at)) {
        const std::string name(row.substr(at + 1, 2));
        const std::size_t begin = row.find('>', at) + 1;
        const std::size_t end = row.find("</" + name + ">", begin);
        cells.push_back(plainText(row.substr(begin, end - begin)));
        at = end;
    }
    return cells;
}

}  // namespace

std::string PageTable::cell(std::size_t row, std::string_view column) const {
    const auto found = std::ranges::find(columns, column);
    const auto index = static_cast<std::size_t>(found - columns.begin());
    return row < rows.size() && index < rows[row].size() ? rows[row][index] : "no such cell";
}

std::string plainText(std::string_view html) {
    std::string text;
    bool isMark = false;
    for (const char letter : html) {
        isMark = isMark || letter == '<';
        if (!isMark && letter != '\n') {
            text += letter;
        }
        isMark = isMark && letter != '>';
    }
    constexpr std::array<std::pair<const char*, const char*>, 6> kLetters{{{"&lt;", "<"},
                                                                           {"&gt;", ">"},
                                                                           {"&quot;", "\""},
                                                                           {"&#39;", "'"},
                                                                           {"&amp;", "&"},
                                                                           {"\u2009", ""}}};
    for (const auto& [from, to] : kLetters) {
        replaceAll(text, from, to);
    }
    return text;
}

std::vector<PageTable> tablesOf(const std::string& page) {
    std::vector<PageTable> tables;
    for (const std::string_view html : elementsOf(page, "table")) {
        PageTable table;
        const auto caption = elementsOf(html, "caption");
        table.caption = caption.empty() ? "" : plainText(caption.front());
        for (const std::string_view row : elementsOf(html, "tr")) {
            if (table.columns.empty()) {
                table.columns = cellsOf(row);
            } else {
                table.rows.push_back(cellsOf(row));
            }
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

std::vector<std::pair<std::string, std::string>> termsOf(const std::string& page) {
    std::vector<std::pair<std::string, std::string>> terms;
    for (const std::string_view list : elementsOf(page, "dl")) {
        const auto names = elementsOf(list, "dt");
        const auto values = elementsOf(list, "dd");
        for (std::size_t k = 0; k < std::min(names.size(), values.size()); ++k) {
            terms.emplace_back(plainText(names[k]), plainText(values[k]));
        }
    }
    return terms;
}

}  // namespace outis::test
