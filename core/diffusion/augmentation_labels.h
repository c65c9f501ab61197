// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace outis::diffusion {

/// Turn, scaling, shift across, shift down; each in [-1, 1] of its largest value, 0 for a picture
/// that was left as it is (EDM, appendix F.2).
inline constexpr std::int64_t kAugmentationLabels = 4;

}  // namespace outis::diffusion
