// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/release/decision/intruder_test.h"
#include "core/release/decision/release_record.h"

namespace outis::pipeline {

/// Makes a motivated-intruder test of a release and writes pictures, an empty table for the answers
/// and the solution into the release's folder. Each question shows a synthetic image, by lot,
/// beside the real image that lies nearest in pixels among those of all training and control
/// patients who are not shown yet; a coin decides which of the two it is. If the generator learned
/// nobody by heart the two kinds look alike, and whoever answers, in whatever way, is right in half
/// of the cases. As many questions as asked for, or as there are pairs of the rarer kind. Errors:
/// InvalidOption (no question), TooFewPatients, Refused (all pairs of one kind), Corrupt,
/// Unwritable, DiskFull, those of PreparedSet.
[[nodiscard]] Result<release::IntruderTest> makeIntruderTest(const data::Workspace& workspace,
                                                             const release::ReleaseRecord& record,
                                                             std::int64_t questions);

/// Takes a test away that nobody signed.
void removeIntruderTest(const release::ReleaseRecord& record, const std::string& test);

}  // namespace outis::pipeline
