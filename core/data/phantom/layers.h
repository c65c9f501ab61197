// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/phantom/canvas.h"
#include "core/data/phantom/thorax.h"

/// The layers of one image, in the order in which they are added to the canvas. Attenuation per cm
/// is that of about 100 kV: soft tissue 0.165, cortical bone 0.55 above it.
namespace outis::data::phantom {

inline constexpr float kSoft = 0.165F;

/// What a layer needs to know.
struct Scene {
    const Patient& patient;
    const Exam& exam;
    const Thorax& thorax;
    std::uint32_t texture;  ///< seed of this image's textures
    std::uint32_t skin;     ///< seed of this patient's textures
};

/// Air in the lungs, one value a pixel.
struct LungField {
    std::vector<float> air;      ///< path length through lung, cm
    std::vector<float> density;  ///< 0 = pure air, 1 = as soft tissue
    std::vector<float> vessels;  ///< share of vessels that shows
};

void addBody(Canvas& canvas, const Scene& scene);
[[nodiscard]] LungField makeLungs(const Canvas& canvas, const Scene& scene);
/// Patches, fluid, air outside the lung, oedema: changes density and hides vessels.
void addOpacities(const Canvas& canvas, const Scene& scene, LungField& field);
/// Distance (cm) outwards from the edge of a collapsed lung; positive = free air.
[[nodiscard]] float pleura(const Scene& scene, std::size_t side, float x, float y);
void addLungs(Canvas& canvas, const LungField& field);
void addVessels(Canvas& canvas, const Scene& scene, const LungField& field);
/// Lines inside the lungs: plates, pleural line, septal lines, fissure, skin fold.
void addLungLines(Canvas& canvas, const Scene& scene, const LungField& field);
void addAirways(Canvas& canvas, const Scene& scene);
void addSpine(Canvas& canvas, const Scene& scene);
void addRibs(Canvas& canvas, const Scene& scene);
void addShoulders(Canvas& canvas, const Scene& scene);
void addAbdomen(Canvas& canvas, const Scene& scene);
void addImplants(Canvas& canvas, const Scene& scene);
void addAttachments(Canvas& canvas, const Scene& scene);

}  // namespace outis::data::phantom
