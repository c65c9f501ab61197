// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/numbered_table.h"

#include <charconv>

#include "core/base/files.h"
#include "core/data/csv.h"

namespace outis::worker {

Result<std::vector<NumberedRow>> readNumberedTable(const std::string& file,
                                                   const std::vector<std::string>& header) {
    constexpr std::uint64_t kLargest = 16 << 20;
    auto text = files::readText(file, kLargest);
    if (!text) {
        return text.error();
    }
    const auto table = data::parseCsv(*std::move(text), file);
    if (!table) {
        return table.error();
    }
    const auto wrong = [&](std::int64_t line) {
        std::string wanted;
        for (const std::string& name : header) {
            wanted += (wanted.empty() ? "" : ",") + name;
        }
        return Error{ErrorCode::InvalidOption, file,
                     "line " + std::to_string(line) + ": not " + wanted};
    };
    if (table->header != header) {
        return wrong(1);
    }
    std::vector<NumberedRow> rows;
    for (const data::CsvRow& row : table->rows) {
        NumberedRow read;
        const std::string number = row.fields.size() == header.size() ? row.fields[0] : "";
        const char* last = number.data() + number.size();
        const auto [end, failure] = std::from_chars(number.data(), last, read.number);
        if (number.empty() || failure != std::errc() || end != last) {
            return wrong(row.line);
        }
        read.columns.assign(row.fields.begin() + 1, row.fields.end());
        rows.push_back(std::move(read));
    }
    return rows;
}

}  // namespace outis::worker
