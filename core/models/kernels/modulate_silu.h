// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// y = scale * silu(x * (1 + s)), s per image and channel: the middle of an EDM2 block (Fig. 21)
/// in one pass. All arrays are dense; x, y, gradients are [images, pixels, channels] (channels
/// last), s is [images, channels] in float32. Arithmetic is float32 whatever the storage.
namespace outis::models::kernels {

struct Bf16 {
    std::uint16_t bits;
};

/// One image's share of the work: pixels [0, pixels) starting at the given pointers.
struct ModulateSiluSize {
    std::int64_t pixels = 0;
    std::int64_t channels = 0;
};

/// The CPU loops of one image, for one instruction set.
struct ModulateSiluLoops {
    const char* name;
    void (*forwardF32)(ModulateSiluSize, const float* x, const float* s, float scale, float* y);
    void (*forwardBf16)(ModulateSiluSize, const Bf16* x, const float* s, float scale, Bf16* y);
    /// gs [channels] is overwritten with the sum over pixels.
    void (*backwardF32)(ModulateSiluSize, const float* g, const float* x, const float* s,
                        float scale, float* gx, float* gs);
    void (*backwardBf16)(ModulateSiluSize, const Bf16* g, const Bf16* x, const float* s,
                         float scale, Bf16* gx, float* gs);
};

/// Compiled for any processor of the architecture.
[[nodiscard]] const ModulateSiluLoops& modulateSiluPortable();
/// The widest that this processor runs.
[[nodiscard]] const ModulateSiluLoops& modulateSiluBest();

/// Used by the CUDA module alone; pointers are on the device.
struct ModulateSiluDevice {
    std::int64_t images;
    std::int64_t pixels;
    std::int64_t channels;
    bool isBf16;
    void* stream;
};
extern "C" {
/// Both return 0, or the CUDA error code of the launch.
int outisModulateSiluForward(const ModulateSiluDevice* on, const void* x, const float* s,
                             float scale, void* y);
int outisModulateSiluBackward(const ModulateSiluDevice* on, const void* g, const void* x,
                              const float* s, float scale, void* gx, float* gs);
}

}  // namespace outis::models::kernels
