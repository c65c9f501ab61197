// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "core/data/phantom/layers.h"

namespace outis::data::phantom {
namespace {

void addClavicle(Canvas& canvas, const Scene& scene, std::size_t side) {
    const Bones& bones = scene.patient.bones;
    const bool bedside = scene.exam.shot.view == View::Ap;
    const float outward = Thorax::sign(side);
    const float turn = 0.9F * scene.thorax.turn();
    const float lift = bedside ? 1.0F : 0.0F;
    const float rise = bones.clavicleRise[side] * (bedside ? 0.55F : 1.0F);
    const Vec2 inner{scene.thorax.spineX(-10) + outward * 1.9F + turn,
                     bones.clavicleY + 0.6F - lift};
    const float top = scene.patient.chest.shoulderY + 0.9F;
    const Vec2 outer{outward * 15.0F + 0.4F * turn,
                     std::max(top, bones.clavicleY - rise - 0.5F * lift)};
    const float bow = bones.clavicleBow;
    const Vec2 curve[4] = {inner, inner + Vec2{outward * 4.5F, -0.2F + 0.7F * bow},
                           outer + Vec2{-outward * 5.0F, -1.5F * bow}, outer};
    std::array<LinePoint, 22> line{};
    for (std::size_t k = 0; k < line.size(); ++k) {
        const float t = static_cast<float>(k) / static_cast<float>(line.size() - 1);
        const float head = 1 + 0.3F * square(1 - clamp01(t * 5)) + 0.25F * ramp(0.75F, 1, t);
        line[k] = {bezier(curve, t), bones.clavicleRadius * head, 0.40F * bones.density};
    }
    canvas.addLine(line, Profile::Shell);
}

struct Blade {
    Vec2 top;     ///< upper inner corner
    Vec2 tip;     ///< lower corner
    Vec2 socket;  ///< outer corner, at the shoulder joint
};

Blade bladeOf(const Scene& scene, std::size_t side) {
    const Bones& bones = scene.patient.bones;
    const float outward = Thorax::sign(side);
    const float out = scene.exam.shot.scapulaOut + bones.scapulaShift[side] -
                      outward * 0.4F * scene.thorax.turn();
    const float size = bones.scapulaSize;
    const float y = scene.patient.chest.shoulderY + 1.2F;
    return {{outward * (8.6F + out * 0.8F), y - 0.6F},
            {outward * (10.8F + out * 1.1F), y + 12.2F * size},
            {outward * (15.4F + out * 0.35F), y + 2.0F}};
}

void addScapula(Canvas& canvas, const Scene& scene, std::size_t side) {
    const float bone = scene.patient.bones.density;
    const Blade blade = bladeOf(scene, side);
    const float outward = Thorax::sign(side);
    const Vec2 inner[4] = {blade.top, blade.top + Vec2{outward * 0.2F, 4},
                           blade.tip + Vec2{-outward * 0.9F, -3}, blade.tip};
    const Vec2 outer[4] = {blade.tip, blade.tip + Vec2{outward * 1.2F, -2.2F},
                           blade.socket + Vec2{-outward * 2.2F, 3.2F}, blade.socket};
    std::vector<Vec2> plate;
    std::vector<LinePoint> innerEdge;
    std::vector<LinePoint> outerEdge;
    for (int k = 0; k <= 8; ++k) {
        const float t = static_cast<float>(k) / 8;
        plate.push_back(bezier(inner, t));
        innerEdge.push_back({bezier(inner, t), 0.18F, 0.36F * bone});
    }
    for (int k = 0; k <= 8; ++k) {
        const float t = static_cast<float>(k) / 8;
        plate.push_back(bezier(outer, t));
        outerEdge.push_back({bezier(outer, t), 0.32F + 0.2F * t, 0.40F * bone});
    }
    canvas.addPolygon(plate, 0.10F * bone, 0.3F);
    canvas.addLine(innerEdge, Profile::Rod);
    canvas.addLine(outerEdge, Profile::Rod);
    // The spine of the blade up to the acromion, and the coracoid.
    const Vec2 acromion = blade.socket + Vec2{outward * 1.4F, -3.0F};
    const std::array<LinePoint, 3> ridge{
        LinePoint{blade.top + Vec2{0, 2.0F}, 0.25F, 0.26F * bone},
        LinePoint{(blade.top + acromion) * 0.5F + Vec2{0, 0.9F}, 0.38F, 0.3F * bone},
        LinePoint{acromion, 0.6F, 0.32F * bone}};
    canvas.addLine(ridge, Profile::Shell);
    const Vec2 coracoid = blade.socket + Vec2{-outward * 1.8F, -1.6F};
    const std::array<LinePoint, 2> hook{
        LinePoint{blade.socket + Vec2{-outward * 0.6F, -0.8F}, 0.55F, 0.26F * bone},
        LinePoint{coracoid, 0.6F, 0.32F * bone}};
    canvas.addLine(hook, Profile::Shell);
}

void addHumerus(Canvas& canvas, const Scene& scene, std::size_t side) {
    const float bone = scene.patient.bones.density;
    const float outward = Thorax::sign(side);
    const bool bedside = scene.exam.shot.view == View::Ap;
    const Blade blade = bladeOf(scene, side);
    const float swing = scene.patient.chest.armAngle - (bedside ? 0.22F : 0.0F);
    const Vec2 head = blade.socket + Vec2{outward * 2.3F, -0.3F};
    const Vec2 along{outward * std::sin(swing), std::cos(swing)};
    const std::array<LinePoint, 5> line{LinePoint{head + along * -0.4F, 2.2F, 0.15F * bone},
                                        LinePoint{head + along * 0.5F, 2.3F, 0.15F * bone},
                                        LinePoint{head + along * 4.0F, 1.35F, 0.26F * bone},
                                        LinePoint{head + along * 9.0F, 1.15F, 0.3F * bone},
                                        LinePoint{head + along * 24.0F, 1.1F, 0.3F * bone}};
    canvas.addLine(line, Profile::Shell);
}

}  // namespace

void addShoulders(Canvas& canvas, const Scene& scene) {
    for (std::size_t side = 0; side < 2; ++side) {
        addScapula(canvas, scene, side);
        addHumerus(canvas, scene, side);
        addClavicle(canvas, scene, side);
    }
}

}  // namespace outis::data::phantom
