// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "core/data/phantom/layers.h"
#include "core/data/phantom/texture.h"

namespace outis::data::phantom {
namespace {

/// Adds to the density, never beyond solid tissue.
void thicken(float& density, float amount) {
    density += amount * std::max(0.0F, 1 - density);
}

void addPatch(const Canvas& canvas, const Scene& scene, const Patch& patch, std::uint32_t seed,
              LungField& field) {
    const auto side = static_cast<std::size_t>(patch.side);
    const Vec2 centre = scene.thorax.inLung(side, patch.u, patch.v);
    const float reach = 1.7F * std::max(patch.radiusX, patch.radiusY);
    const float tilt = 0.5F * latticeNoise(seed, 0.5F, 0.5F);
    const float below = patch.v > 0.55F ? -1.0F : 1.0F;
    canvas.eachNear(centre, reach, [&](std::size_t index, float x, float y) {
        if (scene.thorax.place(x, y).side != side) {
            return;
        }
        const float u = (x - centre.x) / patch.radiusX;
        const float v = (y - centre.y) / patch.radiusY;
        const float cloud = cloudNoise(seed + 1, 0.45F * x, 0.45F * y);
        const float level = std::sqrt(u * u + v * v) + 0.42F * patch.raggedness * cloud;
        float amount = patch.density * (1 - ramp(0.25F, 1.25F, level));
        if (amount <= 0) {
            return;
        }
        const float grain = cloudNoise(seed + 5, 1.1F * x, 1.1F * y);
        amount *= clamp01(1 - patch.mottle * (0.35F - 0.85F * grain));
        if (patch.fissure) {
            const float line =
                (y - centre.y) - tilt * (x - centre.x) * 0.5F - below * patch.radiusY * 0.45F;
            amount *= below < 0 ? ramp(-0.35F, 0.25F, line) : 1 - ramp(-0.25F, 0.35F, line);
        }
        thicken(field.density[index], amount);
        field.vessels[index] *= 1 - 0.85F * std::min(1.0F, 1.3F * amount);
    });
}

/// Air-filled bronchi inside a consolidated lung: dark branches.
void addBronchogram(const Canvas& canvas, const Scene& scene, const Patch& patch,
                    std::uint32_t seed, LungField& field) {
    const auto side = static_cast<std::size_t>(patch.side);
    const Vec2 centre = scene.thorax.inLung(side, patch.u, patch.v);
    const Vec2 hilum = scene.thorax.hilum(side);
    for (int branch = 0; branch < 4; ++branch) {
        const float turn = 0.9F * latticeNoise(seed, static_cast<float>(branch) + 0.5F, 4.5F);
        const Vec2 out = centre - hilum;
        const float angle = std::atan2(out.y, out.x) + turn;
        const Vec2 from = hilum + out * 0.45F;
        const Vec2 to = from + direction(angle) * (0.6F * length(out) + 1.5F);
        const Vec2 along = to - from;
        const float inverse = 1 / std::max(0.01F, dot(along, along));
        const float width = std::max(0.16F, 0.5F * canvas.cmPerPixel());
        canvas.eachNear(
            (from + to) * 0.5F, 0.6F * length(along), [&](std::size_t index, float x, float y) {
                const Vec2 d{x - from.x, y - from.y};
                const Vec2 off = d - along * clamp01(dot(d, along) * inverse);
                const float near =
                    clamp01(1.3F - length(off) / width) * std::min(1.0F, 0.16F / width + 0.4F);
                const float added = std::max(0.0F, field.density[index] - 0.4F);
                field.density[index] -= 0.32F * near * added;
            });
    }
}

/// Hydrostatic oedema: haze round the hila and at the bases, streaks between.
void addEdema(const Canvas& canvas, const Scene& scene, LungField& field) {
    const float edema = scene.exam.illness.edema;
    if (edema <= 0) {
        return;
    }
    const Vec2 hila[2] = {scene.thorax.hilum(0), scene.thorax.hilum(1)};
    const float lopsided = 0.35F * latticeNoise(scene.texture + 31, 0.5F, 0.5F);
    const float height = scene.thorax.domeTop(0) - scene.thorax.apexY();
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        if (field.air[index] <= 0) {
            return;
        }
        const auto at = scene.thorax.place(x, y);
        const Vec2 d{x - hila[at.side].x, (y - hila[at.side].y - 1.0F) * 0.8F};
        const float wing = std::exp(-dot(d, d) / 42.0F);
        const float base = 0.35F * ramp(0.3F, 1.1F, (y - scene.thorax.apexY()) / height);
        const float cloud = cloudNoise(scene.texture + 32, 0.4F * x, 0.4F * y);
        const float streaks = cloudNoise(scene.texture + 35, 1.9F * x, 1.9F * y);
        const float share = at.side == 0 ? 1 + lopsided : 1 - lopsided;
        const float haze = (0.10F + 0.52F * wing + base) * (0.85F + 0.35F * cloud);
        thicken(field.density[index], clamp01(edema * share * (0.85F * haze + 0.14F * streaks)));
        field.vessels[index] *= 1 - 0.35F * edema;
    });
}

