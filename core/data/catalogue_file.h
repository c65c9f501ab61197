// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

namespace SQLite {
class Database;
}

namespace outis::data {

/// How long to wait for another program that writes.
inline constexpr int kCatalogueBusyMs = 10'000;

/// A catalogue's file beside whoever writes it, or on a medium where nobody can. Throws
/// SQLite::Exception.
[[nodiscard]] std::unique_ptr<SQLite::Database> openCatalogueFile(
    const std::filesystem::path& path);

}  // namespace outis::data
