// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/database_values.h"

#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include "core/data/catalogue_schema.h"

namespace outis::data {
namespace {

constexpr const char* kIdentityTable = "identity";

std::string quoted(const std::string& name) {
    std::string text = "\"";
    for (const char letter : name) {
        text.append(letter == '"' ? 2 : 1, letter);
    }
    return text + "\"";
}

/// Readers of a database in WAL mode need its index; where it can be neither found nor made, the
/// file is read as it stands.
SQLite::Database openForReading(const std::filesystem::path& path) {
    constexpr int kBusyMs = 5000;
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY, kBusyMs);
        (void)database.execAndGet("SELECT count(*) FROM sqlite_master");
        return database;
    } catch (const SQLite::Exception&) {
        std::string uri = "file:";
        for (const char letter : std::filesystem::absolute(path).string()) {
            uri += letter == '?'   ? "%3f"
                   : letter == '#' ? "%23"
                   : letter == '%' ? "%25"
                                   : std::string(1, letter);
        }
        return {uri + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMs};
    }
}

}  // namespace

DatabaseValues::DatabaseValues(const std::filesystem::path& path)
    : database_(openForReading(path)) {}

bool DatabaseValues::isCatalogue() {
    return database_.execAndGet("PRAGMA application_id").getInt() == kCatalogueApplicationId;
}

bool DatabaseValues::holdsIdentities() {
    return isCatalogue() && database_.tableExists(kIdentityTable) &&
           database_.execAndGet("SELECT count(*) FROM identity").getInt64() > 0;
}

void DatabaseValues::visit(
    const std::function<void(const std::string& place, std::span<const std::byte>)>& take) {
    std::vector<std::string> tables = {"sqlite_master"};
    SQLite::Statement names(database_, "SELECT name FROM sqlite_master WHERE type = 'table'");
    while (names.executeStep()) {
        const std::string name = names.getColumn(0).getString();
        if (!isCatalogue() || name != kIdentityTable) {
            tables.push_back(name);
        }
    }
    for (const std::string& table : tables) {
        SQLite::Statement rows(database_, "SELECT * FROM " + quoted(table));
        for (std::int64_t row = 1; rows.executeStep(); ++row) {
            for (int index = 0; index < rows.getColumnCount(); ++index) {
                const SQLite::Column value = rows.getColumn(index);
                if (value.isNull()) {
                    continue;
                }
                const std::string bytes = value.isBlob() ? value.getString() : value.getText();
                take("table " + table + ", column " + value.getName() + ", row " +
                         std::to_string(row),
                     std::as_bytes(std::span(bytes)));
            }
        }
    }
}

bool isBesideIdentities(const std::filesystem::path& path) {
    const std::string name = path.string();
    for (const std::string ending : {"-wal", "-shm", "-journal"}) {
        const std::string base = name.substr(0, name.size() - std::min(name.size(), ending.size()));
        if (name.ends_with(ending) && std::filesystem::is_regular_file(base)) {
            try {
                return DatabaseValues(base).holdsIdentities();
            } catch (const SQLite::Exception&) {
                return false;
            }
        }
    }
    return false;
}

}  // namespace outis::data
