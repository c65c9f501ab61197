// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/guide_options.h"

#include "core/diffusion/presets.h"

namespace outis::pipeline {

diffusion::TrainOptions guideOptions(const RunOptions& options) {
    diffusion::TrainOptions guide = options.train;
    const bool isLarge =
        options.train.preset.starts_with("small") || options.train.preset.starts_with("base");
    if (isLarge) {
        if (auto smallest =
                diffusion::presetOptions(diffusion::presetForSize(options.prepare.size))) {
            guide = *smallest;
            guide.images = options.train.images;
            guide.seed = options.train.seed;
            guide.compute = options.train.compute;
        }
    }
    guide.conditional = "none";
    guide.conditionDropout = 0;
    guide.previewImages = -1;
    return guide;
}

}  // namespace outis::pipeline
