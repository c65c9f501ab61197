// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/diffusion/options.h"
#include "core/diffusion/train_hooks.h"
#include "core/diffusion/training_data.h"

namespace outis::diffusion {

struct TrainPlaces {
    std::filesystem::path folder;               ///< checkpoints and snapshots; made when absent
    bool restart = false;                       ///< begin anew where the checkpoint does not fit
    std::function<bool()> checkpointRequested;  ///< asked once a step; true: save now, go on
};

struct TrainResult {
    Outcome outcome = Outcome::Finished;
    bool resumed = false;              ///< went on from a checkpoint
    std::int64_t imagesSeen = 0;       ///< since the beginning of the training
    std::int64_t steps = 0;            ///< of this call
    double lastLoss = 0;               ///< mean over the last metric interval
    double seconds = 0;                ///< of this call
    double imagesPerSecond = 0;        ///< of this call's training steps
    std::int64_t gradientsZeroed = 0;  ///< non-finite gradient entries set to 0, in all
    double peakMb = 0;                 ///< of the process, or of the GPU
    std::string device;
    std::string precision;
    std::filesystem::path checkpoint;  ///< the last one, complete and verified
    bool endedEarly = false;           ///< a hook said Stop; the outcome is Finished
    std::int64_t stopSuggestedAt = 0;  ///< images seen when a hook first suggested it; 0: never
};

/// Trains to options.images and leaves checkpoints and EMA snapshots in `places.folder`. Goes on
/// from the newest good checkpoint there when options and data are the same; an older one is used
/// with a warning when the newest is damaged.
/// A stop ends at a checkpoint with Outcome::Stopped.
/// Errors: InvalidOption (options, or a checkpoint of other options or data unless
/// places.restart), SizeNotDivisible, NonFinite (three losses in a row; the last good checkpoint
/// stays), DiskFull and Unwritable (earlier checkpoints stay), NoDevice, DeviceFailed (a GPU, on
/// the way) and OutOfMemory (with what was being done, what was asked for and what is free; the
/// last good checkpoint stays), and what a hook threw.
[[nodiscard]] Result<TrainResult> train(const TrainOptions& options, const TrainingData& data,
                                        const TrainPlaces& places, const TrainHooks& hooks,
                                        std::stop_token stop, Observer& observer);

}  // namespace outis::diffusion
