// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/resample_kernel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace outis::data {
namespace {

double sinc(double x) {
    if (x == 0.0) {
        return 1.0;
    }
    const double angle = x * std::numbers::pi;
    return std::sin(angle) / angle;
}

double support(Filter filter) {
    switch (filter) {
        case Filter::Nearest:
        case Filter::Box:
            return 0.5;
        case Filter::Bilinear:
        case Filter::Hamming:
            return 1.0;
        case Filter::Bicubic:
            return 2.0;
        case Filter::Lanczos:
            return 3.0;
    }
    return 1.0;
}

double bicubic(double x) {
    constexpr double a = -0.5;  // Catmull-Rom
    x = std::abs(x);
    if (x < 1.0) {
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    }
    return x < 2.0 ? (((x - 5.0) * x + 8.0) * x - 4.0) * a : 0.0;
}

double weight(Filter filter, double x) {
    switch (filter) {
        case Filter::Nearest:
        case Filter::Box:
            return x > -0.5 && x <= 0.5 ? 1.0 : 0.0;
        case Filter::Bilinear:
            return std::max(0.0, 1.0 - std::abs(x));
        case Filter::Hamming:
            return std::abs(x) < 1.0 ? sinc(x) * (0.54 + 0.46 * std::cos(x * std::numbers::pi))
                                     : 0.0;
        case Filter::Bicubic:
            return bicubic(x);
        case Filter::Lanczos:
            return x >= -3.0 && x < 3.0 ? sinc(x) * sinc(x / 3.0) : 0.0;
    }
    return 0.0;
}

}  // namespace

ResampleKernel resampleKernel(int inputs, int outputs, Filter filter) {
    const double scale = static_cast<double>(inputs) / outputs;
    const double filterScale = std::max(scale, 1.0);
    const double reach = support(filter) * filterScale;
    ResampleKernel kernel;
    kernel.stride = static_cast<int>(std::ceil(reach)) * 2 + 3;
    kernel.reach.resize(static_cast<std::size_t>(outputs));
    kernel.weights.assign(static_cast<std::size_t>(outputs) * kernel.stride, 0);
    for (int output = 0; output < outputs; ++output) {
        const double center = (output + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(center - reach + 0.5));
        const int last = std::min(inputs, static_cast<int>(center + reach + 0.5));
        double* const weights =
            kernel.weights.data() + static_cast<std::size_t>(output) * kernel.stride;
        double sum = 0.0;
        for (int tap = 0; tap < last - first; ++tap) {
            weights[tap] = weight(filter, (tap + first - center + 0.5) * (1.0 / filterScale));
            sum += weights[tap];
        }
        kernel.reach[output] = {first, last - first};
        kernel.longest = std::max(kernel.longest, last - first);
        for (int tap = 0; tap < last - first && sum != 0.0; ++tap) {
            weights[tap] /= sum;
        }
    }
    return kernel;
}

}  // namespace outis::data
