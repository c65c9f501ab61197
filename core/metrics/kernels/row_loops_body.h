// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/metrics/kernels/row_loops.h"

// Included by one source file per instruction set. Everything is in an unnamed namespace: each
// source must keep its own copy, compiled with its own flags. Vectors are the compiler's own
// (GCC, Clang), which it splits where the processor's are shorter.
namespace outis::metrics::kernels {
namespace {

constexpr std::int64_t kDoubles = 8;
constexpr std::int64_t kFloats = 16;
using Doubles = double __attribute__((vector_size(kDoubles * sizeof(double))));
using HalfFloats = float __attribute__((vector_size(kDoubles * sizeof(float))));
using Floats = float __attribute__((vector_size(kFloats * sizeof(float))));
using Levels = std::int32_t __attribute__((vector_size(kFloats * sizeof(std::int32_t))));
using Bytes = std::int8_t __attribute__((vector_size(kFloats)));

template <class Vector>
inline void load(const float* from, Vector& vector) {
    std::memcpy(&vector, from, sizeof(vector));
}

inline double sumOf(const Doubles& lanes) {
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
           ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

inline double squaredNorm(const float* row, std::int64_t width) {
    Doubles lanes = {};
    std::int64_t column = 0;
    for (; column + kDoubles <= width; column += kDoubles) {
        HalfFloats narrow;
        load(row + column, narrow);
        const Doubles values = __builtin_convertvector(narrow, Doubles);
        lanes += values * values;
    }
    for (; column < width; ++column) {
        lanes[0] += static_cast<double>(row[column]) * row[column];
    }
    return sumOf(lanes);
}

inline double squaredDistance(const float* a, const float* b, std::int64_t width) {
    Doubles lanes = {};
    std::int64_t column = 0;
    for (; column + kDoubles <= width; column += kDoubles) {
        HalfFloats narrowA;
        HalfFloats narrowB;
        load(a + column, narrowA);
        load(b + column, narrowB);
        const Doubles rest =
            __builtin_convertvector(narrowA, Doubles) - __builtin_convertvector(narrowB, Doubles);
        lanes += rest * rest;
    }
    for (; column < width; ++column) {
        const double rest = static_cast<double>(a[column]) - b[column];
        lanes[0] += rest * rest;
    }
    return sumOf(lanes);
}

inline float largestMagnitude(const float* row, std::int64_t width) {
    Floats lanes = {};
    std::int64_t column = 0;
    for (; column + kFloats <= width; column += kFloats) {
        Floats values;
        load(row + column, values);
        const Floats magnitudes = values < 0 ? -values : values;
        lanes = magnitudes > lanes ? magnitudes : lanes;
    }
    float largest = 0;
    for (std::int64_t lane = 0; lane < kFloats; ++lane) {
        largest = lanes[lane] > largest ? lanes[lane] : largest;
    }
    for (; column < width; ++column) {
        const float magnitude = row[column] < 0 ? -row[column] : row[column];
        largest = magnitude > largest ? magnitude : largest;
    }
    return largest;
}

inline float quantise(const float* row, std::int64_t width, float scale, std::int8_t* out) {
    const float inverse = 1 / scale;
    const Floats half = Floats{} + 0.5F;
    Floats lanes = {};
    std::int64_t column = 0;
    for (; column + kFloats <= width; column += kFloats) {
        Floats values;
        load(row + column, values);
        const Floats wanted = values * inverse;
        const Floats away = wanted < 0 ? -half : half;
        const Levels levels = __builtin_convertvector(wanted + away, Levels);
        const Bytes bytes = __builtin_convertvector(levels, Bytes);
        std::memcpy(out + column, &bytes, sizeof(bytes));
        const Floats rest = values - scale * __builtin_convertvector(levels, Floats);
        lanes += rest * rest;
    }
    for (; column < width; ++column) {
        const float wanted = row[column] * inverse;
        const int level = static_cast<int>(wanted + (wanted < 0 ? -0.5F : 0.5F));
        out[column] = static_cast<std::int8_t>(level);
        const float rest = row[column] - scale * static_cast<float>(level);
        lanes[0] += rest * rest;
    }
    float lost = 0;
    for (std::int64_t lane = 0; lane < kFloats; ++lane) {
        lost += lanes[lane];
    }
    return std::sqrt(lost);
}

constexpr RowLoops rowLoopsNamed(const char* name) {
    return {name, squaredNorm, largestMagnitude, quantise, squaredDistance};
}

}  // namespace
}  // namespace outis::metrics::kernels
