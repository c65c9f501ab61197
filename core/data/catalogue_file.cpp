// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/catalogue_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include <SQLiteCpp/Database.h>

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// A database in a folder where SQLite could not make its side files: it cannot change, either.
std::string immutableUri(const fs::path& path) {
    std::string uri = "file:";
    for (const char letter : path.string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            constexpr std::string_view kDigits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(letter);
            uri += '%';
            uri += kDigits[byte >> 4U];
            uri += kDigits[byte & 15U];
        } else {
            uri += letter;
        }
    }
    return uri + "?immutable=1";
}

}  // namespace

std::unique_ptr<SQLite::Database> openCatalogueFile(const fs::path& path) {
    const bool frozen = ::faccessat(AT_FDCWD, path.parent_path().c_str(), W_OK, AT_EACCESS) != 0 &&
                        !fs::exists(path.string() + "-wal");
    if (frozen) {
        return std::make_unique<SQLite::Database>(
            immutableUri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kCatalogueBusyMs);
    }
    return std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READONLY,
                                              kCatalogueBusyMs);
}

}  // namespace outis::data
