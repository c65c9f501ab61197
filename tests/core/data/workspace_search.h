// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/base/files.h"

namespace outis::test {

/// Where tokens stand, by the place and the token's position alone: a test's output must not say
/// them either.
using TokenPlaces = std::vector<std::string>;

inline void findTokens(const std::string& text, const std::vector<std::string>& tokens,
                       const std::string& place, TokenPlaces& places) {
    for (std::size_t token = 0; token < tokens.size(); ++token) {
        if (text.find(tokens[token]) != std::string::npos) {
            places.push_back(place + ": token " + std::to_string(token));
        }
    }
}

/// Every table but the one with identities, and the names of all.
inline void findInCatalogue(SQLite::Database& database, const std::vector<std::string>& tokens,
                            TokenPlaces& places) {
    SQLite::Statement tables(database, "SELECT name, sql FROM sqlite_master WHERE type = 'table'");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        findTokens(tables.getColumn(1).getString(), tokens, "schema of " + table, places);
        if (table == "identity") {
            continue;
        }
        SQLite::Statement rows(database, "SELECT * FROM " + table);
        while (rows.executeStep()) {
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                findTokens(rows.getColumn(column).getString(), tokens,
                           table + "." + rows.getColumn(column).getName(), places);
            }
        }
    }
}

/// The bytes and names of all files; `leftOut` begins the names that are passed over.
inline void findInFiles(const std::filesystem::path& folder, const std::vector<std::string>& tokens,
                        const std::string& leftOut, TokenPlaces& places) {
    for (const auto& path : orThrow(files::listFiles(folder))) {
        const std::string name = path.lexically_relative(folder).string();
        findTokens(name, tokens, "a file's name", places);
        if (leftOut.empty() || !name.starts_with(leftOut)) {
            findTokens(orThrow(files::readText(path)), tokens, name, places);
        }
    }
}

}  // namespace outis::test
