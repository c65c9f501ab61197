// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/modulate_silu_op.h"

#include <tuple>
#include <vector>

#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/silu.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include "core/models/kernels/loop_tensors.h"
#include "core/models/kernels/row_ops.h"

namespace outis::models {
namespace {

using kernels::Dropout;
using kernels::dropoutOf;
using kernels::ImageSize;
using kernels::Modulation;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Calls work(image, modulation) for each image, in parallel.
template <class Work>
void forImages(const at::Tensor& x, const at::Tensor& s, double scale, const Dropout& dropout,
               const Work& work) {
    const std::int64_t channels = x.size(1);
    at::parallel_for(0, x.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> scratch(static_cast<std::size_t>(kernels::modulationScratch(channels)));
        for (std::int64_t image = begin; image < end; ++image) {
            work(image,
                 Modulation{s.const_data_ptr<float>() + image * channels, static_cast<float>(scale),
                            dropout, static_cast<std::uint32_t>(image) + dropout.firstImage,
                            scratch.data()});
        }
    });
}

at::Tensor forwardCpu(const at::Tensor& given, const at::Tensor& s, double scale,
                      std::int64_t threshold, std::int64_t seed, std::int64_t call) {
    const at::Tensor x = channelsLast(given);
    const at::Tensor y = at::empty_like(x);
    const ImageSize size = imageSize(x);
    withLoops(x, [&](const auto& loops, auto type) {
        using T = decltype(type);
        forImages(x, s, scale, dropoutOf(threshold, seed, call),
                  [&](std::int64_t image, const Modulation& with) {
                      const std::int64_t first = image * size.pixels * size.channels;
                      loops.modulateForward(size, with, readFrom<T>(x) + first,
                                            writeTo<T>(y) + first);
                  });
    });
    return y;
}

std::tuple<at::Tensor, at::Tensor> backwardCpu(const at::Tensor& grad, const at::Tensor& given,
                                               const at::Tensor& s, double scale,
                                               std::int64_t threshold, std::int64_t seed,
                                               std::int64_t call) {
    const at::Tensor x = channelsLast(given);
    const at::Tensor g = channelsLast(grad);
    const at::Tensor gx = at::empty_like(x);
    const at::Tensor gs = at::empty_like(s);
    const ImageSize size = imageSize(x);
    withLoops(x, [&](const auto& loops, auto type) {
        using T = decltype(type);
        forImages(x, s, scale, dropoutOf(threshold, seed, call),
                  [&](std::int64_t image, const Modulation& with) {
                      const std::int64_t first = image * size.pixels * size.channels;
                      loops.modulateBackward(size, with, readFrom<T>(g) + first,
                                             readFrom<T>(x) + first, writeTo<T>(gx) + first,
                                             writeTo<float>(gs) + image * size.channels);
                  });
    });
    return {gx, gs};
}

using Forward = at::Tensor(const at::Tensor&, const at::Tensor&, double, std::int64_t, std::int64_t,
                           std::int64_t);
using Backward = std::tuple<at::Tensor, at::Tensor>(const at::Tensor&, const at::Tensor&,
                                                    const at::Tensor&, double, std::int64_t,
                                                    std::int64_t, std::int64_t);

c10::OperatorHandle operatorNamed(const char* name) {
    return c10::Dispatcher::singleton().findSchemaOrThrow(name, "");
}

const c10::TypedOperatorHandle<Forward>& forwardOperator() {
    static const auto handle = operatorNamed("outis::modulate_silu").typed<Forward>();
    return handle;
}

const c10::TypedOperatorHandle<Backward>& backwardOperator() {
    static const auto handle = operatorNamed("outis::modulate_silu_backward").typed<Backward>();
    return handle;
}

struct ModulateSiluFunction : torch::autograd::Function<ModulateSiluFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& s,
                              double scale, std::int64_t threshold, std::int64_t seed,
                              std::int64_t call) {
        context->save_for_backward({x, s});
        context->saved_data["scale"] = scale;
        context->saved_data["dropout"] = std::vector<std::int64_t>{threshold, seed, call};
        return forwardOperator().call(x, s, scale, threshold, seed, call);
    }
    static variable_list backward(AutogradContext* context, variable_list grads) {
        const variable_list saved = context->get_saved_variables();
        const std::vector<std::int64_t> dropout = context->saved_data["dropout"].toIntVector();
        const auto [gx, gs] = backwardOperator().call(grads[0], saved[0], saved[1],
                                                      context->saved_data["scale"].toDouble(),
                                                      dropout[0], dropout[1], dropout[2]);
        return {gx, gs, {}, {}, {}, {}};
    }
};

bool hasKernel(const at::Tensor& x) {
    const bool fitsCuda =
        x.is_cuda() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
    return fitsCpuLoops(x) ||
           (fitsCuda && forwardOperator().hasKernelForDispatchKey(c10::DispatchKey::CUDA));
}

}  // namespace

at::Tensor modulateSilu(const at::Tensor& x, const at::Tensor& s, double scale,
                        const Dropout& dropout) {
    if (!hasKernel(x)) {
        return modulateSiluComposed(x, s, scale, dropout);
    }
    const at::Tensor rows = s.expand({x.size(0), x.size(1)}).contiguous();
    return ModulateSiluFunction::apply(
        channelsLast(x), rows, scale, static_cast<std::int64_t>(dropout.threshold),
        static_cast<std::int64_t>(dropout.seed), kernels::packedCall(dropout));
}

at::Tensor modulateSiluComposed(const at::Tensor& x, const at::Tensor& s, double scale,
                                const Dropout& dropout) {
    const at::Tensor factors = (s + 1).to(x.scalar_type()).unsqueeze(2).unsqueeze(3);
    at::Tensor y = at::silu(x * factors);
    if (dropout.threshold > 0) {
        y = y * dropoutMask(y, dropout);
    }
    return scale == 1 ? y : y * scale;
}

at::Tensor dropoutMask(const at::Tensor& x, const Dropout& dropout) {
    const at::Tensor mask =
        at::empty(x.sizes(), at::TensorOptions(at::kFloat), at::MemoryFormat::ChannelsLast);
    const ImageSize size = imageSize(x);
    auto* const data = mask.mutable_data_ptr<float>();
    at::parallel_for(0, x.size(0) * size.pixels, 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            for (std::int64_t channel = 0; channel < size.channels; ++channel) {
                const bool kept = kernels::keeps(dropout, row / size.pixels, row % size.pixels,
                                                 channel, size.channels);
                data[row * size.channels + channel] = kept ? 1.0F : 0.0F;
            }
        }
    });
    return mask.to(x.options().requires_grad(false));
}

}  // namespace outis::models

TORCH_LIBRARY(outis, library) {
    library.def(
        "modulate_silu(Tensor x, Tensor s, float scale, int threshold, int seed, int call)"
        " -> Tensor");
    library.def(
        "modulate_silu_backward(Tensor grad, Tensor x, Tensor s, float scale, int threshold,"
        " int seed, int call) -> (Tensor, Tensor)");
}

TORCH_LIBRARY_IMPL(outis, CPU, library) {
    library.impl("modulate_silu", outis::models::forwardCpu);
    library.impl("modulate_silu_backward", outis::models::backwardCpu);
}
