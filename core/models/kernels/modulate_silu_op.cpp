// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/modulate_silu_op.h"

#include <tuple>

#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/silu.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include "core/models/kernels/modulate_silu.h"

namespace outis::models {
namespace {

using kernels::Bf16;
using kernels::ModulateSiluSize;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// x in channels-last order, s [N, C] dense: what the kernels read.
at::Tensor channelsLast(const at::Tensor& x) {
    return x.contiguous(at::MemoryFormat::ChannelsLast);
}

ModulateSiluSize sizeOf(const at::Tensor& x) {
    return {x.size(2) * x.size(3), x.size(1)};
}

template <class Work>
void forImages(const at::Tensor& x, Work&& work) {
    at::parallel_for(0, x.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t image = begin; image < end; ++image) {
            work(image);
        }
    });
}

at::Tensor forwardCpu(const at::Tensor& given, const at::Tensor& s, double scale) {
    const at::Tensor x = channelsLast(given);
    const kernels::ModulateSiluLoops& loops = kernels::modulateSiluBest();
    const ModulateSiluSize size = sizeOf(x);
    const std::int64_t stride = size.pixels * size.channels;
    at::Tensor y = at::empty_like(x);
    const auto* const factors = s.const_data_ptr<float>();
    const auto factor = static_cast<float>(scale);
    forImages(x, [&](std::int64_t image) {
        const float* const own = factors + image * size.channels;
        if (x.scalar_type() == at::kFloat) {
            loops.forwardF32(size, x.const_data_ptr<float>() + image * stride, own, factor,
                             y.mutable_data_ptr<float>() + image * stride);
        } else {
            loops.forwardBf16(size, static_cast<const Bf16*>(x.const_data_ptr()) + image * stride,
                              own, factor,
                              static_cast<Bf16*>(y.mutable_data_ptr()) + image * stride);
        }
    });
    return y;
}

std::tuple<at::Tensor, at::Tensor> backwardCpu(const at::Tensor& grad, const at::Tensor& given,
                                               const at::Tensor& s, double scale) {
    const at::Tensor x = channelsLast(given);
    const at::Tensor g = channelsLast(grad);
    const kernels::ModulateSiluLoops& loops = kernels::modulateSiluBest();
    const ModulateSiluSize size = sizeOf(x);
    const std::int64_t stride = size.pixels * size.channels;
    at::Tensor gx = at::empty_like(x);
    at::Tensor gs = at::empty_like(s);
    const auto* const factors = s.const_data_ptr<float>();
    auto* const sums = gs.mutable_data_ptr<float>();
    const auto factor = static_cast<float>(scale);
    forImages(x, [&](std::int64_t image) {
        const std::int64_t at = image * stride;
        const float* const own = factors + image * size.channels;
        float* const sum = sums + image * size.channels;
        if (x.scalar_type() == at::kFloat) {
            loops.backwardF32(size, g.const_data_ptr<float>() + at, x.const_data_ptr<float>() + at,
                              own, factor, gx.mutable_data_ptr<float>() + at, sum);
        } else {
            loops.backwardBf16(size, static_cast<const Bf16*>(g.const_data_ptr()) + at,
                               static_cast<const Bf16*>(x.const_data_ptr()) + at, own, factor,
                               static_cast<Bf16*>(gx.mutable_data_ptr()) + at, sum);
        }
    });
    return {gx, gs};
}

using ForwardSignature = at::Tensor(const at::Tensor&, const at::Tensor&, double);
using BackwardSignature = std::tuple<at::Tensor, at::Tensor>(const at::Tensor&, const at::Tensor&,
                                                             const at::Tensor&, double);

c10::OperatorHandle operatorNamed(const char* name) {
    return c10::Dispatcher::singleton().findSchemaOrThrow(name, "");
}

const c10::TypedOperatorHandle<ForwardSignature>& forwardOperator() {
    static const auto handle = operatorNamed("outis::modulate_silu").typed<ForwardSignature>();
    return handle;
}

const c10::TypedOperatorHandle<BackwardSignature>& backwardOperator() {
    static const auto handle =
        operatorNamed("outis::modulate_silu_backward").typed<BackwardSignature>();
    return handle;
}

struct ModulateSiluFunction : torch::autograd::Function<ModulateSiluFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& s,
                              double scale) {
        context->save_for_backward({x, s});
        context->saved_data["scale"] = scale;
        return forwardOperator().call(x, s, scale);
    }
    static variable_list backward(AutogradContext* context, variable_list grads) {
        const variable_list saved = context->get_saved_variables();
        const auto [gx, gs] = backwardOperator().call(grads[0], saved[0], saved[1],
                                                      context->saved_data["scale"].toDouble());
        return {gx, gs, {}};
    }
};

bool hasKernel(const at::Tensor& x) {
    if (x.scalar_type() != at::kFloat && x.scalar_type() != at::kBFloat16) {
        return false;
    }
    return x.is_cpu() ||
           (x.is_cuda() && forwardOperator().hasKernelForDispatchKey(c10::DispatchKey::CUDA));
}

}  // namespace

at::Tensor modulateSilu(const at::Tensor& x, const at::Tensor& s, double scale) {
    if (!hasKernel(x)) {
        return modulateSiluComposed(x, s, scale);
    }
    const at::Tensor rows = s.expand({x.size(0), x.size(1)}).contiguous();
    return ModulateSiluFunction::apply(channelsLast(x), rows, scale);
}

at::Tensor modulateSiluComposed(const at::Tensor& x, const at::Tensor& s, double scale) {
    const at::Tensor factors = (s + 1).to(x.scalar_type()).unsqueeze(2).unsqueeze(3);
    const at::Tensor y = at::silu(x * factors);
    return scale == 1 ? y : y * scale;
}

}  // namespace outis::models

TORCH_LIBRARY(outis, library) {
    library.def("modulate_silu(Tensor x, Tensor s, float scale) -> Tensor");
    library.def(
        "modulate_silu_backward(Tensor grad, Tensor x, Tensor s, float scale) -> (Tensor, Tensor)");
}

TORCH_LIBRARY_IMPL(outis, CPU, library) {
    library.impl("modulate_silu", outis::models::forwardCpu);
    library.impl("modulate_silu_backward", outis::models::backwardCpu);
}
