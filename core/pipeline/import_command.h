// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/importer.h"
#include "core/pipeline/session.h"

namespace outis::pipeline {

/// The import stage with its record. An import that changed nothing leaves the later stages fresh.
[[nodiscard]] Result<data::ImportReport> runImport(Session& session, const Clock& clock,
                                                   const data::ImportOptions& options);

}  // namespace outis::pipeline
