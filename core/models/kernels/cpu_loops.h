// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/models/kernels/modulate_silu.h"

/// Elementwise loops of the EDM2 block on the CPU, one table per instruction set. LibTorch has the
/// parts of each, but every part is a pass over memory (BUILD 3).
namespace outis::models::kernels {

struct Bf16 {
    std::uint16_t bits;
};

/// One image: [pixels, channels], dense.
struct ImageSize {
    std::int64_t pixels = 0;
    std::int64_t channels = 0;
};

/// Two images side by side in their channels.
struct CatSize {
    std::int64_t pixels = 0;
    std::int64_t channelsA = 0;
    std::int64_t channelsB = 0;
};

struct Modulation {
    const float* s = nullptr;  ///< [channels]
    float scale = 1;
    Dropout dropout;
    std::uint32_t image = 0;   ///< for the dropout rule
    float* scratch = nullptr;  ///< [modulationScratch(channels)], the loops' own
};

/// The loops allocate nothing themselves: a library function compiled for a wide instruction set
/// could replace the same function elsewhere in the program.
static constexpr std::int64_t modulationScratch(std::int64_t channels) {
    const ChunkShape shape = chunkShape(channels);
    return 2 * shape.pixels * channels + 8 * shape.blocks;
}

/// Adam with bias correction: rate and inverseSpread hold the corrections of the step.
struct AdamStep {
    float firstShare = 0;     ///< 1 - beta1
    float secondKept = 1;     ///< beta2
    float secondShare = 0;    ///< 1 - beta2
    float rate = 0;           ///< learning rate / (1 - beta1^t)
    float inverseSpread = 1;  ///< 1 / sqrt(1 - beta2^t)
    float epsilon = 0;
};

/// Flat arrays of equal length.
struct UpdateArrays {
    float* weight = nullptr;
    float* gradient = nullptr;
    float* first = nullptr;
    float* second = nullptr;
    std::int64_t averages = 0;
    float* const* average = nullptr;  ///< [averages]
    const float* shares = nullptr;    ///< [averages], of the weight in its average
};

/// One output's weights: [channels, taps] as stored, [taps, channels] as convolutions want them.
struct RowSize {
    std::int64_t channels = 0;
    std::int64_t taps = 1;
};

struct RowScale {
    float factor = 1;
    float eps = 0;
    bool normalises = false;  ///< the stored row first, in place
};

/// Elements of one chunk of pixels.
static constexpr std::int64_t chunkSize(std::int64_t channels) {
    return chunkShape(channels).pixels * channels;
}

static constexpr std::int64_t headScratch(std::int64_t channels) {
    return 4 * chunkSize(channels);
}

/// Storage type T: float or Bf16.
template <class T>
struct LoopsOf {
    void (*modulateForward)(ImageSize, const Modulation&, const T* x, T* y);
    /// gs [channels] is overwritten with the sum over pixels.
    void (*modulateBackward)(ImageSize, const Modulation&, const T* g, const T* x, T* gx,
                             float* gs);
    /// out = clamp(y + factor * x, -limit, limit); true when anything was clipped.
    bool (*addClamped)(std::int64_t count, const T* y, const T* x, float factor, float limit,
                       T* out);
    /// gy = g where |out| < limit, else 0; gx = factor * gy.
    void (*addClampedBackward)(std::int64_t count, const T* g, const T* out, float factor,
                               float limit, T* gy, T* gx);
    /// Per pixel: a's channels times factorA, then b's times factorB.
    void (*catScaled)(CatSize, const T* a, float factorA, const T* b, float factorB, T* out);
    void (*splitScaled)(CatSize, const T* g, float factorA, float factorB, T* ga, T* gb);
    /// Per pixel: rms over channels, y = x / (eps + rms).
    void (*pixelNorm)(ImageSize, const T* x, float eps, T* y, float* rms);
    void (*pixelNormBackward)(ImageSize, const T* g, const T* x, const float* rms, float eps,
                              T* gx);
    /// pixelNorm, and s = silu(y). `scratch` here and below: [headScratch(channels)].
    void (*pixelNormSilu)(ImageSize, const T* x, float eps, float* scratch, T* y, T* s, float* rms);
    /// From the gradient of factor * y and that of s.
    void (*pixelNormSiluBackward)(ImageSize, const T* gy, float factor, const T* gs, const T* x,
                                  const float* rms, float eps, float* scratch, T* gx);
    void (*silu)(std::int64_t count, const T* x, T* s);
    /// gx = factor * g + gs * silu'(x)
    void (*siluBackward)(std::int64_t count, const T* g, float factor, const T* gs, const T* x,
                         T* gx);
    /// catScaled, and s = silu(out).
    void (*catSilu)(CatSize, const T* a, float factorA, const T* b, float factorB, float* scratch,
                    T* out, T* s);
    /// From the gradients of out and of s. `chunk` [chunkSize(channels)] is overwritten.
    void (*catSiluBackward)(CatSize, const T* g, const T* gs, const T* out, float factorA,
                            float factorB, float* scratch, T* chunk, T* ga, T* gb);
    /// out = factor / (eps + rms) * row, in the order of convolutions.
    void (*prepareRow)(RowSize, const RowScale&, float* row, float* rms, T* out);
    /// The row's gradient from that of out; returns the gradient of the factor.
    float (*prepareRowBackward)(RowSize, const RowScale&, const T* g, const float* row, float rms,
                                float* gradient);
};

struct CpuLoops {
    const char* name;
    LoopsOf<float> f32;
    LoopsOf<Bf16> bf16;
    /// Adam, then the averages, then gradients of 0. Entries of the gradients that are not finite
    /// count as 0; returns how many there were.
    std::int64_t (*updateWeights)(std::int64_t count, const AdamStep&, const UpdateArrays&);
};

/// Compiled for any processor of the architecture.
[[nodiscard]] const CpuLoops& portableLoops();
/// Only where the processor has them.
[[nodiscard]] const CpuLoops& avx2Loops();
[[nodiscard]] const CpuLoops& avx512Loops();

/// The widest that this processor runs.
[[nodiscard]] const CpuLoops& bestLoops();

}  // namespace outis::models::kernels
