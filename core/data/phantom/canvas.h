// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/phantom/geometry.h"

namespace outis::data::phantom {

/// How the patient lies in the picture: an in-plane rotation, shift and magnification.
struct Pose {
    Vec2 centre;       ///< patient point in the middle of the picture, cm
    float angle = 0;   ///< radians
    float field = 41;  ///< side of the picture at the patient, cm
};

/// Cross-section of a drawn line.
enum class Profile {
    Rod,    ///< full cylinder: path length through it
    Shell,  ///< bone: dense cortex, lighter marrow
    Flat    ///< same attenuation over the whole width
};

struct LinePoint {
    Vec2 at;
    float radius = 0.1F;  ///< cm
    float gain = 1;       ///< attenuation per cm of path (Rod, Shell) or at all (Flat)
};

/// A square of attenuation values, addressed in patient coordinates.
class Canvas {
public:
    Canvas(int size, const Pose& pose);

    [[nodiscard]] int size() const { return size_; }
    [[nodiscard]] float cmPerPixel() const { return 1 / scale_; }
    [[nodiscard]] std::vector<float>& values() { return values_; }
    [[nodiscard]] const std::vector<float>& values() const { return values_; }
    [[nodiscard]] Vec2 toPatient(float column, float row) const;
    [[nodiscard]] Vec2 toPixel(Vec2 point) const;

    /// Calls f(index, x, y) for every pixel, with the patient coordinates of its centre.
    template <class F>
    void eachPixel(F&& f) const {
        eachIn(0, size_, 0, size_, f);
    }
    /// The same for the pixels around `centre` (patient coordinates) within `reach` cm.
    template <class F>
    void eachNear(Vec2 centre, float reach, F&& f) const {
        const Vec2 p = toPixel(centre);
        const float r = reach * scale_ + 1;
        eachIn(bound(p.y - r), bound(p.y + r + 1), bound(p.x - r), bound(p.x + r + 1), f);
    }

    /// Adds a line of varying width. Where the line crosses or touches itself the larger value
    /// counts, so joints leave no knots. `mask` (one value a pixel) scales what is added.
    void addLine(std::span<const LinePoint> points, Profile profile, const float* mask = nullptr);
    /// The same, taken away: air in soft tissue.
    void cutLine(std::span<const LinePoint> points, const float* mask = nullptr);
    /// Adds a filled polygon of constant attenuation with an edge softened over `edge` cm.
    void addPolygon(std::span<const Vec2> corners, float attenuation, float edge);

private:
    [[nodiscard]] int bound(float x) const {
        return x < 0 ? 0 : (x > static_cast<float>(size_) ? size_ : static_cast<int>(x));
    }
    template <class F>
    void eachIn(int rowBegin, int rowEnd, int columnBegin, int columnEnd, F&& f) const {
        for (int row = rowBegin; row < rowEnd; ++row) {
            Vec2 at =
                toPatient(static_cast<float>(columnBegin) + 0.5F, static_cast<float>(row) + 0.5F);
            auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(size_) +
                         static_cast<std::size_t>(columnBegin);
            for (int column = columnBegin; column < columnEnd; ++column, ++index) {
                f(index, at.x, at.y);
                at = at + stepX_;
            }
        }
    }
    void strokeSegment(const LinePoint& from, const LinePoint& to, Profile profile);
    void touch(std::size_t index, float value);
    void flush(const float* mask, float sign);

    int size_;
    float scale_;  ///< pixels per cm
    float cos_;
    float sin_;
    Vec2 centre_;
    Vec2 stepX_;
    std::vector<float> values_;
    std::vector<float> stroke_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace outis::data::phantom
