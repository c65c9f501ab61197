// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/data/text_encoding.h"

namespace outis::data {

struct CsvRow {
    std::int64_t line = 0;  ///< where the row begins, from 1
    std::vector<std::string> fields;
};

/// A table of text. The first row that is not blank is the header; blank rows are left out.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
    char separator = ',';
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Comma, semicolon or tab, whichever the header has most of; quotes as in RFC 4180; any line ends.
/// Errors: BadLabelFile (empty, no text, a quote that is never closed); the subject is the file's
/// name alone.
[[nodiscard]] Result<CsvTable> parseCsv(std::string_view bytes, const std::string& subject);
/// The same from a file. Also NotFound, Unreadable, Unsupported (over 512 MiB).
[[nodiscard]] Result<CsvTable> readCsv(const std::filesystem::path& path);

}  // namespace outis::data
