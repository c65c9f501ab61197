// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>

#include "core/models/kernels/cpu_loops.h"
#include "core/models/kernels/loop_arithmetic.h"

namespace outis::models::kernels {
namespace {

template <class T>
bool addClamped(std::int64_t count, const T* y, const T* x, float factor, float limit, T* out) {
    int clipped = 0;
    for (std::int64_t element = 0; element < count; ++element) {
        const float sum = widen(y[element]) + factor * widen(x[element]);
        clipped |= static_cast<int>(sum > limit) | static_cast<int>(sum < -limit);
        float value = sum > limit ? limit : sum;
        value = value < -limit ? -limit : value;
        narrow(value, out[element]);
    }
    return clipped != 0;
}

template <class T>
void addClampedBackward(std::int64_t count, const T* __restrict g, const T* __restrict out,
                        float factor, float limit, T* __restrict gy, T* __restrict gx) {
    for (std::int64_t element = 0; element < count; ++element) {
        const float value = widen(out[element]);
        const float pulled = value < limit && value > -limit ? widen(g[element]) : 0.0F;
        narrow(pulled, gy[element]);
        narrow(factor * pulled, gx[element]);
    }
}

template <class T>
void scaleRow(std::int64_t count, const T* __restrict in, float factor, T* __restrict out) {
    for (std::int64_t channel = 0; channel < count; ++channel) {
        narrow(widen(in[channel]) * factor, out[channel]);
    }
}

template <class T>
void catScaled(CatSize size, const T* a, float factorA, const T* b, float factorB, T* out) {
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        T* const row = out + pixel * (size.channelsA + size.channelsB);
        scaleRow(size.channelsA, a + pixel * size.channelsA, factorA, row);
        scaleRow(size.channelsB, b + pixel * size.channelsB, factorB, row + size.channelsA);
    }
}

template <class T>
void splitScaled(CatSize size, const T* g, float factorA, float factorB, T* ga, T* gb) {
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        const T* const row = g + pixel * (size.channelsA + size.channelsB);
        scaleRow(size.channelsA, row, factorA, ga + pixel * size.channelsA);
        scaleRow(size.channelsB, row + size.channelsA, factorB, gb + pixel * size.channelsB);
    }
}

template <class T>
void pixelNorm(ImageSize size, const T* __restrict x, float eps, T* __restrict y, float* rms) {
    const auto channels = static_cast<float>(size.channels);
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        const T* const in = x + pixel * size.channels;
        T* const out = y + pixel * size.channels;
        float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            sum += widen(in[channel]) * widen(in[channel]);
        }
        rms[pixel] = std::sqrt(sum / channels);
        const float factor = 1.0F / (eps + rms[pixel]);
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            narrow(widen(in[channel]) * factor, out[channel]);
        }
    }
}

/// gx = g / n - x sum(g x) / (K rms n^2), n = eps + rms; the second part is 0 where rms is 0.
template <class T>
void pixelNormBackward(ImageSize size, const T* __restrict g, const T* __restrict x,
                       const float* rms, float eps, T* __restrict gx) {
    const auto channels = static_cast<float>(size.channels);
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        const T* const pulled = g + pixel * size.channels;
        const T* const in = x + pixel * size.channels;
        T* const out = gx + pixel * size.channels;
        float dot = 0.0F;
#pragma omp simd reduction(+ : dot)
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            dot += widen(pulled[channel]) * widen(in[channel]);
        }
        const float factor = 1.0F / (eps + rms[pixel]);
        const float along =
            rms[pixel] > 0.0F ? dot * factor * factor / (channels * rms[pixel]) : 0.0F;
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            narrow(widen(pulled[channel]) * factor - widen(in[channel]) * along, out[channel]);
        }
    }
}

}  // namespace
}  // namespace outis::models::kernels
