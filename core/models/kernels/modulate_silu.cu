// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cuda_bf16.h>
#include <cuda_runtime.h>

#include "core/models/kernels/modulate_silu.h"

namespace outis::models::kernels {
namespace {

constexpr int kThreads = 256;
constexpr int kChannelLanes = 32;
constexpr int kPixelLanes = 8;

__device__ float widen(float v) {
    return v;
}
__device__ float widen(__nv_bfloat16 v) {
    return __bfloat162float(v);
}
__device__ void narrow(float v, float& out) {
    out = v;
}
__device__ void narrow(float v, __nv_bfloat16& out) {
    out = __float2bfloat16_rn(v);
}

__device__ float keepFactor(const ModulateSiluDevice& on, std::int64_t image, std::int64_t pixel,
                            std::int64_t channel) {
    return on.dropout.threshold == 0 || keeps(on.dropout, image, pixel, channel, on.channels)
               ? on.scale
               : 0.0F;
}

template <class T>
__global__ void forwardKernel(ModulateSiluDevice on, const T* x, const float* s, T* y) {
    const std::int64_t perImage = on.pixels * on.channels;
    const std::int64_t total = on.images * perImage;
    const std::int64_t step = static_cast<std::int64_t>(gridDim.x) * blockDim.x;
    for (std::int64_t index = static_cast<std::int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
         index < total; index += step) {
        const std::int64_t image = index / perImage;
        const std::int64_t channel = index % on.channels;
        const std::int64_t pixel = (index - image * perImage) / on.channels;
        const float v = widen(x[index]) * (1.0F + s[image * on.channels + channel]);
        narrow(keepFactor(on, image, pixel, channel) * v / (1.0F + expf(-v)), y[index]);
    }
}

/// One block per (image, 32 channels): eight pixel lanes walk the pixels in a fixed order and are
/// added up in a fixed order, so that the sum does not vary from run to run.
template <class T>
__global__ void backwardKernel(ModulateSiluDevice on, const T* g, const T* x, const float* s, T* gx,
                               float* gs) {
    __shared__ float sums[kPixelLanes][kChannelLanes];
    const std::int64_t image = blockIdx.x;
    const std::int64_t channel =
        static_cast<std::int64_t>(blockIdx.y) * kChannelLanes + threadIdx.x;
    float sum = 0.0F;
    if (channel < on.channels) {
        const float factor = 1.0F + s[image * on.channels + channel];
        for (std::int64_t pixel = threadIdx.y; pixel < on.pixels; pixel += kPixelLanes) {
            const std::int64_t index = (image * on.pixels + pixel) * on.channels + channel;
            const float value = widen(x[index]);
            const float v = value * factor;
            const float sigma = 1.0F / (1.0F + expf(-v));
            const float pulled = keepFactor(on, image, pixel, channel) * widen(g[index]) * sigma *
                                 (1.0F + v * (1.0F - sigma));
            narrow(pulled * factor, gx[index]);
            sum += pulled * value;
        }
    }
    sums[threadIdx.y][threadIdx.x] = sum;
    __syncthreads();
    if (threadIdx.y == 0 && channel < on.channels) {
        float all = 0.0F;
        for (int lane = 0; lane < kPixelLanes; ++lane) {
            all += sums[lane][threadIdx.x];
        }
        gs[image * on.channels + channel] = all;
    }
}

template <class T>
int launchForward(const ModulateSiluDevice& on, const void* x, const float* s, void* y) {
    const std::int64_t total = on.images * on.pixels * on.channels;
    const std::int64_t wanted = (total + kThreads - 1) / kThreads;
    const auto blocks = static_cast<unsigned>(wanted < 65536 ? wanted : 65536);
    forwardKernel<T><<<blocks, kThreads, 0, static_cast<cudaStream_t>(on.stream)>>>(
        on, static_cast<const T*>(x), s, static_cast<T*>(y));
    return static_cast<int>(cudaGetLastError());
}

template <class T>
int launchBackward(const ModulateSiluDevice& on, const void* g, const void* x, const float* s,
                   void* gx, float* gs) {
    const dim3 grid(static_cast<unsigned>(on.images),
                    static_cast<unsigned>((on.channels + kChannelLanes - 1) / kChannelLanes));
    const dim3 threads(kChannelLanes, kPixelLanes);
    backwardKernel<T><<<grid, threads, 0, static_cast<cudaStream_t>(on.stream)>>>(
        on, static_cast<const T*>(g), static_cast<const T*>(x), s, static_cast<T*>(gx), gs);
    return static_cast<int>(cudaGetLastError());
}

}  // namespace

int outisModulateSiluForward(const ModulateSiluDevice* on, const void* x, const float* s, void* y) {
    if (on->images == 0 || on->pixels == 0 || on->channels == 0) {
        return 0;
    }
    return on->isBf16 ? launchForward<__nv_bfloat16>(*on, x, s, y)
                      : launchForward<float>(*on, x, s, y);
}

int outisModulateSiluBackward(const ModulateSiluDevice* on, const void* g, const void* x,
                              const float* s, void* gx, float* gs) {
    if (on->images == 0 || on->channels == 0) {
        return 0;
    }
    return on->isBf16 ? launchBackward<__nv_bfloat16>(*on, g, x, s, gx, gs)
                      : launchBackward<float>(*on, g, x, s, gx, gs);
}

}  // namespace outis::models::kernels
