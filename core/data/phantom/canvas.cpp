// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/canvas.h"

#include <cmath>

namespace outis::data::phantom {
namespace {

/// Value of a line's cross-section at distance d from its axis, radius r, all in cm.
float crossSection(Profile profile, float d2, float r, float gain) {
    const float r2 = r * r;
    switch (profile) {
        case Profile::Rod:
            return gain * 2 * safeSqrt(r2 - d2);
        case Profile::Shell:
            return gain * (2 * safeSqrt(r2 - d2) - 1.25F * safeSqrt(0.6F * r2 - d2));
        case Profile::Flat:
            return gain * clamp01((r - std::sqrt(d2)) / (0.35F * r));
    }
    return 0;
}

}  // namespace

Canvas::Canvas(int size, const Pose& pose)
    : size_(size),
      scale_(static_cast<float>(size) / pose.field),
      cos_(std::cos(pose.angle)),
      sin_(std::sin(pose.angle)),
      centre_(pose.centre),
      values_(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 0.0F),
      stroke_(values_.size(), 0.0F) {
    stepX_ = {cos_ / scale_, sin_ / scale_};
}

Vec2 Canvas::toPatient(float column, float row) const {
    const float half = static_cast<float>(size_) / 2;
    const float u = (column - half) / scale_;
    const float v = (row - half) / scale_;
    return {centre_.x + u * cos_ - v * sin_, centre_.y + u * sin_ + v * cos_};
}

Vec2 Canvas::toPixel(Vec2 point) const {
    const float half = static_cast<float>(size_) / 2;
    const Vec2 d = point - centre_;
    return {half + (d.x * cos_ + d.y * sin_) * scale_, half + (d.y * cos_ - d.x * sin_) * scale_};
}

void Canvas::touch(std::size_t index, float value) {
    float& cell = stroke_[index];
    if (cell == 0.0F) {
        touched_.push_back(static_cast<std::uint32_t>(index));
    }
    if (value > cell) {
        cell = value;
    }
}

void Canvas::strokeSegment(const LinePoint& from, const LinePoint& to, Profile profile) {
    // A line thinner than a pixel is drawn a pixel wide with the same total attenuation.
    const float least = 0.55F / scale_;
    const float widest = std::max({from.radius, to.radius, least});
    const Vec2 along = to.at - from.at;
    const float inverse = 1 / std::max(dot(along, along), 1e-9F);
    const Vec2 middle = (from.at + to.at) * 0.5F;
    const float reach = widest * scale_;
    const Vec2 a = toPixel(from.at);
    const Vec2 b = toPixel(to.at);
    const int rowBegin = bound(std::min(a.y, b.y) - reach);
    const int rowEnd = bound(std::max(a.y, b.y) + reach + 1);
    const int columnBegin = bound(std::min(a.x, b.x) - reach);
    const int columnEnd = bound(std::max(a.x, b.x) + reach + 1);
    const float far = square(widest + 0.5F * length(along));
    eachIn(rowBegin, rowEnd, columnBegin, columnEnd, [&](std::size_t index, float x, float y) {
        if (square(x - middle.x) + square(y - middle.y) > far) {
            return;
        }
        const Vec2 d{x - from.at.x, y - from.at.y};
        const float t = clamp01(dot(d, along) * inverse);
        const float radius = mixed(from.radius, to.radius, t);
        const float drawn = std::max(radius, least);
        const Vec2 off = d - along * t;
        const float d2 = dot(off, off);
        if (d2 < drawn * drawn) {
            const float thin = profile == Profile::Flat ? radius / drawn : square(radius / drawn);
            touch(index, crossSection(profile, d2, drawn, mixed(from.gain, to.gain, t) * thin));
        }
    });
}

void Canvas::flush(const float* mask, float sign) {
    for (const std::uint32_t index : touched_) {
        values_[index] += sign * stroke_[index] * (mask != nullptr ? mask[index] : 1.0F);
        stroke_[index] = 0;
    }
    touched_.clear();
}

void Canvas::addLine(std::span<const LinePoint> points, Profile profile, const float* mask) {
    for (std::size_t next = 1; next < points.size(); ++next) {
        strokeSegment(points[next - 1], points[next], profile);
    }
    flush(mask, 1);
}

void Canvas::cutLine(std::span<const LinePoint> points, const float* mask) {
    for (std::size_t next = 1; next < points.size(); ++next) {
        strokeSegment(points[next - 1], points[next], Profile::Rod);
    }
    flush(mask, -1);
}

void Canvas::addPolygon(std::span<const Vec2> corners, float attenuation, float edge) {
    Vec2 middle;
    for (const Vec2& corner : corners) {
        middle = middle + corner * (1 / static_cast<float>(corners.size()));
    }
    float reach = 0;
    for (const Vec2& corner : corners) {
        reach = std::max(reach, length(corner - middle));
    }
    const float soft = std::max(edge, 0.7F / scale_);
    eachNear(middle, reach + soft, [&](std::size_t index, float x, float y) {
        float nearest = 1e9F;
        bool inside = false;
        for (std::size_t k = 0, j = corners.size() - 1; k < corners.size(); j = k++) {
            const Vec2 a = corners[j];
            const Vec2 b = corners[k];
            const Vec2 along = b - a;
            const Vec2 d{x - a.x, y - a.y};
            const Vec2 off =
                d - along * clamp01(dot(d, along) / std::max(dot(along, along), 1e-9F));
            nearest = std::min(nearest, dot(off, off));
            if ((a.y > y) != (b.y > y) && x < a.x + along.x * (y - a.y) / along.y) {
                inside = !inside;
            }
        }
        const float signedDistance = (inside ? 1.0F : -1.0F) * std::sqrt(nearest);
        values_[index] += attenuation * clamp01(0.5F + signedDistance / soft);
    });
}

}  // namespace outis::data::phantom