void addBaseHaze(const Canvas& canvas, const Scene& scene, LungField& field) {
    const Sides& haze = scene.exam.illness.baseHaze;
    const Sides& veil = scene.exam.illness.veil;
    const float height = scene.thorax.domeTop(0) - scene.thorax.apexY();
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        if (field.air[index] <= 0) {
            return;
        }
        const auto at = scene.thorax.place(x, y);
        const float fromDome = scene.thorax.dome(at.side, at.x) - y;
        const float low = 1 - ramp(0, 6.0F, fromDome);
        const float v = clamp01((y - scene.thorax.apexY()) / height);
        thicken(field.density[index], haze[at.side] * low + veil[at.side] * (0.35F + 0.65F * v));
    });
}

/// Pleural fluid: rises along the chest wall, a meniscus towards the middle.
void addFluid(const Canvas& canvas, const Scene& scene, LungField& field) {
    const Sides& fluid = scene.exam.illness.fluid;
    if (fluid[0] <= 0 && fluid[1] <= 0) {
        return;
    }
    const bool lying = scene.exam.shot.supine;
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        const auto at = scene.thorax.place(x, y);
        if (field.air[index] <= 0 || fluid[at.side] <= 0) {
            return;
        }
        const float outer = scene.thorax.lateral(at.side, y);
        const float w = clamp01((at.x - 2) / std::max(1.0F, outer - 2));
        const float wave = 0.25F * latticeNoise(scene.texture + 41, 0.35F * x, 0.2F);
        const float high = fluid[at.side] * (0.48F + 0.52F * w * w) + wave;
        const float under = y - (scene.thorax.angleY(at.side) + 0.6F - high);
        const float soft = lying ? 2.5F : 0.7F + 0.08F * fluid[at.side];
        const float amount = ramp(-soft, 0.35F, under);
        thicken(field.density[index], 0.97F * amount);
        field.vessels[index] *= 1 - amount;
    });
}

}  // namespace

void addOpacities(const Canvas& canvas, const Scene& scene, LungField& field) {
    addEdema(canvas, scene, field);
    std::uint32_t seed = scene.texture + 100;
    for (const Patch& patch : scene.exam.illness.patches) {
        addPatch(canvas, scene, patch, seed, field);
        if (patch.bronchogram) {
            addBronchogram(canvas, scene, patch, seed + 50, field);
        }
        seed += 100;
    }
    addBaseHaze(canvas, scene, field);
    addFluid(canvas, scene, field);
    const Sides& gap = scene.exam.illness.gap;
    if (gap[0] > 0 || gap[1] > 0) {
        canvas.eachPixel([&](std::size_t index, float x, float y) {
            const auto at = scene.thorax.place(x, y);
            if (field.air[index] <= 0 || gap[at.side] <= 0) {
                return;
            }
            const float outside = pleura(scene, at.side, at.x, y);
            const float share = ramp(-0.12F, 0.12F, outside);
            field.density[index] =
                mixed(field.density[index] + 0.012F * gap[at.side], 0.06F, share);
            field.vessels[index] *= 1 - share;
        });
    }
}

float pleura(const Scene& scene, std::size_t side, float x, float y) {
    const Thorax& thorax = scene.thorax;
    const float gap = scene.exam.illness.gap[side];
    const float top = thorax.apexY() + 0.95F * gap;
    const float t = (y - top) / (thorax.angleY(side) - top);
    if (t <= 0) {
        return 1;
    }
    const float in = gap * mixed(0.75F, 0.18F, clamp01(t));
    return x - (thorax.halfWidth() * thorax.widening(t) - in);
}

}  // namespace outis::data::phantom
