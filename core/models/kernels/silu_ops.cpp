// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/silu_ops.h"

#include <vector>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <torch/csrc/autograd/custom_function.h>

#include "core/models/kernels/loop_tensors.h"

namespace outis::models {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t kGrain = 1 << 15;

std::int64_t rowGrain(std::int64_t channels) {
    return kGrain / channels + 1;
}

std::vector<float> scratchFor(std::int64_t channels) {
    return std::vector<float>(static_cast<std::size_t>(kernels::headScratch(channels)));
}

struct SiluFunction : torch::autograd::Function<SiluFunction> {
    static variable_list forward(AutogradContext* context, const at::Tensor& given, double factor) {
        const at::Tensor x = channelsLast(given);
        const at::Tensor s = at::empty_like(x);
        withLoops(x, [&](const auto& loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, x.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
                loops.silu(end - begin, readFrom<T>(x) + begin, writeTo<T>(s) + begin);
            });
        });
        context->save_for_backward({x});
        context->saved_data["factor"] = factor;
        return {x.alias(), s};
    }

    static variable_list backward(AutogradContext* context, variable_list grads) {
        const at::Tensor x = context->get_saved_variables()[0];
        const auto factor = static_cast<float>(context->saved_data["factor"].toDouble());
        const at::Tensor g = channelsLast(grads[0]);
        const at::Tensor gs = channelsLast(grads[1]);
        const at::Tensor gx = at::empty_like(x);
        withLoops(x, [&](const auto& loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, x.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
                loops.siluBackward(end - begin, readFrom<T>(g) + begin, factor,
                                   readFrom<T>(gs) + begin, readFrom<T>(x) + begin,
                                   writeTo<T>(gx) + begin);
            });
        });
        return {gx, {}};
    }
};

struct PixelNormSiluFunction : torch::autograd::Function<PixelNormSiluFunction> {
    static variable_list forward(AutogradContext* context, const at::Tensor& given, double eps,
                                 double factor) {
        const at::Tensor x = channelsLast(given);
        const kernels::ImageSize size = imageSize(x);
        const at::Tensor y = at::empty_like(x);
        const at::Tensor s = at::empty_like(x);
        const at::Tensor rms = at::empty({x.size(0), size.pixels}, x.options().dtype(at::kFloat));
        withLoops(x, [&](const auto& loops, auto type) {
            using T = decltype(type);
            const auto work = [&](std::int64_t begin, std::int64_t end) {
                const std::int64_t first = begin * size.channels;
                std::vector<float> scratch = scratchFor(size.channels);
                loops.pixelNormSilu({end - begin, size.channels}, readFrom<T>(x) + first,
                                    static_cast<float>(eps), scratch.data(), writeTo<T>(y) + first,
                                    writeTo<T>(s) + first, writeTo<float>(rms) + begin);
            };
            at::parallel_for(0, rms.numel(), rowGrain(size.channels), work);
        });
        context->save_for_backward({x, rms});
        context->saved_data["numbers"] = std::vector<double>{eps, factor};
        return {y, s};
    }

    static variable_list backward(AutogradContext* context, variable_list grads) {
        const variable_list saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor& rms = saved[1];
        const std::vector<double> numbers = context->saved_data["numbers"].toDoubleVector();
        const at::Tensor gy = channelsLast(grads[0]);
        const at::Tensor gs = channelsLast(grads[1]);
        const kernels::ImageSize size = imageSize(x);
        const at::Tensor gx = at::empty_like(x);
        withLoops(x, [&](const auto& loops, auto type) {
            using T = decltype(type);
            const auto work = [&](std::int64_t begin, std::int64_t end) {
                std::vector<float> scratch = scratchFor(size.channels);
                const std::int64_t first = begin * size.channels;
                loops.pixelNormSiluBackward({end - begin, size.channels}, readFrom<T>(gy) + first,
                                            static_cast<float>(numbers[1]), readFrom<T>(gs) + first,
                                            readFrom<T>(x) + first, readFrom<float>(rms) + begin,
                                            static_cast<float>(numbers[0]), scratch.data(),
                                            writeTo<T>(gx) + first);
            };
            at::parallel_for(0, rms.numel(), rowGrain(size.channels), work);
        });
        return {gx, {}, {}};
    }
};

