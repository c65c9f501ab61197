// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/data/workspace.h"

/// What the window shows of stored evaluations beyond the report: for the project alone, since real
/// images are named. Read only; a figure that is not there has a state that says why.
namespace outis::pipeline {

/// The object of `diversity --json` (docs/protocol.md): how often each real training image is the
/// nearest to a synthetic one, by group, and which ones never and too often.
/// Errors: StageMissing (nothing imported), Corrupt, Unreadable.
[[nodiscard]] Result<nlohmann::json> diversityView(const data::Workspace& workspace);

/// The object of `accuracy --json`: the classifiers' figures with ROC curves, calibration and
/// subgroups. Errors: Corrupt, Unreadable.
[[nodiscard]] Result<nlohmann::json> accuracyView(const data::Workspace& workspace);

}  // namespace outis::pipeline
