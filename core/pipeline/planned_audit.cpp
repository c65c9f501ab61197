// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/planned_audit.h"

#include <algorithm>
#include <cmath>

#include "core/pipeline/audited_releases.h"
#include "core/pipeline/left_out.h"
#include "core/release/decision/release_record.h"

namespace outis::pipeline {

Result<privacy::PlannedPower> plannedAudit(const AuditChoice& choice, const AuditPatients& patients,
                                           const PlannedRelease& release) {
    constexpr std::int64_t kEnds = 2;  // of the excess test
    double level = std::ldexp(choice.attack.level, -static_cast<int>(release.number));
    if (release.withEarlier) {
        const auto folds = static_cast<double>(release.folds);
        level *= folds / (folds + 1);
    }
    return privacy::plannedPower(patients.train, patients.control, release.folds, level,
                                 kEnds * std::ssize(choice.detectors), release.foreignImages);
}

Result<privacy::PlannedPower> nextAudit(const data::Workspace& workspace, const RunOptions& options,
                                        const AuditPatients& patients) {
    std::int64_t number = options.audit.releaseNumber;
    if (number == 0) {
        const auto next = nextReleaseNumber(workspace);
        if (!next) {
            return next.error();
        }
        number = *next;
    }
    const auto approved = release::ReleaseRecord::listApproved(workspace.root());
    if (!approved) {
        return approved.error();
    }
    return plannedAudit(
        options.audit, patients,
        {.number = number, .folds = options.recipe.folds, .withEarlier = !approved->empty()});
}

namespace {

/// All of them, as they were split or as they would be.
AuditPatients splitPatients(const data::Catalogue& catalogue, const data::SplitOptions& split) {
    const auto train = orThrow(catalogue.patientsOf(data::Role::Train));
    if (!train.empty()) {
        return {std::ssize(train), std::ssize(orThrow(catalogue.patientsOf(data::Role::Control)))};
    }
    const std::int64_t patients = orThrow(catalogue.counts()).patients;
    const auto shares = split.shares(patients);
    const auto share = [&](data::Role role) {
        return static_cast<std::int64_t>(static_cast<double>(patients) *
                                         shares[static_cast<std::size_t>(role)]);
    };
    return {share(data::Role::Train), share(data::Role::Control)};
}

}  // namespace

Result<AuditPatients> auditPatientsOf(const data::Workspace& workspace,
                                      const data::Catalogue& catalogue, const RunOptions& options) {
    try {
        const AuditPatients all = splitPatients(catalogue, options.split);
        const auto left = readLeftOut(workspace, options.prepare);
        if (left) {
            return AuditPatients{all.train - left->train.patients,
                                 all.control - left->control.patients};
        }
        if (left.error().code != ErrorCode::StageMissing) {
            return left.error();
        }
        const auto expected = [&](std::int64_t patients) {
            return std::llround((1 - options.prepare.outliersOut) * static_cast<double>(patients));
        };
        return AuditPatients{expected(all.train), expected(all.control)};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::pipeline
