// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/data/import_plan.h"
#include "core/data/importer.h"

namespace outis::data {

/// Writes import-report.json: counts, warnings and one row per file of the source, from the
/// catalogue, known by its number there: no path and no identity. Throws ErrorException.
void writeImportReport(const Workspace& workspace, const Catalogue& catalogue,
                       const ImportPlan& plan, std::int64_t source, const ImportReport& report);

}  // namespace outis::data
