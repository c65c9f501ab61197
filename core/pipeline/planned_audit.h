// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "core/pipeline/run_options.h"
#include "core/privacy/audit/planned_power.h"

/// What an audit will be able to see: known as soon as patients are counted (METHOD 13.4, 13.5).
namespace outis::pipeline {

struct AuditPatients {
    std::int64_t train = 0;
    std::int64_t control = 0;
};

/// What is audited.
struct PlannedRelease {
    std::int64_t number = 1;   ///< of this source
    std::int64_t folds = 1;    ///< generators that draw it
    bool withEarlier = false;  ///< also together with releases before it, which takes its share
    std::optional<std::int64_t> foreignImages = {};  ///< of another's generator, so many
};
[[nodiscard]] Result<privacy::PlannedPower> plannedAudit(const AuditChoice& choice,
                                                         const AuditPatients& patients,
                                                         const PlannedRelease& release);

/// Of the next release of a workspace. Errors: Corrupt.
[[nodiscard]] Result<privacy::PlannedPower> nextAudit(const data::Workspace& workspace,
                                                      const RunOptions& options,
                                                      const AuditPatients& patients);

/// As they were split (before there is a split: its shares of all patients), without those whom
/// training leaves out as outliers (before they are known: the share that was asked for). Errors:
/// those of the catalogue and of readLeftOut().
[[nodiscard]] Result<AuditPatients> auditPatientsOf(const data::Workspace& workspace,
                                                    const data::Catalogue& catalogue,
                                                    const RunOptions& options);

}  // namespace outis::pipeline
