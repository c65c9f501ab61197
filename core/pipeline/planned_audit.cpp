// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/planned_audit.h"

#include <algorithm>
#include <cmath>

#include "core/pipeline/audited_releases.h"
#include "core/pipeline/left_out.h"

namespace outis::pipeline {

Result<privacy::PlannedPower> plannedAudit(const AuditChoice& choice, const AuditPatients& patients,
                                           std::int64_t folds, std::int64_t number,
                                           std::optional<std::int64_t> foreignImages) {
    constexpr std::int64_t kEnds = 2;  // of the excess test
    return privacy::plannedPower(patients.train, patients.control, folds,
                                 std::ldexp(choice.attack.level, -static_cast<int>(number)),
                                 kEnds * std::ssize(choice.detectors), foreignImages);
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
    return plannedAudit(options.audit, patients, options.recipe.folds, number);
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
