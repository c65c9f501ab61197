// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/catalogue_identities.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/data/catalogue.h"
#include "core/data/sqlite_errors.h"
#include "core/data/utf8.h"

namespace outis::data {
namespace {

constexpr std::size_t kShortestNumber = 6;  // also of bytes of other scripts
constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kDigestDigits = 64;

bool isTelling(const std::string& text) {
    const bool isNumber = text.find_first_not_of("0123456789") == std::string::npos;
    const bool isAscii = std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
    return text.size() >= (isNumber || !isAscii ? kShortestNumber : kShortestWord) &&
           validUtf8(text) == text;
}

/// Collects strings, each once; a line of its own each, and none that begins like a comment.
class Strings {
public:
    void add(const std::string& value) {
        std::size_t begin = 0;
        while (begin < value.size()) {
            const std::size_t end = std::min(value.find_first_of("\r\n", begin), value.size());
            addLine(value.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    [[nodiscard]] std::vector<std::string> telling() const { return {all_.begin(), all_.end()}; }
    [[nodiscard]] std::int64_t notTelling() const { return std::ssize(others_); }

private:
    void addLine(std::string line) {
        line.erase(0, line.find_first_not_of(" \t#"));
        line.erase(line.find_last_not_of(" \t") + 1);
        if (!line.empty()) {
            (isTelling(line) ? all_ : others_).insert(line);
        }
    }

    std::set<std::string> all_;
    std::set<std::string> others_;
};

void readStrings(SQLite::Database& database, CatalogueIdentities& found) {
    Strings strings;
    Strings words;
    SQLite::Statement rows(
        database,
        "SELECT kind, value, name, birth_date FROM identity WHERE kind != 'file' OR ref IN "
        "(SELECT id FROM files WHERE image_id IS NOT NULL)");
    while (rows.executeStep()) {
        const std::string kind = rows.getColumn(0).getString();
        const std::string value = rows.getColumn(1).getString();
        if (kind == "text") {
            words.add(value);
        } else if (kind == "file") {
            // Whoever writes the path writes its last part.
            strings.add(std::filesystem::path(value).filename().string());
        } else {
            strings.add(value);
        }
        if (kind == "patient") {
            strings.add(value.substr(value.find(':') + 1));
        }
        strings.add(rows.getColumn(2).getString());
        strings.add(rows.getColumn(3).getString());
    }
    found.strings = strings.telling();
    found.readWords = words.telling();
    found.notTelling = strings.notTelling() + words.notTelling();
}

void readDigests(SQLite::Database& database, CatalogueIdentities& found) {
    SQLite::Statement rows(
        database,
        "SELECT pixel_digest FROM images UNION ALL SELECT stored_path FROM images UNION ALL "
        "SELECT digest FROM files UNION ALL SELECT path_key FROM files UNION ALL "
        "SELECT pseudonym FROM patient_keys UNION ALL SELECT root_key FROM sources");
    while (rows.executeStep()) {
        // A stored picture is named by its digest.
        const std::string digest =
            std::filesystem::path(rows.getColumn(0).getString()).stem().string();
        if (digest.size() == kDigestDigits) {
            found.digests.insert(digest);
        }
    }
}

}  // namespace

Result<CatalogueIdentities> identitiesOf(const Catalogue& catalogue) {
    return guardSqlite("catalogue.sqlite", [&] {
        CatalogueIdentities found;
        readStrings(catalogue.database(), found);
        readDigests(catalogue.database(), found);
        return found;
    });
}

}  // namespace outis::data
