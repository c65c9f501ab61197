// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <stop_token>

#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/detectors/calibration.h"
#include "core/privacy/detectors/calibration_result.h"
#include "core/privacy/detectors/detector_options.h"

namespace outis::privacy {

/// Noises TRAIN images U8 [N, 1, S, S] to sigma (in the generator's own space, METHOD 6) and
/// denoises them with the trained model, as exported: U8 of the same shape. `rows` I64 [N]: which
/// images of FilterSets::train they are. Undefined when stopped.
using Denoise = std::function<Result<at::Tensor>(const at::Tensor& images, const at::Tensor& rows,
                                                 double sigma, Seed seed, std::stop_token stop)>;

struct RobustnessRun {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    RobustnessResult result;
};

/// The grid of METHOD 8.3 at the thresholds of `calibration` (of the same detectors, in the same
/// order), one image or pair per TEST patient: every edit and strength, mixtures of two images, and
/// with `denoise` near-duplicates of TRAIN images made by the generator; then how far decisions
/// agree over noise seeds and over batch arrangements. Cells of "copies" score an altered image
/// with itself, as if it stood in the gallery; cells of "patients" with another image of the
/// patient; near-duplicates are searched in the whole gallery. Errors: InvalidOption (calibration
/// of other detectors, images that do not fit), those of the detectors and of denoise.
[[nodiscard]] Result<RobustnessRun> measureRobustness(std::span<const IndexedDetector> detectors,
                                                      const FilterCalibration& calibration,
                                                      const FilterSets& sets,
                                                      const Denoise& denoise,
                                                      const RobustnessOptions& options,
                                                      std::stop_token stop, Observer& observer);

/// Cohen's kappa (1960) of two lists of decisions; 1 when they agree everywhere.
[[nodiscard]] double cohensKappa(const std::vector<bool>& a, const std::vector<bool>& b);

}  // namespace outis::privacy
