// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/data/workspace.h"

namespace outis::pipeline {

/// The object of `pairs --json` (docs/protocol.md): every released synthetic image with the
/// training image that each detector finds nearest, how the detectors were calibrated, and the
/// pairs that people have to decide on. Of release `id` ("": the newest), or of the newest drawing
/// where nothing was submitted. Scores against real images: for the project alone. Reads only.
/// Errors: StageMissing (nothing was drawn), those of release::ReleaseRecord::open() and of
/// privacy::readLedger().
[[nodiscard]] Result<nlohmann::json> closestPairs(const data::Workspace& workspace,
                                                  const std::string& id = "");

}  // namespace outis::pipeline
