// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/kernels/row_loops.h"

namespace outis::metrics::kernels {
namespace {

const RowLoops& chooseLoops() {
#if defined(OUTIS_X86_KERNELS)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return avx512RowLoops();
    }
#endif
    return portableRowLoops();
}

}  // namespace

const RowLoops& bestRowLoops() {
    static const RowLoops& best = chooseLoops();
    return best;
}

}  // namespace outis::metrics::kernels
