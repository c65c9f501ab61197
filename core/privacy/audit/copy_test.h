// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_result.h"

namespace outis::privacy {

/// tau_copy of METHOD 13.5, 0a.
struct CopyThreshold {
    std::string state = "ok";  ///< or "not testable: reason": the detector separates nothing
    double value = 0;          ///< finding when score > foreign and score >= value
    double foreign = 0;        ///< largest score of real images of different patients
    std::string note;          ///< when the second term of METHOD is missing

    [[nodiscard]] bool fires(double score) const {
        return state == "ok" && score > foreign && score >= value;
    }
};

/// The larger of the two terms. With fewer than 20 same-patient pairs in R only the first is there:
/// then (CHOICE) the threshold lies as far beyond it again as it lies beyond the 0.9-quantile of
/// the largest foreign scores, since of many released images one lies beyond the first term alone
/// by chance. `skip`: a control patient (0 to m - 1) that is left out.
[[nodiscard]] CopyThreshold copyThreshold(const DetectorEvidence& detector,
                                          std::optional<std::size_t> skip = std::nullopt);

/// All findings and the false alarms that the data show. `image numbers` are rows of the sets.
[[nodiscard]] CopyTestResult copyTest(const DetectorEvidence& detector,
                                      const ReleaseEvidence& release,
                                      const AuditPopulation& population);

/// Why a detector cannot attack, or "ok": lightly altered copies of R images must be told from
/// images of other patients (AUC with its interval above 0.5 and at least 0.75).
[[nodiscard]] std::string separationState(const DetectorEvidence& detector);

}  // namespace outis::privacy
