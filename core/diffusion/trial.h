// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/diffusion/estimate.h"

namespace outis::diffusion {

/// Measures speed, memory and power of `subject` here: training steps with two sizes of
/// micro-batch and two calls of the denoiser, on random pictures, each after a warm-up that does
/// not count. About half a minute for a small network on a processor; nothing is written.
/// A stop ends with Outcome::Stopped. Errors: InvalidOption, SizeNotDivisible, NoDevice,
/// OutOfMemory.
[[nodiscard]] Result<TrialMeasurement> runTrial(const EstimateSubject& subject,
                                                std::stop_token stop, Observer& observer);

/// Trial, prediction and proposals. Limits of 0 for memory are filled with what is free now.
[[nodiscard]] Result<EstimateReport> estimate(const EstimateSubject& subject,
                                              const EstimateLimits& limits, std::stop_token stop,
                                              Observer& observer);

}  // namespace outis::diffusion
