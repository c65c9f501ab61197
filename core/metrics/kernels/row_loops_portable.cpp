// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/kernels/row_loops_body.h"

namespace outis::metrics::kernels {

const RowLoops& portableRowLoops() {
    static constexpr RowLoops kLoops = rowLoopsNamed("portable");
    return kLoops;
}

}  // namespace outis::metrics::kernels
