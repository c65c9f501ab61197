// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/detector.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"

namespace outis::data::phantom {
namespace {

std::size_t at(int row, int column, int size) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(size) +
           static_cast<std::size_t>(column);
}

/// Running mean over 2 radius + 1 values along one line; the border value goes on outside.
void boxLine(const float* in, float* out, int count, std::ptrdiff_t step, int radius) {
    const auto read = [&](int k) { return in[std::clamp(k, 0, count - 1) * step]; };
    float sum = 0;
    for (int k = -radius; k <= radius; ++k) {
        sum += read(k);
    }
    const float share = 1 / static_cast<float>(2 * radius + 1);
    for (int k = 0; k < count; ++k) {
        out[k * step] = sum * share;
        sum += read(k + radius + 1) - read(k - radius);
    }
}

void boxBlur(std::vector<float>& values, int size, int radius) {
    std::vector<float> other(values.size());
    for (int pass = 0; pass < 3; ++pass) {
        for (int row = 0; row < size; ++row) {
            boxLine(&values[at(row, 0, size)], &other[at(row, 0, size)], size, 1, radius);
        }
        for (int column = 0; column < size; ++column) {
            boxLine(&other[at(0, column, size)], &values[at(0, column, size)], size, size, radius);
        }
    }
}

std::vector<float> enlarge(const std::vector<float>& small, int smallSize, int size) {
    std::vector<float> large(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    const float ratio = static_cast<float>(smallSize) / static_cast<float>(size);
    const auto position = [&](int k) {
        return std::clamp((static_cast<float>(k) + 0.5F) * ratio - 0.5F, 0.0F,
                          static_cast<float>(smallSize - 1));
    };
    for (int row = 0; row < size; ++row) {
        const float y = position(row);
        const int top = std::min(static_cast<int>(y), std::max(0, smallSize - 2));
        const int bottom = std::min(top + 1, smallSize - 1);
        for (int column = 0; column < size; ++column) {
            const float x = position(column);
            const int left = std::min(static_cast<int>(x), std::max(0, smallSize - 2));
            const int right = std::min(left + 1, smallSize - 1);
            const float u = x - static_cast<float>(left);
            const float upper =
                mixed(small[at(top, left, smallSize)], small[at(top, right, smallSize)], u);
            const float lower =
                mixed(small[at(bottom, left, smallSize)], small[at(bottom, right, smallSize)], u);
            large[at(row, column, size)] = mixed(upper, lower, y - static_cast<float>(top));
        }
    }
    return large;
}

/// Median of the middle of the picture: what an automatic exposure looks at.
float middleLevel(const std::vector<float>& values, int size) {
    std::vector<float> middle;
    for (int row = size / 5; row < size * 4 / 5; row += 2) {
        for (int column = size / 6; column < size * 5 / 6; column += 2) {
            middle.push_back(values[at(row, column, size)]);
        }
    }
    const auto half = middle.begin() + static_cast<std::ptrdiff_t>(middle.size() / 2);
    std::nth_element(middle.begin(), half, middle.end());
    return *half;
}

/// Adds the light of scattered quanta: the picture loses contrast where little gets through.
void scatter(std::vector<float>& levels, int size, float amount, float cmPerPixel) {
    std::vector<float> primary(levels.size());
    std::transform(levels.begin(), levels.end(), primary.begin(),
                   [](float level) { return std::exp(-level); });
    const std::vector<float> spread = blurred(primary, size, 3.2F / cmPerPixel);
    for (std::size_t index = 0; index < levels.size(); ++index) {
        const float share = amount * std::min(spread[index], 0.25F);
        levels[index] = -std::log((primary[index] + share) / (1 + amount));
    }
}

void addNoise(std::vector<float>& levels, const Exam& exam, float cmPerPixel) {
    // Poisson: the relative error grows as the square root of the attenuation's exponential.
    const float one = 0.0019F * exam.shot.noise / (std::sqrt(exam.shot.exposure) * cmPerPixel);
    std::vector<float> noise(levels.size());
    Philox(derive(exam.seed, "phantom/noise")).fillNormal(noise);
    for (std::size_t index = 0; index < levels.size(); ++index) {
        levels[index] += one * std::exp(0.5F * (levels[index] - 2.4F)) * noise[index];
    }
}

void process(std::vector<float>& levels, int size, const Shot& shot, float cmPerPixel,
             float middle) {
    if (shot.detail <= 0 && shot.flatten <= 0) {
        return;
    }
    const std::vector<float> fine = blurred(levels, size, 0.9F / cmPerPixel);
    const std::vector<float> coarse = blurred(levels, size, 4.0F / cmPerPixel);
    for (std::size_t index = 0; index < levels.size(); ++index) {
        const float structure = levels[index] - fine[index];
        levels[index] += shot.detail * structure - shot.flatten * (coarse[index] - middle);
    }
}

/// Film-like curve: linear in the middle, soft at both ends.
float toned(float t) {
    constexpr float steep = 3.2F;
    const float low = 1 / (1 + std::exp(0.5F * steep));
    const float raw = 1 / (1 + std::exp(-steep * (t - 0.5F)));
    return clamp01((raw - low) / (1 - 2 * low));
}

}  // namespace

std::vector<float> shrink(const std::vector<float>& values, int size, int factor) {
    const int small = size / factor;
    std::vector<float> out(static_cast<std::size_t>(small) * static_cast<std::size_t>(small), 0.0F);
    for (int row = 0; row < small * factor; ++row) {
        for (int column = 0; column < small * factor; ++column) {
            out[at(row / factor, column / factor, small)] += values[at(row, column, size)];
        }
    }
    const float share = 1 / static_cast<float>(factor * factor);
    for (float& value : out) {
        value *= share;
    }
    return out;
}

std::vector<float> blurred(const std::vector<float>& values, int size, float sigma) {
    int factor = 1;
    while (size % (factor * 2) == 0 && sigma / static_cast<float>(factor) > 4 &&
           size / factor > 16) {
        factor *= 2;
    }
    const int small = size / factor;
    std::vector<float> work = factor > 1 ? shrink(values, size, factor) : values;
    // Three boxes of radius r have the variance r (r + 1).
    const float wanted = square(sigma / static_cast<float>(factor));
    const int radius = std::max(1, static_cast<int>(std::sqrt(wanted + 0.25F)));
    boxBlur(work, small, std::min(radius, small / 2));
    return factor > 1 ? enlarge(work, small, size) : work;
}

std::vector<float> expose(const Canvas& canvas, const Exam& exam, int size) {
    const Shot& shot = exam.shot;
    const float cmPerPixel = shot.pose.field / static_cast<float>(size);
    const int factor = canvas.size() / size;
    std::vector<float> levels =
        factor > 1 ? shrink(canvas.values(), canvas.size(), factor) : canvas.values();
    for (float& level : levels) {
        level = std::max(level, 0.0F);
    }
    scatter(levels, size, shot.scatter, cmPerPixel);
    if (shot.blur > 0.4F * cmPerPixel) {
        levels = blurred(levels, size, shot.blur / cmPerPixel);
    }
    addNoise(levels, exam, cmPerPixel);
    const float middle = middleLevel(levels, size);
    process(levels, size, shot, cmPerPixel, middle);
    // The window follows the patient, but not wholly.
    const float follow = 0.75F * (middle - 2.5F);
    const float scale = 1 / (shot.windowHigh - shot.windowLow);
    for (float& level : levels) {
        const float t = (level - shot.windowLow - follow) * scale;
        level = std::pow(toned(t), shot.gamma);
    }
    return levels;
}

}  // namespace outis::data::phantom
