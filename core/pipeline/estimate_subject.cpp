// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/estimate_subject.h"

#include <algorithm>

#include "core/pipeline/guide_options.h"
#include "core/pipeline/model_shape.h"

namespace outis::pipeline {

namespace {

/// Candidates of the first round, with as many groups as there are patients for, and what the
/// robustness grid draws.
std::int64_t drawnWithFilter(const RunOptions& options, std::int64_t trainImages) {
    // The parts of the schedule below the grid's five noise levels are two whole ones together.
    constexpr std::int64_t kNearDuplicates = 2;
    const std::int64_t count = options.generate.count;
    std::int64_t items = 1;
    if (options.train.usesPseudo()) {
        items = std::clamp<std::int64_t>(trainImages / options.condition.k, 1, count);
    }
    return items * options.filter.rules.candidatesFor((count + items - 1) / items) +
           kNearDuplicates * std::min(options.robustness.patients, trainImages);
}

}  // namespace

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
    if (options.filter.isOn()) {
        subject.drawn = drawnWithFilter(options, images.train);
    }
    if (options.shadow.length > 0) {
        const std::int64_t count = options.shadow.count;
        subject.shadowLength = options.shadow.length;
        subject.drawn = std::max(subject.drawn, options.generate.count) +
                        (count > 0 ? count : options.generate.count);
    }
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
