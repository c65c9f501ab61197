// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/render.h"

#include "core/data/phantom/detector.h"
#include "core/data/phantom/layers.h"

namespace outis::data::phantom {
namespace {

/// Small pictures are drawn finer and averaged; in large ones every shape is wider than a pixel.
int finer(int size) {
    return size < 160 ? 2 : 1;
}

}  // namespace

std::vector<float> renderShown(const Patient& patient, const Exam& exam, int size) {
    const Thorax thorax(patient, exam);
    const Scene scene{patient, exam, thorax, static_cast<std::uint32_t>(exam.seed.value),
                      static_cast<std::uint32_t>(patient.seed.value)};
    Canvas canvas(size * finer(size), exam.shot.pose);
    addBody(canvas, scene);
    LungField lungs = makeLungs(canvas, scene);
    addOpacities(canvas, scene, lungs);
    addLungs(canvas, lungs);
    addVessels(canvas, scene, lungs);
    addLungLines(canvas, scene, lungs);
    addAirways(canvas, scene);
    addAbdomen(canvas, scene);
    addSpine(canvas, scene);
    addRibs(canvas, scene);
    addShoulders(canvas, scene);
    addImplants(canvas, scene);
    addAttachments(canvas, scene);
    std::vector<float> shown = expose(canvas, exam, size);
    addMarks(shown, size, exam);
    return shown;
}

GreyImage renderImage(const Patient& patient, const Exam& exam, int size) {
    const std::vector<float> shown = renderShown(patient, exam, size);
    GreyImage image;
    image.width = size;
    image.height = size;
    image.pixels.reserve(shown.size());
    for (const float value : shown) {
        image.pixels.push_back(static_cast<std::uint8_t>(value * 255 + 0.5F));
    }
    return image;
}

}  // namespace outis::data::phantom
