// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/kernels/cpu_loops.h"
#include "core/models/kernels/modulate_silu_loops.h"
#include "core/models/kernels/row_loops.h"
#include "core/models/kernels/silu_loops.h"
#include "core/models/kernels/update_loops.h"

namespace outis::models::kernels {
namespace {

template <class T>
constexpr LoopsOf<T> loopsOf() {
    return {modulateForward<T>, modulateBackward<T>,      addClamped<T>, addClampedBackward<T>,
            catScaled<T>,       splitScaled<T>,           pixelNorm<T>,  pixelNormBackward<T>,
            pixelNormSilu<T>,   pixelNormSiluBackward<T>, silu<T>,       siluBackward<T>,
            catSilu<T>,         catSiluBackward<T>,       prepareRow<T>, prepareRowBackward<T>};
}

constexpr CpuLoops loopsNamed(const char* name) {
    return {name, loopsOf<float>(), loopsOf<Bf16>(), updateWeights};
}

}  // namespace
}  // namespace outis::models::kernels
