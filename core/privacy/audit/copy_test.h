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
    double identical = 0;      ///< score of an image with itself
    /// The detector does not see patients: a copy must also lie at most half as far from the image
    /// as from any reference image (identical - score being the distance).
    bool needsRatio = false;
    std::string note;  ///< when the second term of METHOD is missing

    /// `toReference`: score of the same image with the most alike reference image.
    [[nodiscard]] bool fires(double score, double toReference) const {
        return state == "ok" && score > foreign && score >= value &&
               (!needsRatio || 2 * (identical - score) <= identical - toReference);
    }
};

/// The larger of the two terms. Where the same-patient term is missing (fewer than 20 pairs in R),
/// or does not lie as far beyond the first term, by ratio of distances, as that lies beyond the
/// 0.9-quantile of the largest foreign scores, one of many released images lies beyond the first
/// term by chance: then (CHOICE) the ratio rule is asked for as well. `skip`: a control patient (0
/// to m - 1) that is left out.
[[nodiscard]] CopyThreshold copyThreshold(const DetectorEvidence& detector,
                                          std::optional<std::size_t> skip = std::nullopt);

/// The largest score among the reference patients of a row of a ScoreTable.
[[nodiscard]] double largestReference(std::span<const float> row,
                                      const AuditPopulation& population);

/// All findings and the false alarms that the data show. `image numbers` are rows of the sets.
[[nodiscard]] CopyTestResult copyTest(const DetectorEvidence& detector,
                                      const ReleaseEvidence& release,
                                      const AuditPopulation& population);

/// Why a detector cannot attack, or "ok": lightly altered copies of R images must be told from
/// images of other patients (AUC with its interval above 0.5 and at least 0.75).
[[nodiscard]] std::string separationState(const DetectorEvidence& detector);

}  // namespace outis::privacy
