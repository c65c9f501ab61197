// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/cpu_loops.h"

namespace outis::models::kernels {
namespace {

const CpuLoops& chooseLoops() {
#if defined(OUTIS_X86_KERNELS)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return avx512Loops();
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return avx2Loops();
    }
#endif
    return portableLoops();
}

}  // namespace

const CpuLoops& bestLoops() {
    static const CpuLoops& best = chooseLoops();
    return best;
}

}  // namespace outis::models::kernels
