// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "core/base/result.h"

namespace outis::worker {

/// Reads, decodes and resamples every picture of a folder in one thread, like an import without its
/// catalogue. Config: {"dir": folder, "size": pixels, "runs": n}. Errors: InvalidOption, NotFound.
[[nodiscard]] Result<nlohmann::json> benchImport(const nlohmann::json& config);

}  // namespace outis::worker
