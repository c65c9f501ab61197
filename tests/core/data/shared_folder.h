// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <doctest.h>

namespace outis::test {

/// A folder of the shared test data, from OUTIS_SHARED or beside the source tree; nothing, with a
/// message, where it is absent.
inline std::optional<std::filesystem::path> sharedFolder(const std::string& name) {
    const char* variable = std::getenv("OUTIS_SHARED");
    const std::filesystem::path root = variable != nullptr && *variable != '\0'
                                           ? std::filesystem::path(variable)
                                           : std::filesystem::path(OUTIS_SOURCE_DIR) / "../shared";
    if (!std::filesystem::is_directory(root / name)) {
        MESSAGE("skipped: no shared test data in ", name);
        return std::nullopt;
    }
    return root / name;
}

}  // namespace outis::test
