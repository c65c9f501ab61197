// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/sqlite_errors.h"

#include <sqlite3.h>

namespace outis::data {

Error sqliteError(const SQLite::Exception& exception, const std::string& subject) {
    ErrorCode code = ErrorCode::Internal;
    switch (exception.getErrorCode() & 0xFF) {  // without the extended part
        case SQLITE_FULL:
            code = ErrorCode::DiskFull;
            break;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            code = ErrorCode::Unwritable;
            break;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            code = ErrorCode::Corrupt;
            break;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            code = ErrorCode::WorkspaceLocked;
            break;
        case SQLITE_IOERR:
            code = ErrorCode::Unreadable;
            break;
        case SQLITE_NOMEM:
            code = ErrorCode::OutOfMemory;
            break;
        default:
            break;
    }
    return {code, subject, exception.getErrorStr() + std::string(": ") + exception.what()};
}

}  // namespace outis::data
