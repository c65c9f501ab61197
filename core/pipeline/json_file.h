// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

namespace outis::pipeline {

/// What a stage wrote. Errors: NotFound, Unreadable, Corrupt (its name, never its place).
[[nodiscard]] Result<nlohmann::json> readJsonFile(const std::filesystem::path& file);
/// The same, which must be an object.
[[nodiscard]] Result<nlohmann::json> readJsonObject(const std::filesystem::path& file);

}  // namespace outis::pipeline
