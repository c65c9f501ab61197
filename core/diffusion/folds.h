// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"

namespace outis::diffusion {

/// Halves of the training patients for a cross-fitted release (METHOD 13.5, 0c): two generators
/// are trained by one recipe, each on one half, and each is audited with the other half as control.
inline constexpr std::int64_t kFolds = 2;

/// The half, 0 or 1, of every image. `patients` and `strata` have one number per image; the images
/// of a patient stay together. Within each stratum (of a patient: the lowest of its images')
/// patients are ordered by a key of (seed, patient) and cut in the middle; an odd one goes to the
/// half that has fewer so far. So both halves hold the same number of patients, or one more, and
/// the answer does not depend on the order of the images.
/// No `strata`: one stratum. Errors: InvalidOption (lengths), TooFewPatients (fewer than 2).
[[nodiscard]] Result<std::vector<std::int64_t>> foldsOf(std::span<const std::int64_t> patients,
                                                        std::span<const std::int64_t> strata,
                                                        Seed seed);

}  // namespace outis::diffusion
