// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <stop_token>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/audit_result.h"

namespace outis::privacy {

struct AuditRun {
    Outcome outcome = Outcome::Finished;  ///< Stopped: the result is not whole
    AuditResult result;
};

/// Attacks a release in every way that the evidence allows (METHOD 13) and says what was found. The
/// same evidence and options give the same result. Too few patients, blind detectors and missing
/// controls are states of the result, not errors. Errors: InvalidOption, NonFinite.
[[nodiscard]] Result<AuditRun> audit(const AuditEvidence& evidence, const AuditOptions& options,
                                     std::stop_token stop, Observer& observer);

/// The verdict over the audits of both halves of a cross-fitted release, or over a release alone
/// and together with earlier ones: the worst. `options.folds` of each must say how many share the
/// level.
[[nodiscard]] std::string jointVerdict(std::span<const AuditResult> audits);

}  // namespace outis::privacy
