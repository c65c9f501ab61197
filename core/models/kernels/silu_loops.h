// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>

#include "core/models/kernels/cpu_loops.h"
#include "core/models/kernels/loop_arithmetic.h"

/// The beginnings of EDM2's blocks: x for the skip branch and silu(x) for the residual branch, with
/// the normalisation or the concatenation before it, in one pass forward and one back.
namespace outis::models::kernels {
namespace {

inline float siluOf(float v) {
    return v / (1.0F + fastExp(-v));
}

inline float siluSlope(float v) {
    const float sigma = 1.0F / (1.0F + fastExp(-v));
    return sigma * (1.0F + v * (1.0F - sigma));
}

template <class T>
void silu(std::int64_t count, const T* __restrict x, T* __restrict s) {
    for (std::int64_t element = 0; element < count; ++element) {
        narrow(siluOf(widen(x[element])), s[element]);
    }
}

template <class T>
void siluBackward(std::int64_t count, const T* __restrict g, float factor, const T* __restrict gs,
                  const T* __restrict x, T* __restrict gx) {
    for (std::int64_t element = 0; element < count; ++element) {
        const float slope = siluSlope(widen(x[element]));
        narrow(factor * widen(g[element]) + widen(gs[element]) * slope, gx[element]);
    }
}

template <class T>
void pixelNormSilu(ImageSize size, const T* __restrict x, float eps, T* __restrict y,
                   T* __restrict s, float* __restrict rms) {
    const auto channels = static_cast<float>(size.channels);
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        const T* __restrict const in = x + pixel * size.channels;
        T* __restrict const out = y + pixel * size.channels;
        T* __restrict const active = s + pixel * size.channels;
        float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            sum += widen(in[channel]) * widen(in[channel]);
        }
        rms[pixel] = std::sqrt(sum / channels);
        const float factor = 1.0F / (eps + rms[pixel]);
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            const float value = widen(in[channel]) * factor;
            narrow(value, out[channel]);
            narrow(siluOf(value), active[channel]);
        }
    }
}

/// The gradient of y in full, then back through the norm as in pixelNormBackward.
template <class T>
void pixelNormSiluBackward(ImageSize size, const T* __restrict gy, float factor,
                           const T* __restrict gs, const T* __restrict x,
                           const float* __restrict rms, float eps, float* __restrict scratch,
                           T* __restrict gx) {
    const auto channels = static_cast<float>(size.channels);
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        const std::int64_t first = pixel * size.channels;
        const T* __restrict const direct = gy + first;
        const T* __restrict const active = gs + first;
        const T* __restrict const in = x + first;
        T* __restrict const out = gx + first;
        const float inverse = 1.0F / (eps + rms[pixel]);
        float dot = 0.0F;
#pragma omp simd reduction(+ : dot)
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            const float value = widen(in[channel]);
            const float pulled = factor * widen(direct[channel]) +
                                 widen(active[channel]) * siluSlope(value * inverse);
            scratch[channel] = pulled;
            dot += pulled * value;
        }
        const float along =
            rms[pixel] > 0.0F ? dot * inverse * inverse / (channels * rms[pixel]) : 0.0F;
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            narrow(scratch[channel] * inverse - widen(in[channel]) * along, out[channel]);
        }
    }
}

template <class T>
void scaleRowSilu(std::int64_t count, const T* __restrict in, float factor, T* __restrict out,
                  T* __restrict s) {
    for (std::int64_t channel = 0; channel < count; ++channel) {
        const float value = widen(in[channel]) * factor;
        narrow(value, out[channel]);
        narrow(siluOf(value), s[channel]);
    }
}

template <class T>
void catSilu(CatSize size, const T* a, float factorA, const T* b, float factorB, T* out, T* s) {
    const std::int64_t width = size.channelsA + size.channelsB;
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        T* const row = out + pixel * width;
        T* const active = s + pixel * width;
        scaleRowSilu(size.channelsA, a + pixel * size.channelsA, factorA, row, active);
        scaleRowSilu(size.channelsB, b + pixel * size.channelsB, factorB, row + size.channelsA,
                     active + size.channelsA);
    }
}

template <class T>
void pullRowSilu(std::int64_t count, const T* __restrict g, const T* __restrict gs,
                 const T* __restrict out, float factor, T* __restrict pulled) {
    for (std::int64_t channel = 0; channel < count; ++channel) {
        const float slope = siluSlope(widen(out[channel]));
        narrow(factor * (widen(g[channel]) + widen(gs[channel]) * slope), pulled[channel]);
    }
}

template <class T>
void catSiluBackward(CatSize size, const T* g, const T* gs, const T* out, float factorA,
                     float factorB, T* ga, T* gb) {
    const std::int64_t width = size.channelsA + size.channelsB;
    for (std::int64_t pixel = 0; pixel < size.pixels; ++pixel) {
        const std::int64_t first = pixel * width;
        const std::int64_t second = first + size.channelsA;
        pullRowSilu(size.channelsA, g + first, gs + first, out + first, factorA,
                    ga + pixel * size.channelsA);
        pullRowSilu(size.channelsB, g + second, gs + second, out + second, factorB,
                    gb + pixel * size.channelsB);
    }
}

}  // namespace
}  // namespace outis::models::kernels
