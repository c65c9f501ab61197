// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

/// Small geometry of the phantom. Unit: centimetres in the patient's frontal plane; x grows to the
/// right of the picture (the patient's left), y grows downwards.
namespace outis::data::phantom {

struct Vec2 {
    float x = 0;
    float y = 0;
    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, float k) { return {a.x * k, a.y * k}; }
};

inline float dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}
inline float length(Vec2 a) {
    return std::sqrt(dot(a, a));
}
inline Vec2 direction(float angle) {
    return {std::cos(angle), std::sin(angle)};
}

inline float clamp01(float x) {
    return x < 0 ? 0 : (x > 1 ? 1 : x);
}
inline float mixed(float a, float b, float t) {
    return a + (b - a) * t;
}
inline float square(float x) {
    return x * x;
}
inline float safeSqrt(float x) {
    return x > 0 ? std::sqrt(x) : 0;
}

/// 0 below `low`, 1 above `high`, smooth between.
inline float ramp(float low, float high, float x) {
    const float t = clamp01((x - low) / (high - low));
    return t * t * (3 - 2 * t);
}

/// Point of a cubic Bezier curve.
inline Vec2 bezier(const Vec2 (&p)[4], float t) {
    const float s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) +
           p[3] * (t * t * t);
}

/// A function of one variable as a table: evaluated once per image, read once per pixel.
class Curve {
public:
    Curve() = default;
    Curve(float low, float high, const std::function<float(float)>& function, int count = 257)
        : low_(low), perUnit_(static_cast<float>(count - 1) / (high - low)) {
        values_.clear();
        values_.reserve(static_cast<std::size_t>(count));
        for (int index = 0; index < count; ++index) {
            values_.push_back(function(low + static_cast<float>(index) / perUnit_));
        }
    }
    /// Linear between the samples, constant outside.
    float operator()(float x) const {
        const float last = static_cast<float>(values_.size() - 1);
        const float position = std::clamp((x - low_) * perUnit_, 0.0F, last);
        const auto below = std::min(static_cast<std::size_t>(position), values_.size() - 2);
        return mixed(values_[below], values_[below + 1], position - static_cast<float>(below));
    }

private:
    float low_ = 0;
    float perUnit_ = 1;
    std::vector<float> values_{0, 0};
};

/// An ellipse with a tilt; distance() is the usual first-order estimate, negative inside.
struct Ellipse {
    Vec2 centre;
    float a = 1;
    float b = 1;
    float angle = 0;

    /// 0 at the centre, 1 on the border.
    float level(float x, float y, float* slope = nullptr) const {
        const float c = std::cos(angle);
        const float s = std::sin(angle);
        return levelAt(x, y, c, s, slope);
    }
    float levelAt(float x, float y, float c, float s, float* slope) const {
        const float u = (x - centre.x) * c + (y - centre.y) * s;
        const float v = -(x - centre.x) * s + (y - centre.y) * c;
        if (slope != nullptr) {
            *slope = 2 * std::sqrt(square(u / (a * a)) + square(v / (b * b)));
        }
        return square(u / a) + square(v / b);
    }
    float distance(float x, float y) const {
        float slope = 0;
        const float q = level(x, y, &slope);
        return slope > 1e-6F ? (q - 1) / slope : -std::min(a, b);
    }
};

}  // namespace outis::data::phantom
