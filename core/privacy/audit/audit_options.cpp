// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/audit_options.h"

#include <cmath>
#include <limits>

namespace outis::privacy {

void AuditOptions::describe(OptionVisitor& visitor) {
    visitor.field({"predicates", "images", "released images tried as predicates, at most"},
                  predicates, {1, 100'000});
    visitor.field({"permutations", "", "of who was learned from and who was not"}, permutations,
                  {99, 1'000'000});
    visitor.field({"resamples", "", "of the bootstrap over patients"}, resamples, {100, 100'000});
    visitor.field({"weight-cap", "", "largest weight of a predicate that counts; 0: automatic"},
                  weightCap, {0, 1});
    visitor.field({"delta", "", "of the lower bound on epsilon"}, delta, {0, 1});
    visitor.field({"level", "", "false alarms of all releases of this source together"}, level,
                  {1e-6, 0.5});
    visitor.field({"power-replicates", "", "plantings per kind and share; 0: no power measured"},
                  powerReplicates, {0, 10'000});
    visitor.field({"planted-pool", "patients", "whose copies are planted"}, plantedPool,
                  {1, 100'000});
    visitor.field({"seed", "", "the same seed gives the same audit"}, seed,
                  {0, std::numeric_limits<std::int64_t>::max()});
}

Result<void> AuditOptions::check() const {
    if (release < 1 || release > kMostReleases) {
        return Error{ErrorCode::InvalidOption, "release-number", "1 to 30"};
    }
    constexpr std::int64_t kMostFolds = 3;  // two halves, and the union with earlier releases
    if (folds < 1 || folds > kMostFolds) {
        return Error{ErrorCode::InvalidOption, "folds", "1 to 3"};
    }
    return checkRanges(*this);
}

double AuditOptions::ownLevel() const {
    return std::ldexp(level, -static_cast<int>(release)) / static_cast<double>(folds);
}

}  // namespace outis::privacy
