// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/cpu_loops_table.h"

namespace outis::models::kernels {

const CpuLoops& portableLoops() {
    static constexpr CpuLoops kLoops = loopsNamed("portable");
    return kLoops;
}

}  // namespace outis::models::kernels
