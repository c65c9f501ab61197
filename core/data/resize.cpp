// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/resize.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace outis::data {
namespace {

constexpr int kPrecisionBits = 22;  // golden/networks, "Resampling"

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

/// For each output position: the first input, how many, and their fixed-point weights.
struct Kernel {
    struct Reach {
        int first = 0;
        int count = 0;
    };
    int stride = 0;
    std::vector<Reach> reach;           // [outputs]
    std::vector<std::int32_t> weights;  // [outputs, stride]
};

Kernel makeKernel(int inputs, int outputs, Filter filter) {
    const double scale = static_cast<double>(inputs) / outputs;
    const double filterScale = std::max(scale, 1.0);
    const double reach = support(filter) * filterScale;
    Kernel kernel;
    kernel.stride = static_cast<int>(std::ceil(reach)) * 2 + 1;
    kernel.reach.resize(static_cast<std::size_t>(outputs));
    kernel.weights.assign(static_cast<std::size_t>(outputs) * kernel.stride, 0);
    std::vector<double> exact(static_cast<std::size_t>(kernel.stride));
    for (int output = 0; output < outputs; ++output) {
        const double center = (output + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(center - reach + 0.5));
        const int last = std::min(inputs, static_cast<int>(center + reach + 0.5));
        double sum = 0.0;
        for (int tap = 0; tap < last - first; ++tap) {
            exact[tap] = weight(filter, (tap + first - center + 0.5) * (1.0 / filterScale));
            sum += exact[tap];
        }
        kernel.reach[output] = {first, last - first};
        for (int tap = 0; tap < last - first; ++tap) {
            const double share = sum != 0.0 ? exact[tap] / sum : exact[tap];
            kernel.weights[static_cast<std::size_t>(output) * kernel.stride + tap] =
                static_cast<std::int32_t>(std::lround(share * (1 << kPrecisionBits)));
        }
    }
    return kernel;
}

std::uint8_t toByte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> kPrecisionBits, 0, 255));
}

constexpr std::int32_t kHalf = 1 << (kPrecisionBits - 1);

/// [rows, inputs, channels] -> [rows, outputs, channels]
void resampleRows(const std::uint8_t* source, std::uint8_t* target, int rows, int inputs,
                  int channels, const Kernel& kernel) {
    const int outputs = static_cast<int>(kernel.reach.size());
    for (int row = 0; row < rows; ++row) {
        const std::uint8_t* in = source + static_cast<std::size_t>(row) * inputs * channels;
        std::uint8_t* out = target + static_cast<std::size_t>(row) * outputs * channels;
        for (int output = 0; output < outputs; ++output) {
            const auto [first, count] = kernel.reach[output];
            const std::int32_t* weights =
                kernel.weights.data() + static_cast<std::size_t>(output) * kernel.stride;
            for (int channel = 0; channel < channels; ++channel) {
                std::int32_t sum = kHalf;
                const std::uint8_t* tapped = in + first * channels + channel;
                for (int tap = 0; tap < count; ++tap) {
                    sum += weights[tap] * tapped[tap * channels];
                }
                *out++ = toByte(sum);
            }
        }
    }
}

/// [inputs, width] -> [outputs, width]; a row at a time, so that the inner loop is contiguous.
void resampleColumns(const std::uint8_t* source, std::uint8_t* target, int width,
                     const Kernel& kernel) {
    std::vector<std::int32_t> sums(static_cast<std::size_t>(width));
    for (std::size_t output = 0; output < kernel.reach.size(); ++output) {
        const auto [first, count] = kernel.reach[output];
        std::fill(sums.begin(), sums.end(), kHalf);
        for (int tap = 0; tap < count; ++tap) {
            const std::int32_t share = kernel.weights[output * kernel.stride + tap];
            const std::uint8_t* in = source + static_cast<std::size_t>(first + tap) * width;
            for (int column = 0; column < width; ++column) {
                sums[column] += share * in[column];
            }
        }
        std::uint8_t* out = target + output * static_cast<std::size_t>(width);
        for (int column = 0; column < width; ++column) {
            out[column] = toByte(sums[column]);
        }
    }
}

std::vector<std::uint8_t> pickNearest(const std::vector<std::uint8_t>& pixels, int width,
                                      int height, int channels, int newWidth, int newHeight) {
    std::vector<std::uint8_t> result;
    result.reserve(static_cast<std::size_t>(newWidth) * newHeight * channels);
    const double scaleX = static_cast<double>(width) / newWidth;
    const double scaleY = static_cast<double>(height) / newHeight;
    for (int row = 0; row < newHeight; ++row) {
        const int sourceRow = std::min(height - 1, static_cast<int>((row + 0.5) * scaleY));
        for (int column = 0; column < newWidth; ++column) {
            const int sourceColumn = std::min(width - 1, static_cast<int>((column + 0.5) * scaleX));
            const auto start =
                pixels.begin() +
                (static_cast<std::ptrdiff_t>(sourceRow) * width + sourceColumn) * channels;
            result.insert(result.end(), start, start + channels);
        }
    }
    return result;
}

}  // namespace

std::vector<std::uint8_t> resizeInterleaved(const std::vector<std::uint8_t>& pixels, int width,
                                            int height, int channels, int newWidth, int newHeight,
                                            Filter filter) {
    if (width <= 0 || height <= 0 || newWidth <= 0 || newHeight <= 0) {
        return {};
    }
    if (filter == Filter::Nearest) {
        return pickNearest(pixels, width, height, channels, newWidth, newHeight);
    }
    std::vector<std::uint8_t> current = pixels;
    if (newWidth != width) {
        std::vector<std::uint8_t> narrowed(static_cast<std::size_t>(newWidth) * height * channels);
        resampleRows(current.data(), narrowed.data(), height, width, channels,
                     makeKernel(width, newWidth, filter));
        current = std::move(narrowed);
    }
    if (newHeight != height) {
        std::vector<std::uint8_t> result(static_cast<std::size_t>(newWidth) * newHeight * channels);
        resampleColumns(current.data(), result.data(), newWidth * channels,
                        makeKernel(height, newHeight, filter));
        current = std::move(result);
    }
    return current;
}

GreyImage resize(const GreyImage& image, int width, int height, Filter filter) {
    return {width, height,
            resizeInterleaved(image.pixels, image.width, image.height, 1, width, height, filter)};
}

GreyImage toSquare(const GreyImage& image, int size, Geometry geometry) {
    if (geometry == Geometry::Squash || image.width == image.height) {
        return resize(image, size, size, Filter::Bicubic);
    }
    const int side = std::max(image.width, image.height);
    const int left = (side - image.width) / 2;
    const int top = (side - image.height) / 2;
    GreyImage square{side, side, {}};
    square.pixels.assign(static_cast<std::size_t>(side) * side, 0);
    for (int row = 0; row < image.height; ++row) {
        std::copy_n(image.row(row), image.width, square.row(top + row) + left);
    }
    return resize(square, size, size, Filter::Bicubic);
}

GreyImage fitLongestSide(const GreyImage& image, int longestSide) {
    const int longest = std::max(image.width, image.height);
    if (longest <= longestSide) {
        return image;
    }
    const double scale = static_cast<double>(longestSide) / longest;
    const int width = std::max(1, static_cast<int>(std::lround(image.width * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(image.height * scale)));
    return resize(image, width, height, Filter::Lanczos);
}

}  // namespace outis::data
