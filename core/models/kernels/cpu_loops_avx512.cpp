// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx512*: nothing here may run before the check in cpu_loops_choice.cpp.
#include "core/models/kernels/cpu_loops_table.h"

namespace outis::models::kernels {

const CpuLoops& avx512Loops() {
    static constexpr CpuLoops kLoops = loopsNamed("avx512");
    return kLoops;
}

}  // namespace outis::models::kernels
