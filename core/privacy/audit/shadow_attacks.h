// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/membership.h"

/// What an attacker does who has learned from a shadow generator how members look. There are two
/// worlds: in the shadow world the shadow release is attacked, its members are R1; in the real one
/// the release is, its members are X. Each world's other release is its reference: it was made
/// without the members. R2 is a member of neither, and both worlds are measured in units of it
/// (its mean is 0, its standard deviation 1). Everything is learned from R, nothing from X or H.
namespace outis::privacy {

/// Fewer reference patients of a kind than this, and nothing is learned.
inline constexpr std::int64_t kFewestShadowPatients = 20;

/// "ok", or why nothing can be learned: no shadow generator, too few patients, equal scores.
[[nodiscard]] std::string shadowState(const AuditEvidence& evidence);

/// Membership by likelihood ratio (METHOD 13.6; Carlini et al. 2022, with one shadow model): per
/// detector how much more alike a patient is to the release than to the reference, normal in both
/// groups of R; the sum over `detectors` (places in the evidence) of its log-likelihood ratio. A
/// member is a non-member plus what was learned: its spread is never taken narrower, so that very
/// alike patients and holes both count for membership. Only where shadowState() is "ok".
[[nodiscard]] MembershipScores likelihoodRatio(const AuditEvidence& evidence,
                                               const std::vector<std::size_t>& detectors);

/// Family F5: predicates "member-like and near y" (METHOD 13.3). Near: y is the image most alike to
/// the patient, by any detector. Member-like: logistic regression on the shadow images near the
/// patients of R, a member or not? Per detector: the likeness among those of R2 to the image, the
/// patient's largest likeness to the release, that less the one to the reference, and how far this
/// image is from the most alike one. A patient matches where the log-odds exceed what R2 reaches in
/// the shadow world so seldom that one predicate in ten would match anybody of n + m patients
/// by chance. Without enough patients the family says so. Errors: those of checkEvidence().
[[nodiscard]] Result<FamilyEvidence> memberLikeFamily(const AuditEvidence& evidence);

}  // namespace outis::privacy
