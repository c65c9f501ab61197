// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/catalogue_schema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <chrono>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/data/catalogue.h"

namespace outis::data {
namespace {

/// The step from version n to n + 1 stands at index n. A published step never changes.
constexpr std::array<const char*, Catalogue::kSchema> kSteps = {
#include "core/data/catalogue_schema_1.inc"
#include "core/data/catalogue_schema_2.inc"
#include "core/data/catalogue_schema_3.inc"
};

Error refusal(ErrorCode code, const SQLite::Database& database, const std::string& why) {
    return {code, database.getFilename(), why};
}

}  // namespace

int checkCatalogueSchema(SQLite::Database& database) {
    const int id = database.execAndGet("PRAGMA application_id").getInt();
    if (!database.tableExists("schema_version")) {
        const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
        if (id == 0 && empty) {
            return 0;
        }
        throw ErrorException(refusal(ErrorCode::Corrupt, database, "no catalogue of this program"));
    }
    const int version =
        database.execAndGet("SELECT coalesce(max(version), 0) FROM schema_version").getInt();
    if (version > Catalogue::kSchema) {
        throw ErrorException(refusal(ErrorCode::NewerVersion, database,
                                     "schema " + std::to_string(version) + ", this program knows " +
                                         std::to_string(Catalogue::kSchema)));
    }
    if (id != kCatalogueApplicationId || version < 1) {
        throw ErrorException(refusal(ErrorCode::Corrupt, database, "no catalogue of this program"));
    }
    return version;
}

void migrateCatalogue(SQLite::Database& database) {
    for (int version = checkCatalogueSchema(database); version < Catalogue::kSchema; ++version) {
        SQLite::Transaction step(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(kSteps.at(static_cast<std::size_t>(version)));
        database.exec("PRAGMA application_id = " + std::to_string(kCatalogueApplicationId));
        SQLite::Statement done(database, "INSERT INTO schema_version VALUES (?, ?, ?)");
        done.bind(1, version + 1);
        done.bind(2, toIso8601(std::chrono::system_clock::now()));
        done.bind(3, OUTIS_VERSION);
        done.exec();
        step.commit();
    }
}

}  // namespace outis::data
