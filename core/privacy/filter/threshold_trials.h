// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/detectors/calibration_rules.h"
#include "core/privacy/filter/candidate_ledger.h"
#include "core/privacy/filter/filter_summary.h"

/// What stricter or laxer thresholds would have left of the candidates that were drawn: from the
/// ledger and the scores of the calibration, nothing is drawn or compared again. For the project
/// alone, as thresholds and scores are.
namespace outis::privacy {

/// The thresholds at another share of images of strangers that may be rejected, and what all
/// detectors together then find on TEST.
struct TrialLimits {
    double falseRejects = 0;  ///< f of all detectors together (METHOD 8.4)
    std::vector<DetectorRule> rules;
    Rate copies;         ///< altered copies that are found
    Rate samePatient;    ///< other images of the patient that are found
    Rate falseRejected;  ///< images of strangers that are rejected
};

/// The calibration repeated at a ladder of shares, that of `options` among them, rising. Errors:
/// those of calibrationOf().
[[nodiscard]] Result<std::vector<TrialLimits>> trialLimits(
    std::span<const DetectorScores> detectors, const CalibrationOptions& options);

/// The ladder's name in the folder of the detectors.
inline constexpr const char* kTrialLimits = "trial-limits.json";
/// Writes atomically. Errors: Unwritable, DiskFull.
[[nodiscard]] Result<void> writeTrialLimits(const std::filesystem::path& path,
                                            std::span<const TrialLimits> limits);
/// Errors: NotFound, Unreadable, Corrupt, NewerVersion.
[[nodiscard]] Result<std::vector<TrialLimits>> readTrialLimits(const std::filesystem::path& path);

/// The records with the reasons that `limits` give. Who was taken stays taken where nothing speaks
/// against it any more, what is missing then is filled up in the order of the records.
[[nodiscard]] std::vector<CandidateRecord> decidedAgain(std::span<const CandidateRecord> records,
                                                        std::span<const GroupTarget> targets,
                                                        const FilterLimits& limits);

/// The images that would be left at one step of the ladder.
struct ThresholdTrial {
    TrialLimits limits;
    FilterSummary summary;
    std::int64_t nearest = 0;  ///< different training images that are the nearest to one of them
};

/// Every step of the ladder, rising. `detector` says whose nearest images are counted.
/// InvalidOption (subject "thresholds") where the ladder is of other detectors than those that
/// judged the candidates. Empty when stopped.
[[nodiscard]] Result<std::vector<ThresholdTrial>> tryThresholds(const CandidateLedger& ledger,
                                                                std::span<const TrialLimits> limits,
                                                                std::size_t detector,
                                                                std::stop_token stop);

}  // namespace outis::privacy
