// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <vector>

#include "core/data/phantom/dice.h"
#include "core/data/phantom/layers.h"

namespace outis::data::phantom {
namespace {

constexpr float kMetal = 6.0F;    ///< per cm
constexpr float kPlastic = 1.0F;  ///< tubes with a radiopaque stripe

void addCurve(Canvas& canvas, const Vec2 (&points)[4], float radius, float gain, int pieces = 24) {
    std::vector<LinePoint> line;
    for (int k = 0; k <= pieces; ++k) {
        const float t = static_cast<float>(k) / static_cast<float>(pieces);
        line.push_back({bezier(points, t), radius, gain});
    }
    canvas.addLine(line, Profile::Rod);
}

/// Where the superior vena cava enters the heart, and the heart's tip.
Vec2 cava(const Scene& scene) {
    return {scene.thorax.spineX(0) - 2.2F + 0.5F * scene.exam.shot.turn,
            scene.patient.airways.carinaY + 2};
}
Vec2 heartTip(const Scene& scene) {
    return {scene.thorax.spineX(5) + 4.8F * scene.patient.heart.size + 0.6F * scene.exam.shot.turn,
            scene.thorax.domeTop(1) - 1.2F};
}

void addPacemaker(Canvas& canvas, const Scene& scene) {
    const Implants& implants = scene.patient.implants;
    const float outward = implants.pacemakerRight ? -1.0F : 1.0F;
    const Vec2 at{outward * implants.pacemakerAt.x + 0.8F * scene.exam.shot.turn,
                  implants.pacemakerAt.y};
    const std::array<LinePoint, 2> can{LinePoint{at + Vec2{-0.9F, -0.2F}, 1.75F, 1.3F},
                                       LinePoint{at + Vec2{0.9F, 0.3F}, 1.85F, 1.3F}};
    canvas.addLine(can, Profile::Flat);
    const std::array<LinePoint, 2> header{LinePoint{at + Vec2{-1.1F, -1.7F}, 0.6F, 0.7F},
                                          LinePoint{at + Vec2{0.9F, -1.8F}, 0.6F, 0.7F}};
    canvas.addLine(header, Profile::Flat);
    const Vec2 entry = cava(scene);
    for (int lead = 0; lead < implants.leads; ++lead) {
        const float spread = 0.5F * static_cast<float>(lead);
        const Vec2 vein{outward * (2.5F + spread), -11.0F + 0.4F * spread};
        const Vec2 up[4] = {at + Vec2{0, -1.8F}, at + Vec2{-outward * 1.5F, -4.5F},
                            vein + Vec2{outward * 3, -1.2F}, vein};
        addCurve(canvas, up, 0.09F, kMetal);
        const Vec2 tip = lead == 1 ? entry + Vec2{-0.6F, 5.5F} : heartTip(scene) + Vec2{-spread, 0};
        const Vec2 down[4] = {vein, entry + Vec2{0, -3}, entry + Vec2{-1.5F, 7 - spread}, tip};
        addCurve(canvas, down, 0.09F, kMetal);
    }
}

void addPort(Canvas& canvas, const Scene& scene) {
    const Implants& implants = scene.patient.implants;
    const Vec2 at{-implants.portAt.x + 0.8F * scene.exam.shot.turn, implants.portAt.y};
    std::vector<LinePoint> ring;
    for (int k = 0; k <= 16; ++k) {
        ring.push_back({at + direction(0.3927F * static_cast<float>(k)) * 1.0F, 0.16F, 3.0F});
    }
    canvas.addLine(ring, Profile::Rod);
    const std::array<LinePoint, 2> core{LinePoint{at, 0.8F, 0.45F},
                                        LinePoint{at + Vec2{0.1F, 0}, 0.8F, 0.45F}};
    canvas.addLine(core, Profile::Flat);
    const Vec2 line[4] = {at, at + Vec2{-0.5F, -6}, Vec2{-3.2F, -13.5F},
                          cava(scene) + Vec2{0.1F, 2}};
    addCurve(canvas, line, 0.12F, kPlastic * 1.6F);
}

void addSternalWires(Canvas& canvas, const Scene& scene) {
    Dice dice(derive(scene.patient.seed, "phantom/wires"));
    for (int wire = 0; wire < 6; ++wire) {
        const float y = -8.5F + 2.6F * static_cast<float>(wire) + dice.normal(0, 0.15F);
        const Vec2 at{scene.thorax.spineX(y) + 0.9F * scene.exam.shot.turn + dice.normal(0, 0.1F),
                      y};
        std::vector<LinePoint> loop;
        for (int k = 0; k <= 10; ++k) {
            const Vec2 d = direction(0.628F * static_cast<float>(k));
            loop.push_back({at + Vec2{0.85F * d.x, 0.38F * d.y}, 0.06F, kMetal});
        }
        canvas.addLine(loop, Profile::Rod);
    }
    for (int clip = 0; scene.patient.implants.clips && clip < 6; ++clip) {
        const Vec2 at{2.4F + dice.normal(0, 0.9F), dice.uniform(-6, 5)};
        const std::array<LinePoint, 2> line{
            LinePoint{at, 0.08F, kMetal},
            LinePoint{at + direction(dice.uniform(0, 3.1F)) * 0.45F, 0.08F, kMetal}};
        canvas.addLine(line, Profile::Rod);
    }
}

void addSpineRods(Canvas& canvas, const Scene& scene) {
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<LinePoint> rod;
        for (float y = -4; y < 16; y += 1.5F) {
            const float x = scene.thorax.spineX(y) + Thorax::sign(side) * 1.15F;
            rod.push_back({{x, y}, 0.26F, 2.2F});
            const std::array<LinePoint, 2> screw{
                LinePoint{{x, y}, 0.3F, 1.5F},
                LinePoint{{x - Thorax::sign(side) * 0.7F, y + 0.2F}, 0.22F, 1.5F}};
            canvas.addLine(screw, Profile::Rod);
        }
        canvas.addLine(rod, Profile::Rod);
    }
}

void addTubes(Canvas& canvas, const Scene& scene, Dice& dice) {
    const Attachments& things = scene.exam.attachments;
    const Airways& airways = scene.patient.airways;
    const float mid = scene.thorax.spineX(-8) + airways.tracheaX + 0.4F * scene.thorax.turn();
    const float bend = dice.normal(0, 1.2F);
    if (things.tube) {
        const float tip = airways.carinaY - dice.uniform(1.5F, 5);
        const Vec2 path[4] = {{mid + bend, -24}, {mid + 0.4F * bend, -18}, {mid, -13}, {mid, tip}};
        addCurve(canvas, path, 0.34F, 0.28F);
        addCurve(canvas, path, 0.07F, 2.5F);
    }
    if (things.feedingTube) {
        const Vec2 path[4] = {{mid - 0.7F * bend, -24},
                              {mid + 0.9F, -12},
                              {mid + 1.2F, 2},
                              {mid + 1.0F, scene.thorax.domeTop(1) - 1}};
        addCurve(canvas, path, 0.16F, kPlastic);
        const Vec2 end = path[3];
        const Vec2 rest[4] = {end, end + Vec2{0.2F, 3}, end + Vec2{2.5F, 5},
                              end + Vec2{5 + bend, 4.5F}};
        addCurve(canvas, rest, 0.16F, kPlastic);
    }
    if (things.centralLine) {
        const float from = dice.chance(0.7F) ? -1.0F : 1.0F;
        const Vec2 tip = cava(scene) + Vec2{0.1F, dice.uniform(-1, 3)};
        const Vec2 start = dice.chance(0.6F) ? Vec2{from * (5.2F + dice.normal(0, 0.5F)), -21}
                                             : Vec2{from * 11, -9 + dice.normal(0, 0.7F)};
        const Vec2 path[4] = {
            start, start * 0.5F + Vec2{from * 1.5F, -6.5F}, {tip.x + from * 0.8F, tip.y - 6}, tip};
        addCurve(canvas, path, 0.12F, kPlastic * 1.5F);
    }
}

/// ECG electrodes with their wires, each image anew.
void addLeads(Canvas& canvas, const Scene& scene, Dice& dice) {
    for (int lead = 0; lead < scene.exam.attachments.leads; ++lead) {
        const float outward = dice.sign();
        const bool upper = dice.chance(0.6F);
        const Vec2 at{outward * dice.uniform(upper ? 8.0F : 10.0F, 15.5F),
                      upper ? dice.uniform(-12, -5) : dice.uniform(4, 13)};
        const std::array<LinePoint, 2> snap{LinePoint{at, 0.42F, 0.8F},
                                            LinePoint{at + Vec2{0.05F, 0}, 0.42F, 0.8F}};
        canvas.addLine(snap, Profile::Flat);
        const std::array<LinePoint, 2> clip{
            LinePoint{at, 0.2F, 1.2F},
            LinePoint{at + direction(dice.uniform(0, 6.28F)) * 1.3F, 0.2F, 1.2F}};
        canvas.addLine(clip, Profile::Rod);
        const Vec2 away{outward * dice.uniform(2, 20),
                        dice.uniform(12, 26) * (dice.chance(0.7F) ? 1.0F : -1.0F)};
        const Vec2 path[4] = {clip[1].at, at + Vec2{dice.normal(0, 6), dice.normal(2, 4)},
                              away * 0.7F + Vec2{dice.normal(0, 6), dice.normal(0, 3)}, away};
        addCurve(canvas, path, 0.09F, 1.6F, 36);
    }
}

}  // namespace

void addImplants(Canvas& canvas, const Scene& scene) {
    const Implants& implants = scene.patient.implants;
    if (implants.pacemaker) {
        addPacemaker(canvas, scene);
    }
    if (implants.port) {
        addPort(canvas, scene);
    }
    if (implants.wires || implants.clips) {
        addSternalWires(canvas, scene);
    }
    if (implants.spineRod) {
        addSpineRods(canvas, scene);
    }
}

void addAttachments(Canvas& canvas, const Scene& scene) {
    Dice dice(derive(scene.exam.seed, "phantom/attachments"));
    addTubes(canvas, scene, dice);
    addLeads(canvas, scene, dice);
}

}  // namespace outis::data::phantom
