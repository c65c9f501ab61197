// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/modulate_silu.h"
#include "core/models/kernels/modulate_silu_loops.h"
#include "core/models/kernels/modulate_silu_wide.h"

namespace outis::models::kernels {

const ModulateSiluLoops& modulateSiluPortable() {
    static constexpr ModulateSiluLoops kLoops = loopsNamed("portable");
    return kLoops;
}

const ModulateSiluLoops& modulateSiluBest() {
    static const ModulateSiluLoops* const best =
        modulateSiluWide() != nullptr ? modulateSiluWide() : &modulateSiluPortable();
    return *best;
}

}  // namespace outis::models::kernels
