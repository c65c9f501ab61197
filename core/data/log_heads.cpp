// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/log_heads.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/data/catalogue_file.h"
#include "core/data/sqlite_errors.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSubject = "catalogue.sqlite";
/// Made with the first note, and no step of the schema: a decision may not have to wait for the one
/// program that migrates.
constexpr const char* kTable =
    "CREATE TABLE IF NOT EXISTS log_heads (log TEXT PRIMARY KEY, entries INTEGER NOT NULL, digest "
    "TEXT NOT NULL)";

fs::path fileIn(const fs::path& workspace) {
    return workspace / kSubject;
}

bool isThere(const fs::path& file) {
    std::error_code failure;
    return fs::exists(file, failure);
}

}  // namespace

Result<std::optional<NotedLogHead>> notedLogHead(const fs::path& workspace,
                                                 const std::string& log) {
    const fs::path file = fileIn(workspace);
    if (!isThere(file)) {
        return std::optional<NotedLogHead>();
    }
    return guardSqlite(kSubject, [&] {
        const auto database = openCatalogueFile(file);
        std::optional<NotedLogHead> head;
        if (database->tableExists("log_heads")) {
            SQLite::Statement row(*database, "SELECT entries, digest FROM log_heads WHERE log = ?");
            row.bind(1, log);
            if (row.executeStep()) {
                head = NotedLogHead{row.getColumn(0).getInt64(), row.getColumn(1).getString()};
            }
        }
        return head;
    });
}

Result<void> noteLogHead(const fs::path& workspace, const std::string& log,
                         const NotedLogHead& head) {
    const fs::path file = fileIn(workspace);
    if (!isThere(file)) {
        return {};
    }
    return guardSqlite(kSubject, [&] {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, kCatalogueBusyMs);
        database.exec(kTable);
        SQLite::Statement row(database,
                              "INSERT INTO log_heads VALUES (?, ?, ?) ON CONFLICT (log) DO UPDATE "
                              "SET entries = excluded.entries, digest = excluded.digest WHERE "
                              "excluded.entries > entries");
        row.bind(1, log);
        row.bind(2, head.entries);
        row.bind(3, head.digest);
        row.exec();
    });
}

}  // namespace outis::data
