// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/diffusion/train_hooks.h"
#include "core/features/conditions.h"
#include "core/features/extractor.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/memorisation_meter.h"

namespace outis::pipeline {

/// The memorisation meter beside a training (METHOD 6.5): at chosen snapshots it draws a fixed set
/// of samples, measures them with the evaluation encoder, tells the observer, and keeps
/// memorisation.json beside the checkpoints.
class TrainingMeter {
public:
    /// `set` may be null; all are borrowed. Nothing (null) when stopped. Errors: TooFewPatients in
    /// validation, those of the encoder.
    [[nodiscard]] static Result<std::unique_ptr<TrainingMeter>> open(
        StageContext& context, const data::PreparedSet& train, const GeneratorPlace& place,
        const ModelSpace& space, const features::ConditionSet* set);

    /// `resolved` are the training's options; `tells`: the numbers go to the observer.
    void watch(const diffusion::TrainOptions& resolved, bool tells);
    /// The hook of the training. Throws ErrorException.
    [[nodiscard]] diffusion::Advice snapshot(std::int64_t imagesSeen,
                                             const diffusion::Drawer& draw);

private:
    TrainingMeter(StageContext& context, const GeneratorPlace& place, const ModelSpace& space,
                  privacy::MemorisationMeter meter)
        : context_(context), place_(place), space_(space), meter_(std::move(meter)) {}

    [[nodiscard]] bool isDue(std::int64_t imagesSeen) const;
    [[nodiscard]] std::optional<at::Tensor> drawFeatures(const diffusion::Drawer& draw);
    void tell(const privacy::MemorisationRow& row);
    void save() const;

    StageContext& context_;
    const GeneratorPlace& place_;
    const ModelSpace& space_;
    privacy::MemorisationMeter meter_;
    std::unique_ptr<features::FeatureExtractor> extractor_;
    at::Tensor validation_;  ///< F32 [V, D]
    diffusion::DrawRequest request_;
    std::int64_t length_ = 0;
    std::int64_t distance_ = 0;  ///< images between snapshots
    bool tells_ = true;
    std::vector<privacy::MemorisationRow> history_;
};

}  // namespace outis::pipeline
