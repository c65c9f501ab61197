// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/rows.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

#include "core/base/result.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kRowsPerTask = 256;
constexpr float kRoundUp = 1 + 1e-5F;
constexpr std::int64_t kWidestInt8 = 65536;  // 127 * 128 * 65536 < 2^31: no overflow

// Sums and maxima run in independent lanes: the compiler may then use vectors, and the order of
// the additions is fixed.
constexpr std::int64_t kLanes = 8;

double sumOf(const double (&lanes)[kLanes]) {
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
           ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

double squaredNorm(const float* row, std::int64_t width) {
    double lanes[kLanes] = {};
    std::int64_t column = 0;
    for (; column + kLanes <= width; column += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const double value = row[column + lane];
            lanes[lane] += value * value;
        }
    }
    for (; column < width; ++column) {
        lanes[0] += static_cast<double>(row[column]) * row[column];
    }
    return sumOf(lanes);
}

float largestMagnitude(const float* row, std::int64_t width) {
    float lanes[kLanes] = {};
    std::int64_t column = 0;
    for (; column + kLanes <= width; column += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const float value = std::abs(row[column + lane]);
            lanes[lane] = value > lanes[lane] ? value : lanes[lane];
        }
    }
    for (; column < width; ++column) {
        lanes[0] = std::max(lanes[0], std::abs(row[column]));
    }
    return *std::max_element(lanes, lanes + kLanes);
}

/// Rounds row / scale to bytes; returns the norm of what is lost, rounded up. The float error of
/// each difference is below 2^-23 of the value, far below what rounding to a byte loses.
float quantise(const float* row, std::int64_t width, float scale, std::int8_t* out) {
    const float inverse = 1 / scale;
    float lanes[kLanes] = {};
    const auto one = [&](std::int64_t column, std::int64_t lane) {
        const float value = row[column] * inverse;
        const int level = static_cast<int>(value + (value < 0 ? -0.5F : 0.5F));
        out[column] = static_cast<std::int8_t>(level);
        const float rest = row[column] - scale * static_cast<float>(level);
        lanes[lane] += rest * rest;
    };
    std::int64_t column = 0;
    for (; column + kLanes <= width; column += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            one(column + lane, lane);
        }
    }
    for (; column < width; ++column) {
        one(column, 0);
    }
    const float lost = std::accumulate(lanes, lanes + kLanes, 0.0F);
    const float slack = 0x1p-22F * 127 * scale * std::sqrt(static_cast<float>(width));
    return std::sqrt(lost) * 1.001F + slack;
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
    double lanes[kLanes] = {};
    std::int64_t column = 0;
    for (; column + kLanes <= width; column += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const double rest = static_cast<double>(a[column + lane]) - b[column + lane];
            lanes[lane] += rest * rest;
        }
    }
    for (; column < width; ++column) {
        const double rest = static_cast<double>(a[column]) - b[column];
        lanes[0] += rest * rest;
    }
    return sumOf(lanes);
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
