// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/pipeline/run_options.h"

namespace outis::pipeline {

/// The options of the last run (settings.json), or the defaults where there was none.
/// Errors: Corrupt, InvalidOption (an option that this version does not know).
[[nodiscard]] Result<RunOptions> loadSettings(const data::Workspace& workspace);
[[nodiscard]] Result<void> saveSettings(const data::Workspace& workspace,
                                        const RunOptions& options);

/// The demo marks its workspace, so that its report can say that no real person is in it.
[[nodiscard]] bool isPhantomWorkspace(const data::Workspace& workspace);
[[nodiscard]] Result<void> markPhantomWorkspace(const data::Workspace& workspace);

}  // namespace outis::pipeline
