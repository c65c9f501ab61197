// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/forget_identities.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/data/pseudonym_key.h"
#include "core/data/sqlite_errors.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

/// How the table and its index were made, to make them again.
std::vector<std::string> definitionsOf(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           "SELECT sql FROM sqlite_master WHERE tbl_name = 'identity' AND type IN "
                           "('table', 'index') AND sql IS NOT NULL ORDER BY type DESC");
    std::vector<std::string> definitions;
    while (rows.executeStep()) {
        definitions.push_back(rows.getColumn(0).getString());
    }
    return definitions;
}

ForgottenIdentities countIdentities(SQLite::Database& database) {
    const auto count = [&](const char* query) { return database.execAndGet(query).getInt64(); };
    ForgottenIdentities counts;
    counts.patients = count("SELECT count(DISTINCT ref) FROM identity WHERE kind = 'patient'");
    counts.files = count("SELECT count(*) FROM identity WHERE kind = 'file'");
    counts.texts = count("SELECT count(*) FROM identity WHERE kind = 'text'");
    return counts;
}

void dropRows(SQLite::Database& database, const Clock& clock) {
    SQLite::Transaction all(database, SQLite::TransactionBehavior::IMMEDIATE);
    const auto definitions = definitionsOf(database);
    database.exec("DELETE FROM identity");
    database.exec("DROP TABLE identity");
    for (const std::string& definition : definitions) {
        database.exec(definition);
    }
    // The first time counts: a later import may have been told to keep identities after all.
    SQLite::Statement update(database,
                             "UPDATE identity_state SET forgotten_at = ? WHERE forgotten_at = ''");
    update.bind(1, toIso8601(clock.now()));
    update.exec();
    all.commit();
}

/// Rewrites the database without its free pages, and empties the write-ahead log.
void wipe(SQLite::Database& database) {
    database.exec("VACUUM");
    SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    checkpoint.executeStep();
    if (checkpoint.getColumn(0).getInt() != 0) {
        throw ErrorException({ErrorCode::WorkspaceLocked, "catalogue.sqlite",
                              "another program reads it, so that bytes of the identities are "
                              "still in its log; close it and repeat the command"});
    }
}

/// Overwritten first: a file system may keep the block of a file that is gone.
void removeKey(const Workspace& workspace) {
    const auto path = workspace.pseudonymKeyPath();
    const auto fail = [&] {
        throw ErrorException(files::errnoError(errno, path.filename(), true));
    };
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) {
        if (errno == ENOENT) {
            return;
        }
        fail();
    }
    const std::string zeros(PseudonymKey::kBytes, '\0');
    const bool isWritten =
        ::write(file, zeros.data(), zeros.size()) == static_cast<ssize_t>(zeros.size()) &&
        ::fsync(file) == 0;
    const int number = errno;
    ::close(file);
    if (!isWritten || ::unlink(path.c_str()) != 0) {
        errno = isWritten ? errno : number;
        fail();
    }
}

}  // namespace

Result<ForgottenIdentities> forgetIdentities(const Workspace& workspace, Catalogue& catalogue,
                                             KeyFate key, const Clock& clock) {
    if (auto writable = workspace.checkWritable(); !writable) {
        return std::move(writable).error();
    }
    return guardSqlite("catalogue.sqlite", [&] {
        SQLite::Database& database = catalogue.database();
        ForgottenIdentities counts = countIdentities(database);
        database.exec("PRAGMA secure_delete = ON");
        dropRows(database, clock);
        wipe(database);
        if (key == KeyFate::Goes) {
            removeKey(workspace);
            counts.keyIsGone = true;
        }
        return counts;
    });
}

}  // namespace outis::data
