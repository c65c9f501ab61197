// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/release/decision/release_record.h"

namespace outis::pipeline {

/// What the workspace would submit now: its draft report, the pictures with their labels, and a
/// plan for the people who look at pairs, drawn by lot that nobody can foresee. Errors:
/// StageMissing (a stage is missing or stale), Corrupt (a file is not the one that its stage
/// wrote), those of readPolicy().
[[nodiscard]] Result<release::ReleaseSource> draftOf(const data::Workspace& workspace,
                                                     const std::string& policy);

/// Writes a picture of each pair of a release's plan, pair-001.png: the synthetic image left, the
/// real one right. Real people's pictures: not for the outside. Errors: NotFound (a real image that
/// is not among the training images any more), Corrupt, Unwritable, DiskFull.
[[nodiscard]] Result<void> writePairPictures(const data::Workspace& workspace,
                                             const release::ReleaseRecord& record,
                                             const std::filesystem::path& folder);

}  // namespace outis::pipeline
