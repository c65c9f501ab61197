// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/data/phantom/layers.h"

namespace outis::data::phantom {
namespace {

/// Attenuation of one vertebra, in coordinates from its centre scaled to half its width and height.
float vertebra(float u, float v, float spurs) {
    const float side = u < 0 ? -u : u;
    const float end = v < 0 ? -v : v;
    const float waist = 1 - 0.13F * (1 - v * v) + 0.1F * spurs * end * end;
    float value = 0;
    if (side < 1.3F) {
        const float body =
            (1 - ramp(waist - 0.12F, waist + 0.1F, side)) * (1 - ramp(0.76F, 0.92F, end));
        const float rim = ramp(0.5F, 0.82F, end) * body;
        const float wall = ramp(waist - 0.35F, waist - 0.1F, side) * body;
        value = 0.11F * body + 0.06F * rim + 0.05F * wall;
        // Pedicles: two rings; spinous process: a drop in the middle.
        const float p = std::sqrt(square((side - 0.62F) / 0.24F) + square((v + 0.2F) / 0.42F));
        value += 0.08F * (1 - ramp(0.9F, 1.25F, p)) * ramp(0.1F, 0.9F, p);
        const float s = std::sqrt(square(u / 0.17F) + square((v - 0.45F) / 0.5F));
        value += 0.09F * (1 - ramp(0.7F, 1.15F, s));
    }
    return value;
}

}  // namespace

void addSpine(Canvas& canvas, const Scene& scene) {
    const Bones& bones = scene.patient.bones;
    const Curve pitch(-30, 30, [](float y) { return 2.35F + 0.028F * y; });
    const Curve half(-30, 30, [&](float y) { return bones.vertebra * (1.62F + 0.022F * y); });
    // Centres of the vertebrae from the neck down.
    std::vector<float> borders;
    for (float y = -26; y < 28; y += pitch(y)) {
        borders.push_back(y);
    }
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        const float off = x - scene.thorax.spineX(y);
        const float wide = half(y);
        if (off > 1.3F * wide || off < -1.3F * wide || y <= borders.front() ||
            y >= borders.back()) {
            return;
        }
        const auto next = std::upper_bound(borders.begin(), borders.end(), y);
        const float low = *(next - 1);
        const float v = 2 * (y - low) / (*next - low) - 1;
        canvas.values()[index] += bones.density * vertebra(off / wide, v, bones.spurs);
    });
    for (const float y : borders) {
        for (std::size_t side = 0; side < 2; ++side) {
            const float outward = Thorax::sign(side);
            const float x = scene.thorax.spineX(y);
            const std::array<LinePoint, 2> process{
                LinePoint{{x + outward * 1.3F, y + 0.9F}, 0.42F, 0.12F * bones.density},
                LinePoint{{x + outward * 3.0F, y + 0.5F}, 0.5F, 0.12F * bones.density}};
            canvas.addLine(process, Profile::Shell);
        }
    }
}

void addAirways(Canvas& canvas, const Scene& scene) {
    const Airways& airways = scene.patient.airways;
    const float shift = scene.exam.illness.shift;
    const float turn = 0.4F * scene.thorax.turn();
    const float air = kSoft * 1.7F;
    const float r = airways.tracheaRadius;
    const float mid = scene.thorax.spineX(airways.carinaY) + airways.tracheaX + turn;
    const Vec2 carina{mid + 0.6F * shift, airways.carinaY};
    // One line, up and down both branches: where they overlap the air counts once.
    std::vector<LinePoint> tree{{{scene.thorax.spineX(-20) + turn, -22}, r, air},
                                {{mid + 0.1F * shift - 0.1F, -13}, r, air},
                                {{mid + 0.4F * shift, -8}, r * 0.98F, air},
                                {carina, r, air}};
    for (std::size_t side = 0; side < 2; ++side) {
        // The right main bronchus is wider and steeper than the left.
        const Vec2 end = scene.thorax.hilum(side) + Vec2{-Thorax::sign(side) * 0.2F, 1.1F};
        const float wide = side == 0 ? 0.82F : 0.74F;
        const float bend = side == 0 ? 0.62F : 0.5F;
        const LinePoint middle{{mixed(carina.x, end.x, 0.55F), mixed(carina.y, end.y, bend)},
                               r * wide * 0.9F,
                               air * 0.8F};
        tree.insert(tree.end(), {{carina, r * wide, air},
                                 middle,
                                 {end, r * 0.5F, air * 0.45F},
                                 middle,
                                 {carina, r * wide, air}});
    }
    canvas.cutLine(tree);
}

}  // namespace outis::data::phantom
