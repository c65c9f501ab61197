// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/csv.h"

#include <algorithm>
#include <array>

#include "core/base/files.h"

namespace outis::data {
namespace {

constexpr std::uint64_t kMaxBytes = std::uint64_t{512} << 20;

/// One pass over the text, field by field.
class CsvParser {
public:
    CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool atEnd() const { return position_ >= text_.size(); }

    /// False when a quote was opened and never closed; openedAt() says where.
    bool nextRow(CsvRow& row) {
        row.line = line_;
        row.fields.clear();
        for (bool more = true; more;) {
            std::string field;
            if (!nextField(field, more)) {
                return false;
            }
            row.fields.push_back(std::move(field));
        }
        return true;
    }
    [[nodiscard]] std::int64_t openedAt() const { return openedAt_; }

private:
    bool nextField(std::string& field, bool& more) {
        skipBlanks();
        if (position_ < text_.size() && text_[position_] == '"') {
            ++position_;
            if (!readQuoted(field)) {
                return false;
            }
            skipBlanks();
        }
        // Whatever follows a closing quote is kept as it is.
        while (position_ < text_.size() && text_[position_] != separator_ && !atLineEnd()) {
            field += text_[position_++];
        }
        more = position_ < text_.size() && text_[position_] == separator_;
        if (more) {
            ++position_;
        } else {
            skipLineEnd();
        }
        return true;
    }

    bool readQuoted(std::string& field) {
        openedAt_ = line_;
        while (position_ < text_.size()) {
            const char letter = text_[position_];
            if (letter == '"') {
                ++position_;
                if (position_ >= text_.size() || text_[position_] != '"') {
                    return true;
                }
            } else if (atLineEnd()) {
                field += '\n';
                skipLineEnd();
                continue;
            }
            field += letter;
            ++position_;
        }
        return false;
    }

    [[nodiscard]] bool atLineEnd() const {
        return text_[position_] == '\n' || text_[position_] == '\r';
    }
    void skipLineEnd() {
        if (position_ >= text_.size()) {
            return;
        }
        position_ += text_.substr(position_).starts_with("\r\n") ? 2 : 1;
        ++line_;
    }
    void skipBlanks() {
        while (position_ < text_.size() && text_[position_] == ' ') {
            ++position_;
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t position_ = 0;
    std::int64_t line_ = 1;
    std::int64_t openedAt_ = 0;
};

/// Of the first line that is not blank, outside quotes.
char guessSeparator(std::string_view text) {
    constexpr std::array<char, 3> kCandidates = {',', ';', '\t'};
    const std::size_t start = text.find_first_not_of(" \r\n");
    std::array<int, 3> counts{};
    bool quoted = false;
    for (std::size_t index = start; index < text.size(); ++index) {
        if (text[index] == '"') {
            quoted = !quoted;
        } else if (!quoted && (text[index] == '\n' || text[index] == '\r')) {
            break;
        } else if (!quoted) {
            for (std::size_t which = 0; which < kCandidates.size(); ++which) {
                counts[which] += text[index] == kCandidates[which] ? 1 : 0;
            }
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kCandidates[static_cast<std::size_t>(most - counts.begin())];
}

bool isBlank(const CsvRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) {
        return field.find_first_not_of(" \t\n") == std::string::npos;
    });
}

}  // namespace

Result<CsvTable> parseCsv(std::string_view bytes, const std::string& subject) {
    const auto bad = [&](const std::string& why) {
        return Error{ErrorCode::BadLabelFile, subject, why};
    };
    const auto text = decodeText(bytes);
    if (!text) {
        return bad("no text in UTF-8, UTF-16 or Latin-1");
    }
    CsvTable table;
    table.encoding = text->encoding;
    table.separator = guessSeparator(text->utf8);
    CsvParser parser(text->utf8, table.separator);
    while (!parser.atEnd()) {
        CsvRow row;
        if (!parser.nextRow(row)) {
            return bad("the quote opened in line " + std::to_string(parser.openedAt()) +
                       " is never closed");
        }
        if (isBlank(row)) {
            continue;
        }
        if (table.header.empty()) {
            table.header = std::move(row.fields);
        } else {
            table.rows.push_back(std::move(row));
        }
    }
    if (table.header.empty()) {
        return bad("the file is empty; a header is needed");
    }
    return table;
}

Result<CsvTable> readCsv(const std::filesystem::path& path) {
    const auto bytes = files::readText(path, kMaxBytes);
    if (!bytes) {
        return bytes.error();
    }
    return parseCsv(*bytes, path.filename().string());
}

}  // namespace outis::data
