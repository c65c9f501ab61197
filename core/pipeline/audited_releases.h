// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"
#include "core/data/workspace.h"

/// Which releases of this source have been looked at: releases/audited.json. A release that was
/// made anew after its audit is one more (METHOD 13.8).
namespace outis::pipeline {

/// Which release the one of this digest is, from 1 on; the next one when it was never audited.
/// Errors: Corrupt.
[[nodiscard]] Result<std::int64_t> releaseNumberOf(const data::Workspace& workspace,
                                                   const std::string& digest);

/// Which the next release will be that is audited. Errors: Corrupt.
[[nodiscard]] Result<std::int64_t> nextReleaseNumber(const data::Workspace& workspace);

/// To be called once its results are known. Errors: Corrupt, Unwritable, DiskFull.
[[nodiscard]] Result<void> noteAudited(const data::Workspace& workspace, const std::string& digest);

}  // namespace outis::pipeline
