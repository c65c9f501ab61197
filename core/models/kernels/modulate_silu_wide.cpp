// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/modulate_silu_wide.h"

namespace outis::models::kernels {

const ModulateSiluLoops* modulateSiluWide() {
#if defined(OUTIS_X86_KERNELS)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return &modulateSiluAvx512();
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return &modulateSiluAvx2();
    }
#endif
    return nullptr;
}

}  // namespace outis::models::kernels
