// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_table.h"

#include <charconv>

#include "core/data/csv.h"
#include "core/release/package/neutral_names.h"

namespace outis::release {
namespace {

constexpr const char* kImageColumn = "image";

std::string quoted(const std::string& field) {
    if (field.find_first_of("\",\r\n;\t|") == std::string::npos) {
        return field;
    }
    std::string text = "\"";
    for (const char letter : field) {
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return text + "\"";
}

Error damaged(std::int64_t line, const std::string& why) {
    return {ErrorCode::Corrupt, kTableName, "line " + std::to_string(line) + ": " + why};
}

Result<PackageRow> rowOf(const data::CsvRow& row, std::size_t findings) {
    if (row.fields.size() != findings + 1 || !isNeutralName(row.fields.front())) {
        return damaged(row.line, "not an image and its findings");
    }
    PackageRow out{row.fields.front(), {}};
    for (std::size_t column = 1; column < row.fields.size(); ++column) {
        const std::string& field = row.fields[column];
        int label = 0;
        const auto [end, failure] =
            std::from_chars(field.data(), field.data() + field.size(), label);
        if (failure != std::errc() || end != field.data() + field.size()) {
            return damaged(row.line, "a label that is no number");
        }
        out.labels.push_back(label);
    }
    return out;
}

}  // namespace

std::string tableText(const PackageTable& table) {
    std::string text = kImageColumn;
    for (const std::string& finding : table.findings) {
        text += "," + quoted(finding);
    }
    text += "\n";
    for (const PackageRow& row : table.rows) {
        text += row.name;
        for (const int label : row.labels) {
            text += "," + std::to_string(label);
        }
        text += "\n";
    }
    return text;
}

Result<PackageTable> readTable(std::string_view text) {
    const auto csv = data::parseCsv(std::string(text), kTableName);
    if (!csv) {
        return Error{ErrorCode::Corrupt, kTableName, csv.error().detail};
    }
    PackageTable table;
    if (csv->header.empty() || csv->header.front() != kImageColumn) {
        return damaged(1, "no column of images");
    }
    table.findings.assign(csv->header.begin() + 1, csv->header.end());
    for (const data::CsvRow& row : csv->rows) {
        auto read = rowOf(row, table.findings.size());
        if (!read) {
            return read.error();
        }
        table.rows.push_back(*std::move(read));
    }
    if (tableText(table) != text) {
        return damaged(0, "not as it was written");
    }
    return table;
}

}  // namespace outis::release
