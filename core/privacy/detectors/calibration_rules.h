// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/detectors/calibration_result.h"
#include "core/privacy/detectors/detector_options.h"

/// The arithmetic of METHOD 8.4, from scores alone.
namespace outis::privacy {

/// tau_own(q): value number floor((1 - q)(m + 1)) of the ascending scores of same-patient pairs,
/// one per patient; not calibratable at this size when that is 0. NonFinite for NaN.
[[nodiscard]] Result<Threshold> ownThreshold(std::span<const double> scores, double recall);

/// tau_all(f): value number ceil((1 - f)(m + 1)) of the ascending largest scores, one per patient;
/// not calibratable at this size when that exceeds m. NonFinite for NaN.
[[nodiscard]] Result<Threshold> setThreshold(std::span<const double> maxima, double falseRejects);

/// With an exact interval. InvalidOption when hits do not fit trials.
[[nodiscard]] Result<Rate> rateOf(std::int64_t hits, std::int64_t trials, double confidence);

/// Scores of one detector; item i is the same image or pair for every detector.
struct DetectorScores {
    std::string detector;
    std::string version;
    std::string task;                       ///< "patients" or "copies"
    std::vector<double> validationPairs;    ///< same patient, one pair each
    std::vector<double> validationLargest;  ///< one image per patient against all of TRAIN
    std::vector<double> testPairs;
    std::vector<double> testLargest;
    std::vector<double> testCopies;     ///< one image per patient and its altered copy
    std::vector<double> testStrangers;  ///< one pair per patient with another patient's image
    std::vector<double> testDifferent;  ///< many pairs of different patients
};

/// Thresholds, rates and states of every detector and of all together. Errors: InvalidOption (no
/// detectors, lists of different lengths between detectors), NonFinite with the detector's name.
[[nodiscard]] Result<FilterCalibration> calibrationOf(std::span<const DetectorScores> detectors,
                                                      const CalibrationOptions& options);

/// All detectors have a set-level threshold and an AUC, and the intervals of all reach 0.5: there
/// are patients enough, and there is no filter.
[[nodiscard]] bool separatesNothing(const FilterCalibration& calibration);

}  // namespace outis::privacy
