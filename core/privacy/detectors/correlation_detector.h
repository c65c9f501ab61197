// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/privacy/detectors/copy_detector.h"

namespace outis::privacy {

struct CorrelationOptions {
    std::int64_t prefilter = 200;  ///< gallery rows that are looked at with shifts
    /// Which rows those are is decided with shifts, too, on pictures of 14 x 14. Without it a
    /// shifted copy falls behind strangers, the further the more of them there are.
    bool ranksWithShifts = true;
    /// Degrees by which the candidate is turned as well, besides 0; its mirror image likewise.
    std::vector<double> turns = {-4.2, -2.8, -1.4, 1.4, 2.8, 4.2};
};

/// Normalised cross-correlation of grey levels (METHOD 10.2-5, T3): the largest over shifts of up
/// to 4 px and over small turns of pictures brought to 64 x 64, the middle 56 x 56 of the candidate
/// against as many pixels of the gallery image. A search ranks the whole gallery by the largest
/// correlation over shifts of up to 2 px of 32, or by the one without shift at 32 x 32 (METHOD
/// 10.2-5), and looks at the best of them (and at SearchOptions::also); a gallery that is no larger
/// than that is looked at whole. All sums are of integers, so scores are exact. A picture of one
/// grey level correlates with nothing (0).
/// Learns nothing.
[[nodiscard]] std::unique_ptr<CopyDetector> makeCorrelationDetector(
    const CorrelationOptions& options = {});

inline constexpr const char* kCorrelationForms = "correlation-forms";

/// Correlation in every form that a copy may hide in and still be the picture: turned by quarters,
/// mirrored, upside down, up to a tenth larger or smaller (cut out, or with a margin), in any tones
/// and dark for light. Grey levels count by their ranks in the picture (so that no tone curve
/// matters), a negative correlation counts as a positive one, and so do shifts by half pixels. Of
/// the 104 views of a candidate the six that rank best against a gallery image are looked at
/// closely. For copies alone: it has nothing to say of patients. `prefilter` as in
/// CorrelationOptions.
[[nodiscard]] std::unique_ptr<CopyDetector> makeFormsDetector(std::int64_t prefilter = 100);

}  // namespace outis::privacy
