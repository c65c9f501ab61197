// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/plain_drawing.h"

#include "core/diffusion/generator.h"
#include "core/pipeline/sampling_request.h"

namespace outis::pipeline {

Result<std::optional<PlainDrawing>> drawPlain(const StageContext& context,
                                              const GeneratorPlace& place, const ModelSpace& space,
                                              const at::Tensor& labels,
                                              const std::vector<Seed>& seeds, Seed planSeed,
                                              Observer& observer) {
    auto generator = openGenerator(context, place);
    if (!generator) {
        return generator.error();
    }
    std::optional<features::ConditionSet> set;
    if (context.options.train.usesPseudo()) {
        auto read = readConditions(place);
        if (!read) {
            return read.error();
        }
        set.emplace(*std::move(read));
    }
    PlainDrawing drawing;
    auto request =
        requestSamples(context.options.train, labels, set ? &*set : nullptr, seeds, planSeed);
    drawing.plan = std::move(request.plan);
    drawing.groups = set ? set->groups() : 0;
    auto samples = generator->sampleSeeds(context.options.generate, seeds, request.conditions,
                                          context.stop, observer);
    if (!samples) {
        return samples.error();
    }
    if (samples->outcome == Outcome::Stopped) {
        return std::optional<PlainDrawing>();
    }
    auto pictures = space.pictures(generator->isLatent() ? samples->latents : samples->images);
    if (!pictures) {
        return pictures.error();
    }
    drawing.images = *std::move(pictures);
    return std::optional(std::move(drawing));
}

}  // namespace outis::pipeline
