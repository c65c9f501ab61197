// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/kernels/modulate_silu.h"

namespace outis::models::kernels {

/// The same loops for AVX-512 or AVX2; nullptr where this processor (or this build) has neither.
[[nodiscard]] const ModulateSiluLoops* modulateSiluWide();
[[nodiscard]] const ModulateSiluLoops& modulateSiluAvx2();
[[nodiscard]] const ModulateSiluLoops& modulateSiluAvx512();

}  // namespace outis::models::kernels
