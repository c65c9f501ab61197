// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/diffusion/trainer.h"
#include "core/features/conditions.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

/// One training of the several that a stage may have, its data complete.
struct TrainingPiece {
    std::filesystem::path folder;     ///< checkpoints, loss.json, facts.json
    diffusion::TrainOptions options;  ///< not yet resolved
    diffusion::TrainingData data;
    diffusion::TrainHooks hooks;
    PhaseObserver::Numbers numbers = PhaseObserver::Numbers::Pass;
    /// Told the resolved options before the training begins; may be empty.
    std::function<void(const diffusion::TrainOptions&)> resolved;
};

/// Trains piece after piece of one stage, each going on where it was stopped, and makes the stage's
/// result of them: the output is the digest of all checkpoints, the summary the first piece's.
class PieceTraining {
public:
    /// `total`: images of all pieces, for the progress.
    PieceTraining(StageContext& context, std::int64_t total) : context_(context), total_(total) {}

    /// Errors: those of diffusion::train(), DiskFull, Unwritable.
    [[nodiscard]] Result<Outcome> run(TrainingPiece piece);
    /// `outcome` of the whole stage; only a finished one has an output.
    [[nodiscard]] StageResult result(Outcome outcome);

private:
    StageContext& context_;
    std::int64_t total_;
    std::int64_t before_ = 0;
    Sha256 digest_;
    StageResult result_;
};

/// Pseudo-conditions of `set` for every training image; its warnings are passed on.
void steerBy(Observer& observer, std::shared_ptr<const features::ConditionSet> set,
             diffusion::TrainingData& data);

}  // namespace outis::pipeline
