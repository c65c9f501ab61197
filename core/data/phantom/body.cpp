// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "core/data/phantom/layers.h"
#include "core/data/phantom/texture.h"

namespace outis::data::phantom {
namespace {

/// Half-width of the trunk's outline at height y.
float outline(const Patient& patient, const Thorax& thorax, float y) {
    const Chest& chest = patient.chest;
    const float shoulder = 16.8F + 0.6F * patient.habitus;
    const float low = thorax.halfWidth() + chest.wall;
    const float waist = low + 0.5F * patient.habitus - 0.4F;
    if (y < 4) {
        return mixed(shoulder, low, ramp(-9, 3, y));
    }
    return mixed(low, waist, ramp(8, 18, y));
}

/// Upper border of the shoulders at distance x from the midline.
float shoulderLine(const Chest& chest, float x) {
    constexpr float tip = 18;
    const float t = clamp01((tip - x) / (tip - chest.neckHalf));
    const float slope = chest.shoulderY - 5.8F * t * t * (0.55F + 0.45F * t);
    return x > tip ? slope + 0.9F * (x - tip) : slope;
}

struct Arm {
    Vec2 shoulder;
    Vec2 along;
    float inverse;
    float radius;
};

Arm armOf(const Scene& scene, std::size_t side) {
    const bool bedside = scene.exam.shot.view == View::Ap;
    const float swing = scene.patient.chest.armAngle - (bedside ? 0.22F : 0.0F);
    const float outward = Thorax::sign(side);
    const Vec2 shoulder{outward * (17.2F + 0.5F * scene.patient.habitus),
                        scene.patient.chest.shoulderY + 4.2F};
    const Vec2 along = Vec2{outward * std::sin(swing), std::cos(swing)} * 30;
    return {shoulder, along, 1 / dot(along, along), 4.1F + 0.5F * scene.patient.habitus};
}

float armThickness(const Arm& arm, float x, float y) {
    const Vec2 d{x - arm.shoulder.x, y - arm.shoulder.y};
    const Vec2 off = d - arm.along * clamp01(dot(d, arm.along) * arm.inverse);
    return 2 * safeSqrt(square(arm.radius) - dot(off, off));
}

void addBreasts(Canvas& canvas, const Scene& scene) {
    const Chest& chest = scene.patient.chest;
    const bool lying = scene.exam.shot.supine;
    for (std::size_t side = 0; side < 2; ++side) {
        const float outward = Thorax::sign(side);
        const float spread = lying ? 1.6F : 0;
        const Ellipse shape{{outward * (chest.breastAt.x + spread) + 0.8F * scene.exam.shot.turn,
                             chest.breastAt.y - (lying ? 1.2F : 0)},
                            chest.breastRadius * (lying ? 1.12F : 1),
                            chest.breastRadius * 0.92F,
                            outward * 0.2F};
        const float c = std::cos(shape.angle);
        const float s = std::sin(shape.angle);
        const float amount = 1.1F * kSoft * chest.breast * (lying ? 0.7F : 1);
        canvas.eachNear(shape.centre, shape.a, [&](std::size_t index, float x, float y) {
            const float q = shape.levelAt(x, y, c, s, nullptr);
            if (q < 1) {
                // Hangs: thickest below the middle, with a definite lower border.
                const float low = 0.62F + 0.38F * ramp(-1, 0.8F, (y - shape.centre.y) / shape.b);
                canvas.values()[index] += amount * low * std::sqrt(1 - q);
            }
        });
    }
}

}  // namespace

void addBody(Canvas& canvas, const Scene& scene) {
    const Chest& chest = scene.patient.chest;
    const Curve half(-30, 30, [&](float y) { return outline(scene.patient, scene.thorax, y); });
    const Curve depth(-30, 30, [&](float y) {
        return chest.bodyDepth * mixed(0.78F, 1.0F, ramp(-14, -4, y)) *
               (1 + 0.05F * ramp(6, 16, y) * (1 + 0.5F * scene.patient.habitus));
    });
    const Curve top(0, 30, [&](float x) { return shoulderLine(chest, x); });
    const std::array<Arm, 2> arms{armOf(scene, 0), armOf(scene, 1)};
    std::vector<float>& values = canvas.values();
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        const auto at = scene.thorax.place(x, y);
        const float u = at.x / half(y);
        float path = 0;
        if (u < 1) {
            path = depth(y) * safeSqrt(1 - u * u * u) * std::sqrt(clamp01((y - top(at.x)) / 8));
        }
        if (at.x < chest.neckHalf && y < -6) {
            const float neck = 12.5F * safeSqrt(1 - square(at.x / chest.neckHalf));
            path = std::max(path, neck);
        }
        path *= 1 + 0.02F * latticeNoise(scene.skin, 0.35F * x, 0.35F * y);
        const float arm = armThickness(arms[at.side], x, y);
        const float larger = std::max(path, arm);
        values[index] = kSoft * (larger + 0.35F * std::min(path, arm));
    });
    addBreasts(canvas, scene);
}

void addAbdomen(Canvas& canvas, const Scene& scene) {
    // Gas in the stomach under the left dome, and now and then in the colon.
    const auto blob = [&](Vec2 at, float a, float b, float angle, float amount) {
        const Ellipse shape{at, a, b, angle};
        canvas.eachNear(at, std::max(a, b) * 1.2F, [&](std::size_t index, float x, float y) {
            const float warp = 0.25F * latticeNoise(scene.texture + 11, 0.5F * x, 0.5F * y);
            const float q = shape.level(x, y) + warp;
            canvas.values()[index] -= amount * safeSqrt(1 - q);
        });
    };
    const float gas = scene.patient.stomachGas;
    const float day = 0.5F + 0.5F * latticeNoise(scene.texture, 0.5F, 0.5F);
    const float size = gas * (0.45F + 0.8F * day);
    if (size > 0.3F) {
        const float x = scene.thorax.spineX(10) + 6.2F;
        blob({x, scene.thorax.domeTop(1) + 2.2F + 0.5F * size}, 1.6F + 1.5F * size,
             0.8F + 0.8F * size, 0.1F, kSoft * (1.8F + 2.6F * size));
    }
    if (latticeNoise(scene.texture, 7.5F, 0.5F) > 0.25F) {
        const float x = 9.5F + 2 * latticeNoise(scene.texture, 9.5F, 3.5F);
        blob({x, scene.thorax.domeTop(1) + 5.0F}, 2.2F, 1.3F, -0.4F, kSoft * 2.4F);
    }
}

}  // namespace outis::data::phantom
