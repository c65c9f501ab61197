// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/rows.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <atomic>
#include <cmath>

#include "core/base/result.h"
#include "core/metrics/kernels/row_loops.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kRowsPerTask = 256;
constexpr float kRoundUp = 1 + 1e-5F;
constexpr std::int64_t kWidestInt8 = 65536;  // 127 * 128 * 65536 < 2^31: no overflow

/// Rounds row / scale to bytes; returns the norm of what is lost, rounded up. The float error of
/// each difference is below 2^-23 of the value, far below what rounding to a byte loses.
float quantise(const float* row, std::int64_t width, float scale, std::int8_t* out) {
    const float lost = kernels::bestRowLoops().quantise(row, width, scale, out);
    const float slack = 0x1p-22F * 127 * scale * std::sqrt(static_cast<float>(width));
    return lost * 1.001F + slack;
}

ScreenRows sized(std::int64_t rows) {
    const auto count = static_cast<std::size_t>(rows);
    ScreenRows out;
    out.scale.assign(count, 1);
    out.norm.assign(count, 0);
    out.half.assign(count, 0);
    out.residual.assign(count, 0);
    return out;
}

void setNorm(ScreenRows& out, std::size_t row, double squared) {
    out.norm[row] = static_cast<float>(std::sqrt(squared)) * kRoundUp;
    out.half[row] = static_cast<float>(squared / 2);
}

ScreenRows prepareFloats(const at::Tensor& rows, ScreenType type) {
    const std::int64_t width = rows.size(1);
    ScreenRows out = sized(rows.size(0));
    out.values = type == ScreenType::Int8 ? at::empty(rows.sizes(), at::kChar) : rows;
    std::int8_t* const bytes =
        type == ScreenType::Int8 ? out.values.mutable_data_ptr<std::int8_t>() : nullptr;
    const float* const floats = rows.const_data_ptr<float>();
    const kernels::RowLoops& loops = kernels::bestRowLoops();
    std::atomic<bool> finite = true;
    at::parallel_for(0, rows.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* const values = floats + row * width;
            const auto index = static_cast<std::size_t>(row);
            const double squared = loops.squaredNorm(values, width);
            if (!std::isfinite(squared)) {
                finite = false;
                continue;
            }
            setNorm(out, index, squared);
            if (bytes != nullptr) {
                const float largest = loops.largestMagnitude(values, width);
                out.scale[index] = largest > 1e-30F ? largest / 127 : 1;
                out.residual[index] =
                    quantise(values, width, out.scale[index], bytes + row * width);
            }
        }
    });
    if (!finite) {
        throw ErrorException({ErrorCode::InvalidOption, "rows", "a value is not a finite number"});
    }
    return out;
}

ScreenRows prepareBytes(const at::Tensor& rows, ScreenType type) {
    const std::int64_t width = rows.size(1);
    ScreenRows out = sized(rows.size(0));
    const at::Tensor centred = rows.to(at::kShort).sub_(128).to(at::kChar);
    const std::int8_t* const values = centred.const_data_ptr<std::int8_t>();
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        std::int64_t squared = 0;
        for (std::int64_t column = 0; column < width; ++column) {
            const std::int64_t value = values[row * width + column];
            squared += value * value;
        }
        setNorm(out, static_cast<std::size_t>(row), static_cast<double>(squared));
    }
    out.values = type == ScreenType::Int8 ? centred : centred.to(at::kFloat);
    return out;
}

}  // namespace

ScreenType fastestScreen(const at::Tensor& rows) {
#if defined(__x86_64__)
    const bool fast = __builtin_cpu_supports("avx512vnni");
#else
    const bool fast = false;
#endif
    return fast && rows.size(1) >= 32 && rows.size(1) <= kWidestInt8 ? ScreenType::Int8
                                                                     : ScreenType::Float;
}

ScreenRows prepareRows(const at::Tensor& rows, ScreenType type) {
    return rows.scalar_type() == at::kByte ? prepareBytes(rows, type) : prepareFloats(rows, type);
}

double squaredDistance(const float* a, const float* b, std::int64_t width) {
    return kernels::bestRowLoops().squaredDistance(a, b, width);
}

double squaredDistance(const std::uint8_t* a, const std::uint8_t* b, std::int64_t width) {
    std::int64_t sum = 0;
    for (std::int64_t column = 0; column < width; ++column) {
        const int rest = static_cast<int>(a[column]) - static_cast<int>(b[column]);
        sum += rest * rest;
    }
    return static_cast<double>(sum);
}

}  // namespace outis::metrics
