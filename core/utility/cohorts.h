// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/utility/arm_bootstrap.h"
#include "core/utility/evaluation.h"
#include "core/utility/options.h"

/// What classifiers say of labelled images, checked and in the form that is resampled.
namespace outis::utility {

/// InvalidOption: nothing to read, or labels and subgroups that fit no image.
[[nodiscard]] Result<void> checkTest(const TestSet& test);

/// InvalidOption: none, of another shape, no probabilities, or one classifier twice.
[[nodiscard]] Result<void> checkPredictions(const TestSet& test,
                                            const std::vector<Prediction>& predictions);

/// Labels under the options' rules for uncertain and missing ones; patients numbered from 0.
[[nodiscard]] Cohort cohortOf(const TestSet& test, const std::vector<Prediction>& predictions,
                              const UtilityEvaluationOptions& options);

/// "real" first, then "synthetic", then the others as they come.
[[nodiscard]] std::vector<ArmRuns> armsOf(const std::vector<Prediction>& predictions);

}  // namespace outis::utility
