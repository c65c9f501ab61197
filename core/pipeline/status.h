// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include <nlohmann/json_fwd.hpp>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace outis::pipeline {

/// The object of `status --json` (docs/protocol.md). Reads only.
/// Errors: NotAWorkspace, NewerVersion, Corrupt.
[[nodiscard]] Result<nlohmann::json> statusOf(const std::filesystem::path& workspace,
                                              const Clock& clock = SystemClock());

}  // namespace outis::pipeline
