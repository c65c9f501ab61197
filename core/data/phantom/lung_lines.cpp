// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "core/data/phantom/layers.h"
#include "core/data/phantom/texture.h"

namespace outis::data::phantom {
namespace {

void addPlates(Canvas& canvas, const Scene& scene, const LungField& field) {
    std::uint32_t seed = scene.texture + 61;
    for (const Plate& plate : scene.exam.illness.plates) {
        const auto side = static_cast<std::size_t>(plate.side);
        const Vec2 middle = scene.thorax.inLung(side, plate.u, plate.v);
        const Vec2 half = direction(plate.angle) * (0.5F * plate.length);
        const float sag = 0.25F * latticeNoise(seed, 0.5F, 0.5F) * plate.length;
        std::array<LinePoint, 7> line{};
        for (std::size_t k = 0; k < line.size(); ++k) {
            const float t = static_cast<float>(k) / 3.0F - 1;  // -1 .. 1
            const float taper = 1 - 0.75F * t * t;
            line[k] = {middle + half * t + Vec2{0, sag * t * t * 0.5F}, plate.thickness * taper,
                       kSoft * (1.2F + 1.2F * taper)};
        }
        canvas.addLine(line, Profile::Rod, field.vessels.data());
        ++seed;
    }
}

/// Kerley's lines: short, horizontal, at the wall of the lower lung.
void addSeptalLines(Canvas& canvas, const Scene& scene, const LungField& field) {
    const float edema = scene.exam.illness.edema;
    const int count = static_cast<int>(14 * edema);
    for (int number = 0; number < count; ++number) {
        const std::size_t side = number % 2 == 0 ? 0 : 1;
        const auto row = static_cast<float>(number) + 0.5F;
        const float v = 0.66F + 0.3F * latticeNoise(scene.texture + 71, row, 0.5F);
        const float tilt = 0.25F * latticeNoise(scene.texture + 72, row, 0.5F);
        const float u = 0.97F;
        const Vec2 wall = scene.thorax.inLung(side, u, v);
        const Vec2 inner = wall + Vec2{-Thorax::sign(side) * (1.2F + tilt), tilt};
        const std::array<LinePoint, 2> line{LinePoint{wall, 0.05F, 0.05F + 0.05F * edema},
                                            LinePoint{inner, 0.05F, 0.03F}};
        canvas.addLine(line, Profile::Flat, field.vessels.data());
    }
}

/// The thin edge of the lung against free air.
void addPleuralLine(Canvas& canvas, const Scene& scene, const LungField& field) {
    const float width = std::max(0.09F, 0.55F * canvas.cmPerPixel());
    const float amount = 0.16F * std::min(1.0F, 0.12F / width + 0.25F);
    for (std::size_t side = 0; side < 2; ++side) {
        if (scene.exam.illness.gap[side] <= 0) {
            continue;
        }
        canvas.eachPixel([&](std::size_t index, float x, float y) {
            const auto at = scene.thorax.place(x, y);
            if (at.side != side || field.air[index] <= 0.5F) {
                return;
            }
            const float d = pleura(scene, side, at.x, y) / width;
            if (d > -1 && d < 1) {
                canvas.values()[index] += amount * (1 - d * d);
            }
        });
    }
}

void addFissure(Canvas& canvas, const Scene& scene, const LungField& field) {
    // The horizontal fissure is seen in about a third of people.
    if (latticeNoise(scene.skin, 3.5F, 8.5F) < 0.15F) {
        return;
    }
    const float v = 0.52F + 0.05F * latticeNoise(scene.skin, 5.5F, 8.5F);
    const std::array<LinePoint, 3> line{
        LinePoint{scene.thorax.inLung(0, 0.25F, v), 0.07F, 0.05F},
        LinePoint{scene.thorax.inLung(0, 0.6F, v - 0.012F), 0.07F, 0.06F},
        LinePoint{scene.thorax.inLung(0, 0.98F, v + 0.02F), 0.07F, 0.04F}};
    canvas.addLine(line, Profile::Flat, field.vessels.data());
}

/// A fold of skin against the cassette: an edge like a pneumothorax, but lung on both sides.
void addSkinFold(Canvas& canvas, const Scene& scene) {
    const float strength = scene.exam.attachments.skinFold;
    if (strength <= 0) {
        return;
    }
    const auto side = static_cast<std::size_t>(scene.exam.attachments.skinFoldSide);
    const float swing = latticeNoise(scene.texture + 81, 0.5F, 0.5F);
    const float in = 10.0F + 1.6F * latticeNoise(scene.texture + 82, 0.5F, 0.5F);
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        const auto at = scene.thorax.place(x, y);
        if (at.side != side || y < -12 || y > 14) {
            return;
        }
        const float t = (y + 12) / 26;
        const float edge = in + 3.2F * (t - 0.5F) * swing + 1.6F * t * (1 - t);
        const float d = edge - at.x;  // positive towards the midline
        const float fade = ramp(0, 0.2F, t) * (1 - ramp(0.8F, 1, t));
        if (d > -0.15F && d < 4) {
            canvas.values()[index] +=
                0.13F * strength * fade * ramp(-0.15F, 0.15F, d) * square(1 - d / 4);
        }
    });
}

}  // namespace

void addLungLines(Canvas& canvas, const Scene& scene, const LungField& field) {
    addFissure(canvas, scene, field);
    addPlates(canvas, scene, field);
    addSeptalLines(canvas, scene, field);
    addPleuralLine(canvas, scene, field);
    addSkinFold(canvas, scene);
}

}  // namespace outis::data::phantom
