// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include <SQLiteCpp/Database.h>

namespace outis::data {

/// Every value of an SQLite file, except those of a catalogue's table of identities.
/// Throws SQLite::Exception.
class DatabaseValues {
public:
    explicit DatabaseValues(const std::filesystem::path& path);

    /// Whether the file is a catalogue whose table of identities holds rows: its bytes may then
    /// hold identities, too.
    [[nodiscard]] bool holdsIdentities();
    /// `place`: "table images, column warnings, row 7". The schema's own text is visited as well.
    void visit(
        const std::function<void(const std::string& place, std::span<const std::byte>)>& take);

private:
    [[nodiscard]] bool isCatalogue();
    SQLite::Database database_;
};

/// Whether the file is the write-ahead log or index of a catalogue that holds identities.
[[nodiscard]] bool isBesideIdentities(const std::filesystem::path& path);

}  // namespace outis::data
