// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx512*: nothing here may run before the check in row_loops_choice.cpp.
#include "core/metrics/kernels/row_loops_body.h"

namespace outis::metrics::kernels {

const RowLoops& avx512RowLoops() {
    static constexpr RowLoops kLoops = rowLoopsNamed("avx512");
    return kLoops;
}

}  // namespace outis::metrics::kernels
