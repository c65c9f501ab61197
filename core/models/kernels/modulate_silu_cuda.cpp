// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// The CUDA side of the operators that the program defines; a module loaded after libtorch_cuda.
#include <tuple>

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty_like.h>
#include <c10/core/DeviceGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <c10/util/Exception.h>
#include <torch/library.h>

#include "core/models/kernels/modulate_silu.h"

namespace outis::models {
namespace {

at::Tensor channelsLast(const at::Tensor& x) {
    return x.contiguous(at::MemoryFormat::ChannelsLast);
}

kernels::ModulateSiluDevice deviceOf(const at::Tensor& x, double scale, std::int64_t threshold,
                                     std::int64_t seed, std::int64_t call) {
    const kernels::Dropout dropout = kernels::dropoutOf(threshold, seed, call);
    return {x.size(0),
            x.size(2) * x.size(3),
            x.size(1),
            x.scalar_type() == at::kBFloat16,
            static_cast<float>(scale),
            dropout,
            c10::cuda::getCurrentCUDAStream(x.device().index()).stream()};
}

at::Tensor forwardCuda(const at::Tensor& given, const at::Tensor& s, double scale,
                       std::int64_t threshold, std::int64_t seed, std::int64_t call) {
    const c10::DeviceGuard guard(given.device());
    const at::Tensor x = channelsLast(given);
    at::Tensor y = at::empty_like(x);
    const kernels::ModulateSiluDevice on = deviceOf(x, scale, threshold, seed, call);
    const int code = kernels::outisModulateSiluForward(
        &on, x.const_data_ptr(), s.const_data_ptr<float>(), y.mutable_data_ptr());
    TORCH_CHECK(code == 0, "modulate_silu: CUDA error ", code);
    return y;
}

std::tuple<at::Tensor, at::Tensor> backwardCuda(const at::Tensor& grad, const at::Tensor& given,
                                                const at::Tensor& s, double scale,
                                                std::int64_t threshold, std::int64_t seed,
                                                std::int64_t call) {
    const c10::DeviceGuard guard(given.device());
    const at::Tensor x = channelsLast(given);
    const at::Tensor g = channelsLast(grad);
    at::Tensor gx = at::empty_like(x);
    at::Tensor gs = at::empty_like(s);
    const kernels::ModulateSiluDevice on = deviceOf(x, scale, threshold, seed, call);
    const int code = kernels::outisModulateSiluBackward(
        &on, g.const_data_ptr(), x.const_data_ptr(), s.const_data_ptr<float>(),
        gx.mutable_data_ptr(), gs.mutable_data_ptr<float>());
    TORCH_CHECK(code == 0, "modulate_silu_backward: CUDA error ", code);
    return {gx, gs};
}

}  // namespace
}  // namespace outis::models

TORCH_LIBRARY_IMPL(outis, CUDA, library) {
    library.impl("modulate_silu", outis::models::forwardCuda);
    library.impl("modulate_silu_backward", outis::models::backwardCuda);
}
