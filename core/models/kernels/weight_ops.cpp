// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/kernels/weight_ops.h"

#include <vector>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>

#include "core/models/kernels/loop_tensors.h"

namespace outis::models {
namespace {

constexpr std::int64_t kGrain = 1 << 15;  // elements per task

kernels::RowSize rowSize(const at::Tensor& weight) {
    return {weight.size(1), weight.dim() == 4 ? weight.size(2) * weight.size(3) : 1};
}

std::int64_t rowLength(kernels::RowSize size) {
    return size.channels * size.taps;
}

float valueOf(const at::Tensor& gain) {
    return gain.defined() ? *gain.const_data_ptr<float>() : 1.0F;
}

kernels::RowScale rowScale(const at::Tensor& gain, double factor, double eps, bool normalises) {
    return {static_cast<float>(factor) * valueOf(gain), static_cast<float>(eps), normalises};
}

}  // namespace

bool fitsWeightLoops(const at::Tensor& weight, const at::Tensor& gain, at::ScalarType type) {
    const bool fits = weight.is_cpu() && weight.scalar_type() == at::kFloat &&
                      (weight.dim() == 2 || weight.dim() == 4) && weight.is_contiguous() &&
                      (type == at::kFloat || type == at::kBFloat16);
    const bool gainFits =
        !gain.defined() || (gain.is_cpu() && gain.scalar_type() == at::kFloat && gain.numel() == 1);
    return fits && gainFits;
}

PreparedWeight prepareWeight(const at::Tensor& weight, const at::Tensor& gain, double factor,
                             at::ScalarType type, const WeightNorm& norm) {
    const kernels::RowSize size = rowSize(weight);
    const std::int64_t length = rowLength(size);
    const kernels::RowScale scale = rowScale(gain, factor, norm.eps, norm.normalises);
    const auto format =
        weight.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    const PreparedWeight out = {at::empty(weight.sizes(), weight.options().dtype(type), format),
                                at::empty({weight.size(0)}, weight.options())};
    // Read as const where nothing is written, so that a shared buffer stays shared.
    float* const rows = norm.normalises ? weight.mutable_data_ptr<float>()
                                        : const_cast<float*>(weight.const_data_ptr<float>());
    withLoops(out.value, [&](const auto& loops, auto element) {
        using T = decltype(element);
        const auto work = [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t row = begin; row < end; ++row) {
                loops.prepareRow(size, scale, rows + row * length, writeTo<float>(out.rms) + row,
                                 writeTo<T>(out.value) + row * length);
            }
        };
        at::parallel_for(0, weight.size(0), kGrain / length + 1, work);
    });
    if (norm.normalises) {
        weight.unsafeGetTensorImpl()->bump_version();
    }
    return out;
}

WeightGradients prepareWeightBackward(const at::Tensor& gradient, const at::Tensor& weight,
                                      const at::Tensor& gain, const at::Tensor& rms, double factor,
                                      double eps) {
    const kernels::RowSize size = rowSize(weight);
    const std::int64_t length = rowLength(size);
    const std::int64_t rows = weight.size(0);
    const kernels::RowScale scale = rowScale(gain, factor, eps, false);
    const at::Tensor g = weight.dim() == 4 ? channelsLast(gradient) : gradient.contiguous();
    WeightGradients out;
    out.weight = at::empty(weight.sizes(), weight.options());
    std::vector<float> pulls(static_cast<std::size_t>(rows));
    withLoops(g, [&](const auto& loops, auto element) {
        using T = decltype(element);
        const auto work = [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t row = begin; row < end; ++row) {
                pulls[static_cast<std::size_t>(row)] = loops.prepareRowBackward(
                    size, scale, readFrom<T>(g) + row * length,
                    readFrom<float>(weight) + row * length, readFrom<float>(rms)[row],
                    writeTo<float>(out.weight) + row * length);
            }
        };
        at::parallel_for(0, rows, kGrain / length + 1, work);
    });
    if (gain.defined()) {
        double sum = 0;  // in the order of the rows, whatever the number of threads
        for (const float pull : pulls) {
            sum += pull;
        }
        out.gain = at::full(gain.sizes(), sum * factor, gain.options());
    }
    return out;
}

}  // namespace outis::models
