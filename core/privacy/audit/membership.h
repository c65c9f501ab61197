// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_result.h"

namespace outis::privacy {

/// Membership inference (METHOD 13.6): is a patient's largest likeness to the release that of a
/// member? Two-sided, since a filter leaves holes around the patients that it protects.
struct MembershipScores {
    std::string detector;
    std::string score = "largest likeness";
    std::vector<double> of;                   ///< [n + m]
    std::string more = "members more alike";  ///< what a score that is larger in members says
    std::string fewer = "members less alike";
};

/// The likelihood-ratio style score: how much more alike the release is than one that was made
/// without these patients, in units of the spread of that difference among the controls.
[[nodiscard]] MembershipScores againstReference(const DetectorEvidence& detector,
                                                const AuditPopulation& population);

/// All patients, then every group with both members and others. TPR at 1 % and 0.1 % FPR where
/// 10 / FPR others are there. `resamples` of patients behind the intervals.
[[nodiscard]] std::vector<MembershipResult> membershipOf(const MembershipScores& scores,
                                                         const AuditPopulation& population,
                                                         std::int64_t resamples, Seed seed);

}  // namespace outis::privacy
