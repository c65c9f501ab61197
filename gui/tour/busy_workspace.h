// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/result.h"

namespace outis::gui {

/// A new workspace on which a worker of another computer seems to be at work, and says no more: for
/// pictures of what no finished workspace shows. Errors: those of data::Workspace::create(),
/// Unwritable.
[[nodiscard]] Result<void> makeTrainingWorkspace(const QString& folder);
/// Likewise, in the middle of an export.
[[nodiscard]] Result<void> makeExportingWorkspace(const QString& folder);

}  // namespace outis::gui
