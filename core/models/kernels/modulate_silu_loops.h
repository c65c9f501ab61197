// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/models/kernels/cpu_loops.h"
#include "core/models/kernels/loop_arithmetic.h"

namespace outis::models::kernels {
namespace {

/// What one image's loops need beside x: 1 + s repeated for each pixel of a chunk, so that the
/// inner loop is long and flat, and scale or 0 for each element.
class ChunkBuffers {
public:
    ChunkBuffers(ImageSize size, const Modulation& with)
        : shape_(chunkShape(size.channels)),
          with_(with),
          elements_(shape_.pixels * size.channels),
          factors_(with.scratch),
          sums_(with.scratch + elements_),
          keep_(with.scratch + 2 * elements_) {
        for (std::int64_t pixel = 0; pixel < shape_.pixels; ++pixel) {
            for (std::int64_t channel = 0; channel < size.channels; ++channel) {
                factors_[pixel * size.channels + channel] = 1.0F + with.s[channel];
            }
        }
        for (std::int64_t element = 0; element < elements_; ++element) {
            sums_[element] = 0.0F;
            keep_[element] = with.scale;
        }
    }

    [[nodiscard]] std::int64_t pixels() const { return shape_.pixels; }
    /// Pixels of the chunk that starts at `pixel`; the last one may be short.
    [[nodiscard]] std::int64_t pixelsFrom(std::int64_t pixel, ImageSize size) const {
        return size.pixels - pixel < shape_.pixels ? size.pixels - pixel : shape_.pixels;
    }
    [[nodiscard]] const float* factors() const { return factors_; }
    [[nodiscard]] float* sums() { return sums_; }

    /// scale where an element of the chunk is kept, else 0.
    const float* keepOf(std::int64_t chunk) {
        if (with_.dropout.threshold > 0) {
            draw(chunk);
        }
        return keep_;
    }

private:
    void draw(std::int64_t chunk) {
        const std::int64_t blocks = shape_.blocks;
        const auto first = static_cast<std::uint32_t>(chunk * blocks);
        const std::uint64_t seed = with_.dropout.seed;
        const std::uint32_t call = with_.dropout.call;
        const std::uint32_t image = with_.image;
        const std::uint32_t threshold = with_.dropout.threshold;
        const float scale = with_.scale;
        float* __restrict const out = keep_;
        const auto chosen = [=](std::uint32_t lane) { return lane >= threshold ? scale : 0.0F; };
#pragma omp simd
        for (std::int64_t block = 0; block < blocks; ++block) {
            const PhiloxWords drawn =
                philox(seed, first + static_cast<std::uint32_t>(block), image, call);
            out[block] = chosen(drawn.w0 & 0xFFFFU);
            out[blocks + block] = chosen(drawn.w0 >> 16);
            out[2 * blocks + block] = chosen(drawn.w1 & 0xFFFFU);
            out[3 * blocks + block] = chosen(drawn.w1 >> 16);
            out[4 * blocks + block] = chosen(drawn.w2 & 0xFFFFU);
            out[5 * blocks + block] = chosen(drawn.w2 >> 16);
            out[6 * blocks + block] = chosen(drawn.w3 & 0xFFFFU);
            out[7 * blocks + block] = chosen(drawn.w3 >> 16);
        }
    }

    ChunkShape shape_;
    const Modulation& with_;
    std::int64_t elements_;
    float* factors_;
    float* sums_;
    float* keep_;
};

template <class T>
void modulateForward(ImageSize size, const Modulation& with, const T* x, T* y) {
    ChunkBuffers buffers(size, with);
    const float* __restrict const factors = buffers.factors();
    for (std::int64_t pixel = 0; pixel < size.pixels; pixel += buffers.pixels()) {
        const float* __restrict const keep = buffers.keepOf(pixel / buffers.pixels());
        const std::int64_t count = buffers.pixelsFrom(pixel, size) * size.channels;
        const T* __restrict const in = x + pixel * size.channels;
        T* __restrict const out = y + pixel * size.channels;
        for (std::int64_t element = 0; element < count; ++element) {
            const float v = widen(in[element]) * factors[element];
            narrow(keep[element] * v / (1.0F + fastExp(-v)), out[element]);
        }
    }
}

/// d silu(v) = sigma (1 + v (1 - sigma)). The sums over pixels run per position in the chunk
/// first, then over its pixels: short chains of additions, for accuracy.
template <class T>
void modulateBackward(ImageSize size, const Modulation& with, const T* g, const T* x, T* gx,
                      float* gs) {
    ChunkBuffers buffers(size, with);
    const float* __restrict const factors = buffers.factors();
    float* __restrict const sum = buffers.sums();
    for (std::int64_t pixel = 0; pixel < size.pixels; pixel += buffers.pixels()) {
        const float* __restrict const keep = buffers.keepOf(pixel / buffers.pixels());
        const std::int64_t count = buffers.pixelsFrom(pixel, size) * size.channels;
        const T* __restrict const pulled = g + pixel * size.channels;
        const T* __restrict const in = x + pixel * size.channels;
        T* __restrict const out = gx + pixel * size.channels;
        for (std::int64_t element = 0; element < count; ++element) {
            const float value = widen(in[element]);
            const float v = value * factors[element];
            const float sigma = 1.0F / (1.0F + fastExp(-v));
            const float slope = sigma * (1.0F + v * (1.0F - sigma));
            const float along = keep[element] * widen(pulled[element]) * slope;
            narrow(along * factors[element], out[element]);
            sum[element] += along * value;
        }
    }
    for (std::int64_t channel = 0; channel < size.channels; ++channel) {
        gs[channel] = 0.0F;
    }
    for (std::int64_t pixel = 0; pixel < buffers.pixels(); ++pixel) {
        for (std::int64_t channel = 0; channel < size.channels; ++channel) {
            gs[channel] += sum[pixel * size.channels + channel];
        }
    }
}

}  // namespace
}  // namespace outis::models::kernels
