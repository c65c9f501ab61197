// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/data/phantom/exam.h"

namespace outis::data::phantom {

/// The borders of chest and lungs in one image: anatomy plus breathing, turn and illness. Side 0 is
/// the patient's right. X is the distance from the spine, always positive.
class Thorax {
public:
    Thorax(const Patient& patient, const Exam& exam);

    /// Distance from the spine and side of a point.
    struct Place {
        std::size_t side;
        float x;
    };
    [[nodiscard]] Place place(float x, float y) const {
        const float d = x - spine_(y);
        return {d < 0 ? std::size_t{0} : std::size_t{1}, d < 0 ? -d : d};
    }
    [[nodiscard]] static float sign(std::size_t side) { return side == 0 ? -1.0F : 1.0F; }
    [[nodiscard]] float spineX(float y) const { return spine_(y); }
    [[nodiscard]] float lateral(std::size_t side, float y) const { return lateral_[side](y); }
    [[nodiscard]] float medial(std::size_t side, float y) const { return medial_[side](y); }
    [[nodiscard]] float dome(std::size_t side, float x) const { return dome_[side](x); }
    [[nodiscard]] float depth(float y) const { return depth_(y); }
    [[nodiscard]] float apexY() const { return apexY_; }
    [[nodiscard]] float domeTop(std::size_t side) const { return domeTop_[side]; }
    [[nodiscard]] float angleY(std::size_t side) const { return angleY_[side]; }
    /// Inner border of the ribs at height t (0 apex .. 1 costophrenic angle), as a fraction of the
    /// half-width.
    [[nodiscard]] float widening(float t) const;
    /// Point of the lung at u (0 midline .. 1 chest wall), v (0 apex .. 1 dome).
    [[nodiscard]] Vec2 inLung(std::size_t side, float u, float v) const;
    [[nodiscard]] Vec2 hilum(std::size_t side) const { return hilum_[side]; }
    /// How much longer or shorter the lung below the hilum is than in full inspiration.
    [[nodiscard]] float stretch(std::size_t side) const { return stretch_[side]; }
    [[nodiscard]] float turn() const { return turn_; }
    [[nodiscard]] float halfWidth() const { return halfWidth_; }

private:
    void makeDomes(const Patient& patient, const Exam& exam);

    float shape_;
    float taper_;
    float halfWidth_;
    float apexY_;
    float turn_;
    Sides domeTop_{};
    Sides angleY_{};
    Sides stretch_{};
    Curve spine_;
    Curve depth_;
    std::array<Curve, 2> lateral_;
    std::array<Curve, 2> medial_;
    std::array<Curve, 2> dome_;
    std::array<Vec2, 2> hilum_;
};

/// Part of the mediastinum: an ellipse that takes the place of `share` of the lung's air.
struct Solid {
    Ellipse shape;
    float share = 0.85F;
    float bulge = 0;  ///< additional share towards the middle
};
/// Heart, great vessels and aortic knob as they lie in this image.
[[nodiscard]] std::vector<Solid> mediastinum(const Patient& patient, const Exam& exam,
                                             const Thorax& thorax);

}  // namespace outis::data::phantom
