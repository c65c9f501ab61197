// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>

#include "core/base/result.h"
#include "core/models/cuda_libraries.h"
#include "core/models/device.h"

namespace outis::models {

/// The GPU of this machine; where there is none, ends the program with the reason and the exit
/// code that CTest takes for a skip.
inline Compute gpuOrSkip() {
    ComputeOptions options;
    options.device = "cuda";
    options.precision = "f32";
    auto compute = chooseCompute(options);
    if (!compute) {
        std::printf("skipped: no GPU to compare with (%s)\n", compute.error().detail.c_str());
        std::exit(77);
    }
    return *compute;
}

}  // namespace outis::models
