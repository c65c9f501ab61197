// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/privacy/detectors/calibration_result.h"
#include "core/privacy/detectors/calibration_rules.h"
#include "core/privacy/detectors/copy_detector.h"
#include "core/privacy/detectors/detector_options.h"

namespace outis::privacy {

/// A detector and what it keeps of all TRAIN images.
struct IndexedDetector {
    CopyDetector* detector = nullptr;
    const Gallery* gallery = nullptr;  ///< of FilterSets::train
};

/// Patient-disjoint; the control patients are in none of them.
struct FilterSets {
    PatientImages train;
    PatientImages validation;  ///< thresholds come from here
    PatientImages test;        ///< what is reported comes from here
};

struct CalibrationRun {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    FilterCalibration calibration;
    std::vector<DetectorScores> scores;  ///< behind it; inside the project only
};

/// Sets the thresholds of all detectors on VALIDATION and measures them on TEST, each by itself and
/// all together, on the same images and pairs (METHOD 8.4). Errors: those of calibrationOf() and of
/// the detectors, InvalidOption (images of another size), RoleForbidden (a patient in two sets).
[[nodiscard]] Result<CalibrationRun> calibrate(std::span<const IndexedDetector> detectors,
                                               const FilterSets& sets,
                                               const CalibrationOptions& options,
                                               std::stop_token stop, Observer& observer);

/// NoImages, InvalidOption, RoleForbidden as above.
[[nodiscard]] Result<void> checkSets(const FilterSets& sets);

/// Rows of a set, in the order given.
[[nodiscard]] PatientImages rowsOfSet(const PatientImages& set, const at::Tensor& rows);

}  // namespace outis::privacy
