// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/rows.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/result.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kRowsPerTask = 256;
constexpr float kRoundUp = 1 + 1e-5F;
constexpr std::int64_t kWidestInt8 = 65536;  // 127 * 128 * 65536 < 2^31: no overflow

double squaredNorm(const float* row, std::int64_t width) {
    double sums[4] = {};
    for (std::int64_t column = 0; column < width; ++column) {
        const double value = row[column];
        sums[column & 3] += value * value;
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

float largestMagnitude(const float* row, std::int64_t width) {
    float largest = 0;
    for (std::int64_t column = 0; column < width; ++column) {
        largest = std::max(largest, std::abs(row[column]));
    }
    return largest;
}

/// Rounds row / scale to bytes; returns the norm of what is lost.
float quantise(const float* row, std::int64_t width, float scale, std::int8_t* out) {
    const float inverse = 1 / scale;
    double lost = 0;
    for (std::int64_t column = 0; column < width; ++column) {
        const float value = row[column] * inverse;
        const int level = static_cast<int>(value + (value < 0 ? -0.5F : 0.5F));
        out[column] = static_cast<std::int8_t>(level);
        const double rest = static_cast<double>(row[column]) - static_cast<double>(scale) * level;
        lost += rest * rest;
    }
    return static_cast<float>(std::sqrt(lost)) * kRoundUp;
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
    std::atomic<bool> finite = true;
    at::parallel_for(0, rows.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* const values = floats + row * width;
            const auto index = static_cast<std::size_t>(row);
            const double squared = squaredNorm(values, width);
            if (!std::isfinite(squared)) {
                finite = false;
                continue;
            }
            setNorm(out, index, squared);
            if (bytes != nullptr) {
                const float largest = largestMagnitude(values, width);
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
    // The order of the sums is fixed, so that equal pairs of rows give equal distances.
    double sums[4] = {};
    std::int64_t column = 0;
    for (; column + 4 <= width; column += 4) {
        for (int lane = 0; lane < 4; ++lane) {
            const double rest = static_cast<double>(a[column + lane]) - b[column + lane];
            sums[lane] += rest * rest;
        }
    }
    for (; column < width; ++column) {
        const double rest = static_cast<double>(a[column]) - b[column];
        sums[0] += rest * rest;
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
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
