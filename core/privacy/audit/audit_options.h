// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/options.h"
#include "core/base/result.h"

namespace outis::privacy {

/// How a release is attacked (METHOD 13).
struct AuditOptions {
    std::int64_t predicates = 500;     ///< J: released images tried as predicates, at most
    std::int64_t permutations = 9999;  ///< of the labels "learned from" and "control"
    std::int64_t resamples = 2000;     ///< of the bootstrap over patients
    double weightCap = 0;              ///< largest weight that counts; 0: automatic (13.4)
    double delta = 0;                  ///< of the lower bound on epsilon
    double level = 0.05;               ///< false alarms of all releases of this source together
    std::int64_t release = 1;          ///< k: how many releases of this source there are, with this
    std::int64_t folds = 1;            ///< audits that judge one release: halves, and the union
    std::int64_t powerReplicates = 20;  ///< plantings per level and share
    std::int64_t plantedPool = 200;     ///< different patients that copies are planted of
    std::int64_t seed = 1;

    /// Without `release` and `folds`: who runs the audit knows them.
    void describe(OptionVisitor& visitor);
    /// InvalidOption: ranges and contradictions.
    [[nodiscard]] Result<void> check() const;

    /// level 2^-k / folds (METHOD 13.5-3): releases, halves and the union share the level.
    [[nodiscard]] double ownLevel() const;
};

/// Shares of the audit's level that the three kinds of test have; Holm within each. CHOICE: the
/// excess test is the primary one (METHOD 13.5, 0b).
inline constexpr double kExcessShare = 0.5;
inline constexpr double kIsolationShare = 0.25;
inline constexpr double kMembershipShare = 0.25;

/// Releases of one source that share the level; beyond, nothing is left of it.
inline constexpr std::int64_t kMostReleases = 30;

/// Fewer control patients than this, and nothing is said.
inline constexpr std::int64_t kFewestControls = 20;

}  // namespace outis::privacy
