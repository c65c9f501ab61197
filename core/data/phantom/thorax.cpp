// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/thorax.h"

#include <algorithm>
#include <cmath>

namespace outis::data::phantom {

float Thorax::widening(float t) const {
    if (t <= 0) {
        return 0;
    }
    const float s = std::min(t, 1.0F);
    const float rise = std::sqrt(1 - std::pow(1 - s, shape_));
    return rise * (1 - taper_ * square(std::max(0.0F, s - 0.72F) / 0.28F));
}

Thorax::Thorax(const Patient& patient, const Exam& exam)
    : shape_(patient.chest.shape),
      taper_(patient.chest.taper),
      halfWidth_(patient.chest.halfWidth * (1 - 0.008F * exam.shot.domeRise)),
      apexY_(patient.chest.apexY),
      turn_(exam.shot.turn) {
    const Chest& chest = patient.chest;
    spine_ = Curve(-30, 30, [&](float y) {
        return chest.scoliosis * std::sin(0.11F * y + chest.scoliosisPhase) - 0.35F * turn_;
    });
    makeDomes(patient, exam);
    const float bottom = 0.5F * (angleY_[0] + angleY_[1]);
    depth_ = Curve(-30, 30, [&](float y) {
        const float t = (y - apexY_) / (bottom - apexY_);
        return chest.lungDepth * (t <= 0 ? 0 : 0.25F + 0.75F * widening(std::min(1.0F, 1.3F * t)));
    });
    for (std::size_t side = 0; side < 2; ++side) {
        const float outward = sign(side);
        const float wide = halfWidth_ * (1 + 0.012F * outward * turn_);
        lateral_[side] = Curve(-30, 30, [&, wide, side](float y) {
            const float t = (y - apexY_) / (angleY_[side] - apexY_);
            return wide * widening(t);
        });
        const float shift = outward * exam.illness.shift;
        medial_[side] = Curve(-30, 30, [&, side, shift](float y) {
            const float v = (y - apexY_) / (angleY_[side] - apexY_);
            const float apex = square(std::max(0.0F, (0.16F - v) / 0.16F)) * 3.4F;
            const float base = side == 0 ? 1.6F : 1.8F;
            return std::max(0.3F, base + apex + shift + 0.35F * sign(side) * turn_);
        });
        hilum_[side] = {
            spine_(0) + outward * patient.airways.hilumX[side] + exam.illness.shift + 0.15F * turn_,
            patient.airways.hilumY[side] - 0.25F * exam.shot.domeRise};
        const float full =
            chest.domeY + (side == 1 ? chest.domeStep : 0) - patient.airways.hilumY[side];
        stretch_[side] = (domeTop_[side] - hilum_[side].y) / full;
    }
}

void Thorax::makeDomes(const Patient& patient, const Exam& exam) {
    const Chest& chest = patient.chest;
    for (std::size_t side = 0; side < 2; ++side) {
        const float lift = exam.shot.domeRise + exam.illness.domeLift[side];
        const float flat = std::max(0.0F, 1 - 0.05F * lift);
        domeTop_[side] = chest.domeY + (side == 1 ? chest.domeStep : 0) - lift;
        angleY_[side] = domeTop_[side] + chest.domeDrop[side] * flat + 0.35F * lift;
        const float drop = angleY_[side] - domeTop_[side];
        const float crest = chest.domeX[side];
        const float wall = halfWidth_ * (1 - taper_);
        dome_[side] = Curve(0, 22, [&, side, drop, crest, wall](float x) {
            if (x < crest) {
                return domeTop_[side] + 1.6F * square((crest - x) / crest);
            }
            const float u = std::min(1.0F, (x - crest) / (wall - crest));
            return domeTop_[side] + drop * (1 - safeSqrt(1 - u * u));
        });
    }
}

Vec2 Thorax::inLung(std::size_t side, float u, float v) const {
    const float y = apexY_ + v * (domeTop_[side] + 0.4F - apexY_);
    const float inner = medial(side, y);
    const float outer = std::max(inner + 0.5F, lateral(side, y));
    return {spine_(y) + sign(side) * mixed(inner, outer, u), y};
}

std::vector<Solid> mediastinum(const Patient& patient, const Exam& exam, const Thorax& thorax) {
    const Heart& heart = patient.heart;
    const float size = 1.05F * heart.size * exam.shot.heartScale * (1 + exam.illness.heartGrowth);
    const float cx = thorax.spineX(5) + heart.x + exam.illness.shift + 0.65F * exam.shot.turn;
    const float rest =
        0.65F * std::min(thorax.domeTop(0), thorax.domeTop(1) - 0.8F) + 0.35F * thorax.domeTop(0);
    const float cy = rest + heart.y * (0.55F + 0.45F * size);
    // A shallow breath pushes the heart up and lays it across.
    const float axis = heart.axis - 0.05F * exam.shot.domeRise - 0.25F * exam.illness.heartGrowth;
    const float growth = exam.illness.heartGrowth;
    const float top = patient.airways.carinaY;
    const float mid = thorax.spineX(top) + exam.illness.shift + 0.45F * exam.shot.turn;
    const float aorta = heart.unfolding;
    const auto part = [](float x, float y, float a, float b, float angle, float share,
                         float bulge) {
        return Solid{{{x, y}, a, b, angle}, share, bulge};
    };
    return {
        // Left ventricle with the body of the heart, right atrium, right ventricle between them.
        part(cx + 1.6F * size, cy + 0.9F * size, 6.0F * size,
             6.0F * heart.roundness * size * (1 + 0.2F * growth), axis, 0.86F, 0.11F),
        part(cx - 2.5F * size, cy + 0.9F * size, 2.7F * size * heart.atrium, 3.9F * size, 0.12F,
             0.84F, 0.1F),
        part(cx - 0.2F, cy + 2.0F * size, 4.4F * size, 3.2F * size, 0.1F, 0.92F, 0.06F),
        // Pulmonary trunk and left atrial appendage, ascending aorta with the upper cava, arch.
        part(mid + 1.9F, top + 2.6F, heart.trunk, 2.6F, -0.25F, 0.78F, 0.1F),
        part(mid - 1.1F, top + 1.2F, 1.9F + 0.5F * aorta, 5.2F, 0.06F, 0.74F, 0.08F),
        part(mid + 1.5F + 0.5F * aorta, top - 2.4F, heart.knob, heart.knob * 1.15F, 0.2F, 0.82F,
             0.12F),
        // Descending aorta beside the spine; vessels to head and arms above the arch.
        part(mid + 1.3F + 0.9F * aorta, top + 7, 1.2F + 0.3F * aorta, 9, -0.03F, 0.7F, 0),
        part(mid, thorax.apexY() + 2, 2.4F, 7.5F, 0, 0.72F, 0.1F),
    };
}

}  // namespace outis::data::phantom
