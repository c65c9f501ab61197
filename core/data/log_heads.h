// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"

/// The newest entry of each of a project's logs, kept in its catalogue: whoever cuts or takes away
/// a log, and what lies beside it, has to change the database as well.
namespace outis::data {

struct NotedLogHead {
    std::int64_t entries = 0;
    std::string digest;

    friend bool operator==(const NotedLogHead&, const NotedLogHead&) = default;
};

/// Empty where the workspace has no catalogue, or its catalogue has noted nothing of this log.
/// Errors: Corrupt, Unreadable, WorkspaceLocked.
[[nodiscard]] Result<std::optional<NotedLogHead>> notedLogHead(
    const std::filesystem::path& workspace, const std::string& log);

/// Nothing where the workspace has no catalogue. A head with fewer entries than the noted one
/// leaves that as it is. Errors: Corrupt, Unwritable, DiskFull, WorkspaceLocked.
[[nodiscard]] Result<void> noteLogHead(const std::filesystem::path& workspace,
                                       const std::string& log, const NotedLogHead& head);

}  // namespace outis::data
