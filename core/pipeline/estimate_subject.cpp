// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/estimate_subject.h"

#include <algorithm>

#include "core/pipeline/guide_options.h"
#include "core/pipeline/model_shape.h"

namespace outis::pipeline {

Result<diffusion::EstimateSubject> estimateSubject(const RunOptions& options,
                                                   const EstimatedImages& images) {
    const auto shape = modelShape(options, images.train);
    if (!shape) {
        return shape.error();
    }
    const std::int64_t ofEach = std::max<std::int64_t>(images.train / options.recipe.folds, 1);
    const auto resolved = [&](const diffusion::TrainOptions& train) {
        return train.resolve(ofEach, shape->side, shape->channels, images.classes, images.pseudo);
    };
    diffusion::EstimateSubject subject;
    subject.train = resolved(options.train);
    subject.trainImages = images.train;
    subject.sample = options.generate;
    subject.generators = options.recipe.folds;
    subject.copiesOfSamples = 2;
    if (options.generate.guide == "uncond") {
        subject.guide = resolved(guideOptions(options));
    }
    if (options.recipe.meter != "off") {
        subject.meterTimes = options.recipe.meterTimes;
        subject.meterSamples = options.recipe.meterSamples;
        subject.meterSteps = std::min(options.generate.steps, kMostMeterSteps);
    }
    return subject;
}

}  // namespace outis::pipeline
