// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx512*: nothing here may run before the check in modulate_silu_wide.cpp.
#include "core/models/kernels/modulate_silu_loops.h"
#include "core/models/kernels/modulate_silu_wide.h"

namespace outis::models::kernels {

const ModulateSiluLoops& modulateSiluAvx512() {
    static constexpr ModulateSiluLoops kLoops = loopsNamed("avx512");
    return kLoops;
}

}  // namespace outis::models::kernels
