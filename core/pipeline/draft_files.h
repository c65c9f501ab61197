// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/pipeline/record.h"

namespace outis::pipeline {

/// Notes every file of releases/draft with its digest in runs/<run>/draft-files.json. Returns that
/// file's digest: the output of the stage "report". Errors: Unreadable, Unwritable, DiskFull.
[[nodiscard]] Result<std::string> noteDraftFiles(const data::Workspace& workspace,
                                                 const std::string& run);

/// Whether releases/draft holds exactly what the stage "report" wrote. Errors: Corrupt (subject: a
/// file that was changed, added or taken away since), StageMissing (written before this was
/// noted), Unreadable.
[[nodiscard]] Result<void> checkDraftFiles(const data::Workspace& workspace,
                                           const StageRecord& reported);

/// Lets `add` put files into a draft that is as the stage wrote it, and notes them too, in the
/// stage's record as well. Errors: StageMissing (no report), those of both and of `add`.
[[nodiscard]] Result<void> addToDraft(const data::Workspace& workspace,
                                      const std::function<Result<void>()>& add);

}  // namespace outis::pipeline
