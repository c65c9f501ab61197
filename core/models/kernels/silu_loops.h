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

// Rows of few channels make short loops, which wide vectors do not fit: pixels are taken in chunks
// and looked at as flat arrays, with what belongs to a pixel repeated for each of its channels.

/// Pixels of the chunk that begins at `pixel`.
inline std::int64_t chunkPixels(std::int64_t pixels, std::int64_t pixel, std::int64_t channels) {
    const std::int64_t most = chunkShape(channels).pixels;
    return pixels - pixel < most ? pixels - pixel : most;
}

inline void repeat(std::int64_t count, float value, float* __restrict out) {
    for (std::int64_t channel = 0; channel < count; ++channel) {
        out[channel] = value;
    }
}

template <class T>
void pixelNormSilu(ImageSize size, const T* __restrict x, float eps, float* __restrict scratch,
                   T* __restrict y, T* __restrict s, float* __restrict rms) {
    const std::int64_t channels = size.channels;
    float* __restrict const values = scratch;
    float* __restrict const factors = scratch + chunkShape(channels).pixels * channels;
    for (std::int64_t first = 0; first < size.pixels; first += chunkShape(channels).pixels) {
        const std::int64_t pixels = chunkPixels(size.pixels, first, channels);
        const T* __restrict const in = x + first * channels;
        T* __restrict const out = y + first * channels;
        T* __restrict const active = s + first * channels;
        for (std::int64_t element = 0; element < pixels * channels; ++element) {
            values[element] = widen(in[element]);
        }
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            const float* __restrict const row = values + pixel * channels;
            float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
            for (std::int64_t channel = 0; channel < channels; ++channel) {
                sum += row[channel] * row[channel];
            }
            rms[first + pixel] = std::sqrt(sum / static_cast<float>(channels));
            repeat(channels, 1.0F / (eps + rms[first + pixel]), factors + pixel * channels);
        }
        for (std::int64_t element = 0; element < pixels * channels; ++element) {
            const float value = values[element] * factors[element];
            narrow(value, out[element]);
            narrow(siluOf(value), active[element]);
        }
    }
}

/// The gradient of y in full, then back through the norm as in pixelNormBackward.
template <class T>
void pixelNormSiluBackward(ImageSize size, const T* __restrict gy, float factor,
                           const T* __restrict gs, const T* __restrict x,
                           const float* __restrict rms, float eps, float* __restrict scratch,
                           T* __restrict gx) {
    const std::int64_t channels = size.channels;
    const std::int64_t most = chunkShape(channels).pixels * channels;
    float* __restrict const values = scratch;
    float* __restrict const pulled = scratch + most;
    float* __restrict const factors = scratch + 2 * most;
    float* __restrict const alongs = scratch + 3 * most;
    for (std::int64_t first = 0; first < size.pixels; first += chunkShape(channels).pixels) {
        const std::int64_t pixels = chunkPixels(size.pixels, first, channels);
        const T* __restrict const direct = gy + first * channels;
        const T* __restrict const active = gs + first * channels;
        const T* __restrict const in = x + first * channels;
        T* __restrict const out = gx + first * channels;
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            repeat(channels, 1.0F / (eps + rms[first + pixel]), factors + pixel * channels);
        }
        for (std::int64_t element = 0; element < pixels * channels; ++element) {
            const float value = widen(in[element]);
            values[element] = value;
            pulled[element] = factor * widen(direct[element]) +
                              widen(active[element]) * siluSlope(value * factors[element]);
        }
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            const float* __restrict const row = values + pixel * channels;
            const float* __restrict const rowPulled = pulled + pixel * channels;
            float dot = 0.0F;
#pragma omp simd reduction(+ : dot)
            for (std::int64_t channel = 0; channel < channels; ++channel) {
                dot += rowPulled[channel] * row[channel];
            }
            const float norm = rms[first + pixel];
            const float inverse = factors[pixel * channels];
            const float along =
                norm > 0.0F ? dot * inverse * inverse / (static_cast<float>(channels) * norm)
                            : 0.0F;
            repeat(channels, along, alongs + pixel * channels);
        }
        for (std::int64_t element = 0; element < pixels * channels; ++element) {
            narrow(pulled[element] * factors[element] - values[element] * alongs[element],
                   out[element]);
        }
    }
}

/// factorA for a's channels and factorB for b's, once per pixel of a chunk.
inline void catFactors(CatSize size, float factorA, float factorB, float* __restrict factors) {
    const std::int64_t width = size.channelsA + size.channelsB;
    for (std::int64_t pixel = 0; pixel < chunkShape(width).pixels; ++pixel) {
        repeat(size.channelsA, factorA, factors + pixel * width);
        repeat(size.channelsB, factorB, factors + pixel * width + size.channelsA);
    }
}

template <class T>
void copyRow(std::int64_t count, const T* __restrict from, T* __restrict to) {
    for (std::int64_t channel = 0; channel < count; ++channel) {
        to[channel] = from[channel];
    }
}

template <class T>
void catSilu(CatSize size, const T* a, float factorA, const T* b, float factorB,
             float* __restrict scratch, T* out, T* s) {
    const std::int64_t width = size.channelsA + size.channelsB;
    float* __restrict const factors = scratch;
    catFactors(size, factorA, factorB, factors);
    for (std::int64_t first = 0; first < size.pixels; first += chunkShape(width).pixels) {
        const std::int64_t pixels = chunkPixels(size.pixels, first, width);
        T* __restrict const rows = out + first * width;
        T* __restrict const active = s + first * width;
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            T* const row = rows + pixel * width;
            copyRow(size.channelsA, a + (first + pixel) * size.channelsA, row);
            copyRow(size.channelsB, b + (first + pixel) * size.channelsB, row + size.channelsA);
        }
        for (std::int64_t element = 0; element < pixels * width; ++element) {
            const float value = widen(rows[element]) * factors[element];
            narrow(value, rows[element]);
            narrow(siluOf(value), active[element]);
        }
    }
}

/// `chunk` holds as many elements as a chunk.
template <class T>
void catSiluBackward(CatSize size, const T* g, const T* gs, const T* out, float factorA,
                     float factorB, float* __restrict scratch, T* __restrict chunk, T* ga, T* gb) {
    const std::int64_t width = size.channelsA + size.channelsB;
    float* __restrict const factors = scratch;
    catFactors(size, factorA, factorB, factors);
    for (std::int64_t first = 0; first < size.pixels; first += chunkShape(width).pixels) {
        const std::int64_t pixels = chunkPixels(size.pixels, first, width);
        const T* __restrict const direct = g + first * width;
        const T* __restrict const active = gs + first * width;
        const T* __restrict const values = out + first * width;
        for (std::int64_t element = 0; element < pixels * width; ++element) {
            const float slope = siluSlope(widen(values[element]));
            narrow(factors[element] * (widen(direct[element]) + widen(active[element]) * slope),
                   chunk[element]);
        }
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            const T* const row = chunk + pixel * width;
            copyRow(size.channelsA, row, ga + (first + pixel) * size.channelsA);
            copyRow(size.channelsB, row + size.channelsA, gb + (first + pixel) * size.channelsB);
        }
    }
}

}  // namespace
}  // namespace outis::models::kernels
