// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/audit_result.h"
#include "core/privacy/audit/copy_test.h"
#include "core/privacy/audit/excess_test.h"
#include "core/privacy/audit/isolation_test.h"

namespace outis::privacy {

/// What the parts of one audit share. Throws ErrorException for counts that cannot be.
struct AttackSetup {
    AttackSetup(const AuditEvidence& evidence, const AuditOptions& options);

    const AuditEvidence& evidence;
    const AuditOptions& options;
    WeightResult weight;
    ExcessTest excess;
    std::vector<CopyThreshold> thresholds;  ///< per detector; their state says whether it attacks
    Seed seed;

    [[nodiscard]] bool isUsable(std::size_t detector) const {
        return thresholds[detector].state == "ok";
    }
    [[nodiscard]] bool anyUsable() const;
    [[nodiscard]] double excessLevel() const { return options.ownLevel() * kExcessShare; }
    [[nodiscard]] double isolationLevel() const { return options.ownLevel() * kIsolationShare; }
    [[nodiscard]] double membershipLevel() const { return options.ownLevel() * kMembershipShare; }
};

/// What attackers look at: per detector T_z, and the predicates of every family and rule.
struct AttackTarget {
    std::vector<std::span<const float>> largest;  ///< per detector
    std::vector<PredicateMatches> matches;        ///< detectors times ballKappas(), then families
};

enum class WhichRelease { Released, Without };

/// Of the release, or of the one that was made without X; families without one are left empty.
[[nodiscard]] AttackTarget targetOf(const AttackSetup& setup, WhichRelease which);

/// Both ends of every detector, with Holm over all of them; unusable ones say so. `giveUp`: see
/// PermutationCount.
[[nodiscard]] std::vector<ExcessTestResult> excessTests(const AttackSetup& setup,
                                                        const AttackTarget& target,
                                                        std::int64_t permutations, double giveUp,
                                                        Seed seed);

/// p of every family and rule, 1 where there is nothing to test.
[[nodiscard]] std::vector<double> isolationPs(const AttackSetup& setup, const AttackTarget& target,
                                              std::int64_t permutations, double giveUp, Seed seed);

/// The full rows behind those p, with Holm over all.
[[nodiscard]] std::vector<IsolationTestResult> isolationTests(const AttackSetup& setup,
                                                              const AttackTarget& target,
                                                              Seed seed);

/// Whether Holm's procedure rejects any at `level`.
[[nodiscard]] bool anyBelow(std::span<const double> p, double level);
[[nodiscard]] std::vector<double> psOf(const std::vector<ExcessTestResult>& tests);

}  // namespace outis::privacy
