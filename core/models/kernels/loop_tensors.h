// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <ATen/core/Tensor.h>

#include "core/models/kernels/cpu_loops.h"

namespace outis::models {

inline at::Tensor channelsLast(const at::Tensor& x) {
    return x.contiguous(at::MemoryFormat::ChannelsLast);
}

inline kernels::ImageSize imageSize(const at::Tensor& x) {
    return {x.size(2) * x.size(3), x.size(1)};
}

template <class T>
const T* readFrom(const at::Tensor& tensor) {
    return static_cast<const T*>(tensor.const_data_ptr());
}
template <class T>
T* writeTo(const at::Tensor& tensor) {
    return static_cast<T*>(tensor.mutable_data_ptr());
}

/// Calls work(loops, T{}) with the loops of x's type on this processor.
template <class Work>
void withLoops(const at::Tensor& x, Work&& work) {
    const kernels::CpuLoops& loops = kernels::bestLoops();
    if (x.scalar_type() == at::kBFloat16) {
        std::forward<Work>(work)(loops.bf16, kernels::Bf16{});
    } else {
        std::forward<Work>(work)(loops.f32, 0.0F);
    }
}

}  // namespace outis::models
