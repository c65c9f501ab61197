// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "core/models/kernels/cpu_loops.h"
#include "core/models/kernels/loop_arithmetic.h"

/// What a training step does with every parameter after the backward pass, and what an EDM2 layer
/// does with its weight before the forward pass.
namespace outis::models::kernels {
namespace {

constexpr std::int64_t kUpdateChunk = 2048;  // elements: all arrays of a chunk stay in the cache

inline std::int64_t adamChunk(std::int64_t count, const AdamStep& step, float* __restrict weight,
                              float* __restrict gradient, float* __restrict first,
                              float* __restrict second) {
    std::int32_t bad = 0;
    for (std::int64_t element = 0; element < count; ++element) {
        constexpr std::uint32_t kExponent = 0x7F800000U;
        const auto bits = std::bit_cast<std::uint32_t>(gradient[element]);
        const bool finite = (bits & kExponent) != kExponent;
        bad += finite ? 0 : 1;
        const float g = finite ? gradient[element] : 0.0F;
        const float m = first[element] + (g - first[element]) * step.firstShare;
        const float v = second[element] * step.secondKept + g * g * step.secondShare;
        first[element] = m;
        second[element] = v;
        weight[element] -= step.rate * m / (std::sqrt(v) * step.inverseSpread + step.epsilon);
        gradient[element] = 0.0F;
    }
    return bad;
}

inline void averageChunk(std::int64_t count, float share, const float* __restrict weight,
                         float* __restrict average) {
    for (std::int64_t element = 0; element < count; ++element) {
        average[element] += (weight[element] - average[element]) * share;
    }
}

inline std::int64_t updateWeights(std::int64_t count, const AdamStep& step,
                                  const UpdateArrays& arrays) {
    std::int64_t bad = 0;
    for (std::int64_t begin = 0; begin < count; begin += kUpdateChunk) {
        const std::int64_t chunk = count - begin < kUpdateChunk ? count - begin : kUpdateChunk;
        bad += adamChunk(chunk, step, arrays.weight + begin, arrays.gradient + begin,
                         arrays.first + begin, arrays.second + begin);
        for (std::int64_t track = 0; track < arrays.averages; ++track) {
            averageChunk(chunk, arrays.shares[track], arrays.weight + begin,
                         arrays.average[track] + begin);
        }
    }
    return bad;
}

inline float rowRms(std::int64_t count, const float* __restrict row) {
    float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t element = 0; element < count; ++element) {
        sum += row[element] * row[element];
    }
    return std::sqrt(sum / static_cast<float>(count));
}

inline void scaleInPlace(std::int64_t count, float factor, float* __restrict row) {
    for (std::int64_t element = 0; element < count; ++element) {
        row[element] *= factor;
    }
}

template <class T>
void prepareRow(RowSize size, const RowScale& scale, float* row, float* rms, T* __restrict out) {
    const std::int64_t count = size.channels * size.taps;
    if (scale.normalises) {
        scaleInPlace(count, 1.0F / (scale.eps + rowRms(count, row)), row);
    }
    *rms = rowRms(count, row);
    const float factor = scale.factor / (scale.eps + *rms);
    const float* __restrict const in = row;
    for (std::int64_t tap = 0; tap < size.taps; ++tap) {
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            narrow(in[channel * size.taps + tap] * factor, out[tap * size.channels + channel]);
        }
    }
}

template <class T>
float prepareRowBackward(RowSize size, const RowScale& scale, const T* __restrict g,
                         const float* __restrict row, float rms, float* __restrict gradient) {
    const std::int64_t count = size.channels * size.taps;
    for (std::int64_t tap = 0; tap < size.taps; ++tap) {
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            gradient[channel * size.taps + tap] = widen(g[tap * size.channels + channel]);
        }
    }
    float dot = 0.0F;
#pragma omp simd reduction(+ : dot)
    for (std::int64_t element = 0; element < count; ++element) {
        dot += gradient[element] * row[element];
    }
    const float inverse = 1.0F / (scale.eps + rms);
    const float along = rms > 0.0F ? dot * inverse / (static_cast<float>(count) * rms) : 0.0F;
    for (std::int64_t element = 0; element < count; ++element) {
        gradient[element] = (gradient[element] - row[element] * along) * (scale.factor * inverse);
    }
    return dot * inverse;
}

}  // namespace
}  // namespace outis::models::kernels
