// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
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
    /// Distance within which a whole release has an image by chance at most kFalseFindings times;
    /// infinite where it cannot be said (fewer than 20 foreign scores).
    double farthest = std::numeric_limits<double>::infinity();
    std::string note;  ///< when the second term of METHOD is missing

    /// `toReference`: score of the same image with the most alike reference image.
    [[nodiscard]] bool fires(double score, double toReference) const {
        return state == "ok" && score > foreign && score >= value &&
               identical - score <= farthest &&
               (!needsRatio || 2 * (identical - score) <= identical - toReference);
    }
};

/// False findings that the copy test of one detector expects of a release that knows nobody.
inline constexpr double kFalseFindings = 0.005;

/// The larger of the two terms. A large release of strangers passes it by chance sooner or later:
/// beyond the largest of some hundred scores is not beyond the largest of thousands. So (CHOICE) a
/// copy must also lie within a distance at which a release of `released` images is expected to have
/// no more than kFalseFindings foreign patients, extrapolated from the nearest tenth of the foreign
/// scores: patients within a distance grow as a power of it, whose exponent is the local dimension
/// (Hill, Ann. Stat. 3, 1975; Levina and Bickel, NIPS 2004), and it is not known better than from
/// these scores. Where the same-patient term is missing (fewer than 20 pairs in R), or does not lie
/// as far beyond the first term, by ratio of distances, as that lies beyond the 0.9-quantile of the
/// largest foreign scores, the ratio rule (CHOICE) is asked for as well. `skip`: a control patient
/// (0 to m - 1) that is left out.
[[nodiscard]] CopyThreshold copyThreshold(const DetectorEvidence& detector,
                                          const AuditPopulation& population, std::size_t released,
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
