// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/row_ops.h"

#include <atomic>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>

#include "core/models/kernels/loop_tensors.h"

namespace outis::models {
namespace {

constexpr std::int64_t kGrain = 1 << 15;

}  // namespace

bool fitsCpuLoops(const at::Tensor& x) {
    return x.is_cpu() && x.dim() == 4 &&
           (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

Clamped addClampedLoops(const at::Tensor& y, const at::Tensor& x, double factor, double limit) {
    const at::Tensor a = channelsLast(y);
    const at::Tensor b = channelsLast(x);
    const at::Tensor out = at::empty_like(a);
    std::atomic<bool> clipped = false;
    withLoops(a, [&](const auto& loops, auto type) {
        using T = decltype(type);
        at::parallel_for(0, a.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
            if (loops.addClamped(end - begin, readFrom<T>(a) + begin, readFrom<T>(b) + begin,
                                 static_cast<float>(factor), static_cast<float>(limit),
                                 writeTo<T>(out) + begin)) {
                clipped = true;
            }
        });
    });
    return {out, clipped};
}

ClampedGradients addClampedBackwardLoops(const at::Tensor& g, const at::Tensor& out, double factor,
                                         double limit) {
    const at::Tensor pulled = channelsLast(g);
    const at::Tensor gy = at::empty_like(pulled);
    const at::Tensor gx = at::empty_like(pulled);
    withLoops(pulled, [&](const auto& loops, auto type) {
        using T = decltype(type);
        at::parallel_for(0, pulled.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
            loops.addClampedBackward(end - begin, readFrom<T>(pulled) + begin,
                                     readFrom<T>(out) + begin, static_cast<float>(factor),
                                     static_cast<float>(limit), writeTo<T>(gy) + begin,
                                     writeTo<T>(gx) + begin);
        });
    });
    return {gy, gx};
}

at::Tensor catScaledLoops(const at::Tensor& a, double factorA, const at::Tensor& b,
                          double factorB) {
    const at::Tensor first = channelsLast(a);
    const at::Tensor second = channelsLast(b);
    const std::int64_t na = a.size(1);
    const std::int64_t nb = b.size(1);
    const at::Tensor out = at::empty({a.size(0), na + nb, a.size(2), a.size(3)}, a.options(),
                                     at::MemoryFormat::ChannelsLast);
    withLoops(first, [&](const auto& loops, auto type) {
        using T = decltype(type);
        const std::int64_t grain = kGrain / (na + nb) + 1;
        const std::int64_t rows = out.size(0) * out.size(2) * out.size(3);
        at::parallel_for(0, rows, grain, [&](std::int64_t begin, std::int64_t end) {
            loops.catScaled({end - begin, na, nb}, readFrom<T>(first) + begin * na,
                            static_cast<float>(factorA), readFrom<T>(second) + begin * nb,
                            static_cast<float>(factorB), writeTo<T>(out) + begin * (na + nb));
        });
    });
    return out;
}

SplitGradients splitScaledLoops(const at::Tensor& g, std::int64_t channelsA, double factorA,
                                double factorB) {
    const at::Tensor pulled = channelsLast(g);
    const std::int64_t na = channelsA;
    const std::int64_t nb = g.size(1) - channelsA;
    const auto emptyOf = [&](std::int64_t channels) {
        return at::empty({g.size(0), channels, g.size(2), g.size(3)}, g.options(),
                         at::MemoryFormat::ChannelsLast);
    };
    const SplitGradients out{emptyOf(na), emptyOf(nb)};
    withLoops(pulled, [&](const auto& loops, auto type) {
        using T = decltype(type);
        const std::int64_t grain = kGrain / (na + nb) + 1;
        const std::int64_t rows = g.size(0) * g.size(2) * g.size(3);
        at::parallel_for(0, rows, grain, [&](std::int64_t begin, std::int64_t end) {
            loops.splitScaled({end - begin, na, nb}, readFrom<T>(pulled) + begin * (na + nb),
                              static_cast<float>(factorA), static_cast<float>(factorB),
                              writeTo<T>(out.a) + begin * na, writeTo<T>(out.b) + begin * nb);
        });
    });
    return out;
}

PixelNormed pixelNormLoops(const at::Tensor& given, double eps) {
    const at::Tensor x = channelsLast(given);
    const kernels::ImageSize size = imageSize(x);
    const at::Tensor y = at::empty_like(x);
    const at::Tensor rms = at::empty({x.size(0), size.pixels}, x.options().dtype(at::kFloat));
    withLoops(x, [&](const auto& loops, auto type) {
        using T = decltype(type);
        const std::int64_t grain = kGrain / size.channels + 1;
        at::parallel_for(0, rms.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
            const std::int64_t first = begin * size.channels;
            loops.pixelNorm({end - begin, size.channels}, readFrom<T>(x) + first,
                            static_cast<float>(eps), writeTo<T>(y) + first,
                            writeTo<float>(rms) + begin);
        });
    });
    return {y, rms};
}

at::Tensor pixelNormBackwardLoops(const at::Tensor& g, const at::Tensor& given,
                                  const at::Tensor& rms, double eps) {
    const at::Tensor x = channelsLast(given);
    const at::Tensor pulled = channelsLast(g);
    const kernels::ImageSize size = imageSize(x);
    const at::Tensor gx = at::empty_like(x);
    withLoops(x, [&](const auto& loops, auto type) {
        using T = decltype(type);
        const std::int64_t grain = kGrain / size.channels + 1;
        at::parallel_for(0, rms.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
            const std::int64_t first = begin * size.channels;
            loops.pixelNormBackward({end - begin, size.channels}, readFrom<T>(pulled) + first,
                                    readFrom<T>(x) + first, readFrom<float>(rms) + begin,
                                    static_cast<float>(eps), writeTo<T>(gx) + first);
        });
    });
    return gx;
}

}  // namespace outis::models
