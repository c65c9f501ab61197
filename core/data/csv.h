// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
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

/// Reads a table of text row by row; the text is held once, the rows are the caller's. The first
/// row that is not blank is the header; blank rows are left out. Comma, semicolon or tab,
/// whichever the header has most of, or `|` where it has none of them; a first line "sep=;" (as
/// spreadsheets write it) decides. Quotes as in RFC 4180, any line ends.
class CsvReader {
public:
    /// Errors: BadLabelFile (empty, no text, over kMaxColumns columns, a quote that is never
    /// closed); the subject is given by the caller: the file's name alone.
    [[nodiscard]] static Result<CsvReader> create(std::string bytes, std::string subject);
    /// The same from a file. Also NotFound, Unreadable, Unsupported (over 512 MiB).
    [[nodiscard]] static Result<CsvReader> open(const std::filesystem::path& path);

    static constexpr std::size_t kMaxColumns = 4096;

    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    [[nodiscard]] char separator() const { return separator_; }
    [[nodiscard]] TextEncoding encoding() const { return encoding_; }
    [[nodiscard]] const std::string& subject() const { return subject_; }

    /// The next row into `row`, whose memory is used again; false at the end. A row of more than
    /// kMaxColumns fields is cut there. Errors: BadLabelFile (a quote that is never closed, or a
    /// quoted field of more than 1 MiB, which is one that should have been closed).
    [[nodiscard]] Result<bool> next(CsvRow& row);
    /// Back to the first row below the header.
    void rewind();

private:
    struct Place {
        std::size_t position = 0;
        std::int64_t line = 1;
    };
    CsvReader() = default;
    [[nodiscard]] Result<bool> nextWithBlanks(CsvRow& row);
    bool nextField(std::string& field, bool& more);
    bool readQuoted(std::string& field);
    [[nodiscard]] bool atLineEnd() const;
    void skipLineEnd();
    void skipBlanks();

    std::unique_ptr<const std::string> text_;
    std::string subject_;
    std::vector<std::string> header_;
    char separator_ = ',';
    TextEncoding encoding_ = TextEncoding::Utf8;
    Place place_;
    Place firstRow_;
    std::int64_t openedAt_ = 0;
};

/// A whole table, for small ones.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
    char separator = ',';
    TextEncoding encoding = TextEncoding::Utf8;
};
/// Errors: as CsvReader.
[[nodiscard]] Result<CsvTable> parseCsv(std::string bytes, const std::string& subject);

}  // namespace outis::data
