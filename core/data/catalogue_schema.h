// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace SQLite {
class Database;
}

namespace outis::data {

/// "Outi" in ASCII: tells a catalogue from any other SQLite file.
inline constexpr int kCatalogueApplicationId = 0x4F757469;

/// Brings the database to the program's schema, one step per version, each in a transaction of its
/// own. A database of a newer schema, or one that is not ours, throws ErrorException (NewerVersion,
/// Corrupt) and is left as it was.
void migrateCatalogue(SQLite::Database& database);
/// The check alone; 0 for an empty database.
[[nodiscard]] int checkCatalogueSchema(SQLite::Database& database);

}  // namespace outis::data
