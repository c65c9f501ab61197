// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/roles.h"

namespace outis::data {

class Workspace;

/// The file of one role's prepared pictures, as PreparedSet reads it.
struct PreparedRows {
    Role role = Role::Train;
    std::int64_t size = 0;
    std::string geometry;
    std::vector<std::string> classes;
    std::span<const std::byte> pixels;  ///< [N, size, size]
    std::vector<std::int64_t> imageIds;
    std::vector<std::int64_t> patients;
    std::vector<std::int8_t> labels;  ///< [N, C]
    std::int64_t kept = 0;            ///< the rows behind are of patients who were set aside
};

/// tensors/<role>.safetensors
[[nodiscard]] std::filesystem::path preparedPath(const Workspace& workspace, Role role);

/// Errors: Unwritable, DiskFull.
[[nodiscard]] Result<void> writePrepared(const std::filesystem::path& path,
                                         const PreparedRows& rows);

}  // namespace outis::data
