// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/planned_audit.h"

#include <algorithm>
#include <cmath>

#include "core/pipeline/audited_releases.h"

namespace outis::pipeline {

Result<privacy::PlannedPower> plannedAudit(const AuditChoice& choice, const AuditPatients& patients,
                                           std::int64_t folds, std::int64_t number) {
    constexpr std::int64_t kEnds = 2;  // of the excess test
    return privacy::plannedPower(patients.train, patients.control, folds,
                                 std::ldexp(choice.attack.level, -static_cast<int>(number)),
                                 kEnds * std::ssize(choice.detectors));
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

Result<AuditPatients> auditPatientsOf(const data::Catalogue& catalogue,
                                      const data::SplitOptions& split) {
    const auto train = catalogue.patientsOf(data::Role::Train);
    if (!train) {
        return train.error();
    }
    if (!train->empty()) {
        const auto control = catalogue.patientsOf(data::Role::Control);
        return control
                   ? Result<AuditPatients>(AuditPatients{std::ssize(*train), std::ssize(*control)})
                   : Result<AuditPatients>(control.error());
    }
    const auto counts = catalogue.counts();
    if (!counts) {
        return counts.error();
    }
    const auto share = [&](double of) {
        return static_cast<std::int64_t>(static_cast<double>(counts->patients) * of);
    };
    return AuditPatients{share(split.train), share(split.control)};
}

}  // namespace outis::pipeline
