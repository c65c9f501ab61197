// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "core/data/phantom/layers.h"
#include "core/data/phantom/texture.h"

namespace outis::data::phantom {
namespace {

struct SolidMask {
    Solid solid;
    float cosine;
    float sine;
    float reach2;
};

std::vector<SolidMask> prepare(const std::vector<Solid>& solids) {
    std::vector<SolidMask> masks;
    for (const Solid& solid : solids) {
        const float reach = std::max(solid.shape.a, solid.shape.b) + 1.5F;
        masks.push_back(
            {solid, std::cos(solid.shape.angle), std::sin(solid.shape.angle), reach * reach});
    }
    return masks;
}

/// Share of the lung's depth that heart and vessels take at a point. A smooth union: where two
/// borders meet there is no notch.
float taken(const std::vector<SolidMask>& masks, float x, float y) {
    constexpr float blend = 1.5F;  // cm
    float border = 1e3F;
    float weights = 0;
    float shares = 0;
    for (const SolidMask& mask : masks) {
        const Ellipse& shape = mask.solid.shape;
        if (square(x - shape.centre.x) + square(y - shape.centre.y) > mask.reach2) {
            continue;
        }
        float slope = 0;
        const float q = shape.levelAt(x, y, mask.cosine, mask.sine, &slope);
        const float distance = slope > 1e-6F ? (q - 1) / slope : -1e3F;
        const float h = clamp01(0.5F + 0.5F * (border - distance) / blend);
        border = mixed(border, distance, h) - blend * h * (1 - h);
        const float weight = 1e-4F + square(clamp01(0.6F - distance / 2.0F));
        weights += weight;
        shares += weight * (mask.solid.share + mask.solid.bulge * (1 - std::min(q, 1.0F)));
    }
    const float inside = ramp(-0.25F, 0.25F, -border);
    return inside > 0 ? inside * shares / weights : 0;
}

/// Share of the air that is left at `below` cm under the dome's border (negative = above it).
float aboveDome(float below, float recess) {
    if (below < -3) {
        return 1;
    }
    const float edge = 1 - ramp(-0.22F, 0.22F, below);
    const float rounding = 1 - 0.28F * ramp(-3.0F, 0, below);
    const float behind = 0.17F * clamp01(1 - below / std::max(1.0F, recess));
    return below < 0 ? std::max(edge * rounding, behind) : std::max(edge * 0.72F, behind);
}

}  // namespace

LungField makeLungs(const Canvas& canvas, const Scene& scene) {
    const Thorax& thorax = scene.thorax;
    const std::vector<SolidMask> masks = prepare(mediastinum(scene.patient, scene.exam, thorax));
    const std::size_t count = canvas.values().size();
    LungField field{std::vector<float>(count, 0.0F), std::vector<float>(count, 1.0F),
                    std::vector<float>(count, 0.0F)};
    const float normal = scene.patient.chest.lungDensity + 0.012F * scene.exam.shot.domeRise;
    const float height = thorax.domeTop(0) - thorax.apexY();
    canvas.eachPixel([&](std::size_t index, float x, float y) {
        if (y < thorax.apexY() || y > 24) {
            return;
        }
        const auto at = thorax.place(x, y);
        const float lateral = thorax.lateral(at.side, y);
        const float inner = at.x - thorax.medial(at.side, y);
        if (at.x >= lateral || inner < -0.4F) {
            return;
        }
        const float below = y - thorax.dome(at.side, at.x);
        const float dome =
            aboveDome(below, thorax.angleY(at.side) + 1.2F - thorax.dome(at.side, at.x));
        const float profile = safeSqrt(1 - square(at.x / lateral));
        const float wall = ramp(-0.35F, 0.35F, inner);
        const float free = 1 - taken(masks, x, y);
        field.air[index] = thorax.depth(y) * profile * dome * wall * free;
        field.vessels[index] = wall * dome * (0.25F + 0.75F * free);
        // Upright, blood collects in the lower lungs.
        const float hanging =
            scene.exam.shot.supine ? 0.01F : 0.035F * (y - thorax.apexY()) / height;
        field.density[index] =
            normal + hanging + 0.035F * cloudNoise(scene.skin, 1.1F * x, 1.1F * y);
    });
    return field;
}

void addLungs(Canvas& canvas, const LungField& field) {
    std::vector<float>& values = canvas.values();
    for (std::size_t index = 0; index < values.size(); ++index) {
        values[index] -= kSoft * field.air[index] * (1 - std::min(1.0F, field.density[index]));
    }
}

void addVessels(Canvas& canvas, const Scene& scene, const LungField& field) {
    const float edema = scene.exam.illness.edema;
    const bool lying = scene.exam.shot.supine;
    for (std::size_t side = 0; side < 2; ++side) {
        const Vec2 hilum = scene.thorax.hilum(side);
        const float outward = Thorax::sign(side);
        const float stretch = scene.thorax.stretch(side);
        const auto placed = [&](Vec2 p) {
            return hilum + Vec2{outward * p.x, p.y * (p.y > 0 ? stretch : 0.5F + 0.5F * stretch)};
        };
        for (const Vessel& vessel : scene.patient.airways.vessels[side]) {
            // Congestion fills the upper vessels; lying evens them out.
            const bool upper = vessel.from.y < 0;
            const float fill =
                1.45F + (upper ? 0.55F : 0.2F) * edema + (upper && lying ? 0.12F : 0);
            const std::array<LinePoint, 2> line{
                LinePoint{placed(vessel.from), vessel.radiusFrom * fill, kSoft * 0.95F},
                LinePoint{placed(vessel.to), vessel.radiusTo * fill, kSoft * 0.95F}};
            canvas.addLine(line, Profile::Rod, field.vessels.data());
        }
        // The hilum itself: the thick arteries, and the lower one beside the heart.
        const float r = (0.72F + 0.25F * edema) * scene.patient.heart.trunk / 1.9F;
        const std::array<LinePoint, 4> artery{
            LinePoint{hilum + Vec2{-outward * 1.3F, -0.9F}, r * 1.15F, kSoft},
            LinePoint{hilum + Vec2{outward * 0.2F, -0.1F}, r, kSoft},
            LinePoint{hilum + Vec2{outward * 0.5F, 1.5F}, r * 0.8F, kSoft},
            LinePoint{hilum + Vec2{outward * 0.6F, 3.4F}, r * 0.42F, kSoft * 0.8F}};
        canvas.addLine(artery, Profile::Rod, field.vessels.data());
    }
}

}  // namespace outis::data::phantom