struct CatSiluFunction : torch::autograd::Function<CatSiluFunction> {
    static variable_list forward(AutogradContext* context, const at::Tensor& givenA, double factorA,
                                 const at::Tensor& givenB, double factorB) {
        const at::Tensor a = channelsLast(givenA);
        const at::Tensor b = channelsLast(givenB);
        const std::int64_t na = a.size(1);
        const std::int64_t nb = b.size(1);
        const at::Tensor x = at::empty({a.size(0), na + nb, a.size(2), a.size(3)}, a.options(),
                                       at::MemoryFormat::ChannelsLast);
        const at::Tensor s = at::empty_like(x);
        withLoops(a, [&](const auto& loops, auto type) {
            using T = decltype(type);
            const auto work = [&](std::int64_t begin, std::int64_t end) {
                const std::int64_t first = begin * (na + nb);
                std::vector<float> scratch = scratchFor(na + nb);
                loops.catSilu({end - begin, na, nb}, readFrom<T>(a) + begin * na,
                              static_cast<float>(factorA), readFrom<T>(b) + begin * nb,
                              static_cast<float>(factorB), scratch.data(), writeTo<T>(x) + first,
                              writeTo<T>(s) + first);
            };
            at::parallel_for(0, x.numel() / (na + nb), rowGrain(na + nb), work);
        });
        context->save_for_backward({x});
        context->saved_data["factors"] = std::vector<double>{factorA, factorB};
        context->saved_data["channels"] = na;
        return {x, s};
    }

    static variable_list backward(AutogradContext* context, variable_list grads) {
        const at::Tensor x = context->get_saved_variables()[0];
        const std::vector<double> factors = context->saved_data["factors"].toDoubleVector();
        const std::int64_t na = context->saved_data["channels"].toInt();
        const std::int64_t nb = x.size(1) - na;
        const at::Tensor g = channelsLast(grads[0]);
        const at::Tensor gs = channelsLast(grads[1]);
        const auto emptyOf = [&](std::int64_t channels) {
            return at::empty({x.size(0), channels, x.size(2), x.size(3)}, x.options(),
                             at::MemoryFormat::ChannelsLast);
        };
        const at::Tensor ga = emptyOf(na);
        const at::Tensor gb = emptyOf(nb);
        withLoops(x, [&](const auto& loops, auto type) {
            using T = decltype(type);
            const auto work = [&](std::int64_t begin, std::int64_t end) {
                const std::int64_t first = begin * (na + nb);
                std::vector<float> scratch = scratchFor(na + nb);
                std::vector<T> chunk(static_cast<std::size_t>(kernels::chunkSize(na + nb)));
                loops.catSiluBackward({end - begin, na, nb}, readFrom<T>(g) + first,
                                      readFrom<T>(gs) + first, readFrom<T>(x) + first,
                                      static_cast<float>(factors[0]),
                                      static_cast<float>(factors[1]), scratch.data(), chunk.data(),
                                      writeTo<T>(ga) + begin * na, writeTo<T>(gb) + begin * nb);
            };
            at::parallel_for(0, x.numel() / (na + nb), rowGrain(na + nb), work);
        });
        return {ga, {}, gb, {}};
    }
};

}  // namespace

Branches siluBranches(const at::Tensor& x, double factor) {
    const variable_list both = SiluFunction::apply(x, factor);
    return {both[0], both[1]};
}

Branches pixelNormSiluBranches(const at::Tensor& x, double eps, double factor) {
    const variable_list both = PixelNormSiluFunction::apply(x, eps, factor);
    return {both[0], both[1]};
}

Branches catSiluBranches(const at::Tensor& a, double factorA, const at::Tensor& b, double factorB) {
    const variable_list both = CatSiluFunction::apply(a, factorA, b, factorB);
    return {both[0], both[1]};
}

}  // namespace outis::models
