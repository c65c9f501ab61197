// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "core/data/phantom/layers.h"
#include "core/data/phantom/texture.h"

namespace outis::data::phantom {
namespace {

constexpr int kPoints = 26;

struct Rib {
    float y;  ///< at the spine
    float halfWidth;
    float descent;  ///< from the spine to the front end
    float radius;
};

Rib ribOf(const Scene& scene, int number) {
    const Bones& bones = scene.patient.bones;
    const Thorax& thorax = scene.thorax;
    const auto k = static_cast<std::size_t>(number);
    const auto order = static_cast<float>(number);
    // Breathing in lifts the ribs: a shallow breath leaves them steeper and closer.
    const float rise = scene.exam.shot.domeRise;
    const float spacing = 2.02F - 0.02F * rise;
    const float y =
        thorax.apexY() - 1.3F + spacing * order + 0.035F * order * order + bones.ribShift[k];
    const float grown = ramp(0, 4, order);
    const float descent = mixed(3.2F, bones.ribDescent, grown) + bones.ribTilt[k] + 0.25F * rise;
    const float lateralY = y + 0.5F * descent;
    const float wide = std::max(thorax.lateral(0, lateralY), thorax.lateral(1, lateralY));
    const float radius =
        bones.ribRadius * (number == 0 ? 1.1F : 1.0F) * (1 - 0.1F * ramp(8, 11, order));
    return {y, std::max(5.8F, wide + 0.35F), descent, radius};
}

void addRib(Canvas& canvas, const Scene& scene, int number, std::size_t side) {
    const Bones& bones = scene.patient.bones;
    const Rib rib = ribOf(scene, number);
    const float outward = Thorax::sign(side);
    // The lowest ribs end at the side; the others reach round to their cartilage in front.
    const float start = std::asin(2.3F / rib.halfWidth);
    const float end =
        number > 9 ? 1.75F - 0.25F * static_cast<float>(number - 9) : (number < 2 ? 2.2F : 2.45F);
    const float tilt = outward * 0.6F * bones.ribTilt[static_cast<std::size_t>(number)];
    std::array<LinePoint, kPoints> line{};
    for (std::size_t k = 0; k < kPoints; ++k) {
        const float angle = start + (end - start) * static_cast<float>(k) / (kPoints - 1);
        const float around = std::sin(angle);
        const float front = -std::cos(angle);  // -1 at the spine, 1 in front
        const float y = rib.y + 0.5F * rib.descent * (1 + front) + 0.12F * tilt * around;
        const float x = scene.thorax.spineX(y) + outward * rib.halfWidth * around +
                        0.45F * scene.thorax.turn() * (0.6F + front);
        // Seen edge-on at the side, where the path through the cortex is long.
        const float path = 0.44F + 0.30F * around * around * around;
        const float thin = front > 0 ? 1 - 0.22F * front : 1;
        const float tip = 1 - 0.55F * ramp(0.72F, 1, static_cast<float>(k) / (kPoints - 1));
        line[k] = {{x, y},
                   rib.radius * (front > 0 ? 1 - 0.08F * front : 1),
                   0.225F * bones.density * path * thin * tip / 0.6F};
    }
    canvas.addLine(line, Profile::Shell);
    if (number > 0 && number < 9 && bones.calcifiedEnds > 0.3F) {
        const Vec2 tip = line[kPoints - 1].at;
        const Vec2 inward{-outward * 1.6F, 0.4F};
        const float amount = 0.12F * (bones.calcifiedEnds - 0.3F);
        const std::array<LinePoint, 2> cartilage{
            LinePoint{tip, rib.radius, amount}, LinePoint{tip + inward, 0.6F * rib.radius, amount}};
        canvas.addLine(cartilage, Profile::Rod);
    }
}

}  // namespace

void addRibs(Canvas& canvas, const Scene& scene) {
    for (int number = 0; number < scene.patient.bones.ribPairs; ++number) {
        addRib(canvas, scene, number, 0);
        addRib(canvas, scene, number, 1);
    }
}

}  // namespace outis::data::phantom
