// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/data/workspace.h"

namespace outis::pipeline {

/// The object of `privacy --json` (docs/protocol.md): what is known of the privacy of the newest
/// drawing and must not stand in a report: the detectors' calibration and robustness grid, where
/// the ledger of candidates lies, and the most exposed patients with numbers of their training
/// images. For the project alone. Reads only. What was not done yet is null or empty. Errors:
/// Corrupt, Unreadable.
[[nodiscard]] Result<nlohmann::json> privacyRecord(const data::Workspace& workspace);

}  // namespace outis::pipeline
