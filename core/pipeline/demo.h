// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/pipeline/session.h"

namespace outis::pipeline {

struct DemoOptions {
    std::int64_t patients = 500;
    bool quick = false;  ///< fewer patients and a short training: shows the way, not the quality
};

/// Phantom data, import and the whole pipeline, from nothing to a report. A repeated demo in the
/// same workspace runs only what is stale.
[[nodiscard]] Result<RunSummary> runDemo(Session& session, const Clock& clock,
                                         const DemoOptions& options);

/// The settings of the demo: 32 pixels and the small preset that a CPU trains in minutes.
[[nodiscard]] Result<RunOptions> demoRunOptions(const DemoOptions& options);

}  // namespace outis::pipeline
