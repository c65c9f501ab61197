// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <SQLiteCpp/Exception.h>

#include "core/base/result.h"

namespace outis::data {

/// SQLITE_FULL -> DiskFull, SQLITE_READONLY -> Unwritable, SQLITE_CORRUPT -> Corrupt, ...
[[nodiscard]] Error sqliteError(const SQLite::Exception& exception, const std::string& subject);

/// Runs what uses SQLite; its exceptions and ErrorException become the result.
template <class F>
auto guardSqlite(const std::string& subject, F&& body) -> Result<decltype(body())> {
    try {
        if constexpr (std::is_void_v<decltype(body())>) {
            std::forward<F>(body)();
            return {};
        } else {
            return std::forward<F>(body)();
        }
    } catch (const SQLite::Exception& exception) {
        return sqliteError(exception, subject);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::data
