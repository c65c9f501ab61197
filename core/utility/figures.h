// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/utility/arm_bootstrap.h"
#include "core/utility/options.h"
#include "core/utility/utility_result.h"

/// Figures of one cohort (all test images, or a subgroup of them).
namespace outis::utility {

inline constexpr const char* kRealArm = "real";
inline constexpr const char* kSyntheticArm = "synthetic";

struct CohortFigures {
    FindingFigures mean;
    std::vector<FindingFigures> findings;
    std::int64_t computable = 0;  ///< findings that the mean runs over
};

/// Everything but DeLong's intervals and calibration costs one bootstrap; those two only `inFull`.
[[nodiscard]] CohortFigures figuresOf(const Cohort& cohort, const std::vector<ArmRuns>& arms,
                                      const std::vector<std::string>& findings,
                                      const UtilityEvaluationOptions& options, bool inFull);

/// One per run of `arms`, with DeLong's intervals per finding. `runs` holds arm, generator and
/// seed of every run and is filled in.
void fillRuns(const Cohort& cohort, double confidence, std::vector<RunFigures>& runs);

}  // namespace outis::utility
