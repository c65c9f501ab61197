// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/files.h"

namespace outis::data {
namespace {

constexpr std::uint64_t kMaxBytes = std::uint64_t{512} << 20;
constexpr std::size_t kMaxQuoted = std::size_t{1} << 20;

/// Of the line that begins at `start`, outside quotes.
char guessSeparator(std::string_view text, std::size_t start) {
    constexpr std::array<char, 4> kCandidates = {',', ';', '\t', '|'};
    std::array<int, 4> counts{};
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
    const auto most = std::max_element(counts.begin(), counts.end() - 1);
    const auto best = *most == 0 && counts.back() > 0 ? counts.end() - 1 : most;
    return kCandidates[static_cast<std::size_t>(best - counts.begin())];
}

/// "sep=;" on a line of its own: the separator, else nothing.
char statedSeparator(std::string_view line) {
    const bool states = line.size() >= 5 && line.substr(0, 4) == "sep=" &&
                        (line.size() == 5 || line[5] == '\n' || line[5] == '\r');
    return states ? line[4] : '\0';
}

bool isBlank(const CsvRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) {
        return field.find_first_not_of(" \t\n") == std::string::npos;
    });
}

}  // namespace

Result<CsvReader> CsvReader::create(std::string bytes, std::string subject) {
    auto text = decodeText(std::move(bytes));
    if (!text) {
        return Error{ErrorCode::BadLabelFile, std::move(subject),
                     "no text in UTF-8, UTF-16, Windows-1252 or Latin-1"};
    }
    CsvReader reader;
    reader.text_ = std::make_unique<const std::string>(std::move(text->utf8));
    reader.subject_ = std::move(subject);
    reader.encoding_ = text->encoding;
    const std::string_view view = *reader.text_;
    const std::size_t start = std::min(view.find_first_not_of(" \r\n"), view.size());
    reader.separator_ = statedSeparator(view.substr(start));
    CsvRow header;
    if (reader.separator_ != '\0') {
        if (const auto stated = reader.next(header); !stated) {
            return stated.error();
        }
    } else {
        reader.separator_ = guessSeparator(view, start);
    }
    const auto found = reader.next(header);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return Error{ErrorCode::BadLabelFile, reader.subject_,
                     "the file is empty; a header is needed"};
    }
    if (header.fields.size() > kMaxColumns) {
        return Error{ErrorCode::BadLabelFile, reader.subject_,
                     "more than " + std::to_string(kMaxColumns) + " columns"};
    }
    reader.header_ = std::move(header.fields);
    reader.firstRow_ = reader.place_;
    return reader;
}

Result<CsvReader> CsvReader::open(const std::filesystem::path& path) {
    auto bytes = files::readText(path, kMaxBytes);
    if (!bytes) {
        return std::move(bytes).error();
    }
    return create(std::move(bytes).value(), path.filename().string());
}

void CsvReader::rewind() {
    place_ = firstRow_;
}

Result<bool> CsvReader::next(CsvRow& row) {
    for (;;) {
        auto found = nextWithBlanks(row);
        if (!found || !*found || !isBlank(row)) {
            return found;
        }
    }
}

Result<bool> CsvReader::nextWithBlanks(CsvRow& row) {
    if (place_.position >= text_->size()) {
        return false;
    }
    row.line = place_.line;
    std::size_t count = 0;
    std::string tooMany;
    for (bool more = true; more;) {
        if (count <= kMaxColumns && row.fields.size() <= count) {
            row.fields.emplace_back();
        }
        if (!nextField(count <= kMaxColumns ? row.fields[count] : tooMany, more)) {
            return Error{
                ErrorCode::BadLabelFile, subject_,
                "the quote opened in line " + std::to_string(openedAt_) + " is never closed"};
        }
        ++count;
    }
    row.fields.resize(std::min(count, kMaxColumns + 1));
    return true;
}

bool CsvReader::nextField(std::string& field, bool& more) {
    const std::string& text = *text_;
    field.clear();
    skipBlanks();
    if (place_.position < text.size() && text[place_.position] == '"') {
        ++place_.position;
        if (!readQuoted(field)) {
            return false;
        }
        skipBlanks();
    }
    // Whatever follows a closing quote is kept as it is.
    const std::size_t start = place_.position;
    while (place_.position < text.size() && text[place_.position] != separator_ && !atLineEnd()) {
        ++place_.position;
    }
    field.append(text, start, place_.position - start);
    more = place_.position < text.size() && text[place_.position] == separator_;
    if (more) {
        ++place_.position;
    } else {
        skipLineEnd();
    }
    return true;
}

bool CsvReader::readQuoted(std::string& field) {
    const std::string& text = *text_;
    openedAt_ = place_.line;
    while (place_.position < text.size() && field.size() <= kMaxQuoted) {
        const char letter = text[place_.position];
        if (letter == '"') {
            ++place_.position;
            if (place_.position >= text.size() || text[place_.position] != '"') {
                return true;
            }
        } else if (atLineEnd()) {
            field += '\n';
            skipLineEnd();
            continue;
        }
        field += letter;
        ++place_.position;
    }
    return false;
}

bool CsvReader::atLineEnd() const {
    const char letter = (*text_)[place_.position];
    return letter == '\n' || letter == '\r';
}

void CsvReader::skipLineEnd() {
    if (place_.position >= text_->size()) {
        return;
    }
    place_.position += text_->compare(place_.position, 2, "\r\n") == 0 ? 2 : 1;
    ++place_.line;
}

void CsvReader::skipBlanks() {
    while (place_.position < text_->size() && (*text_)[place_.position] == ' ') {
        ++place_.position;
    }
}

Result<CsvTable> parseCsv(std::string bytes, const std::string& subject) {
    auto reader = CsvReader::create(std::move(bytes), subject);
    if (!reader) {
        return std::move(reader).error();
    }
    CsvTable table{reader->header(), {}, reader->separator(), reader->encoding()};
    for (;;) {
        CsvRow row;
        const auto found = reader->next(row);
        if (!found) {
            return found.error();
        }
        if (!*found) {
            return table;
        }
        table.rows.push_back(std::move(row));
    }
}

}  // namespace outis::data
