// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/models/tensor_file.h"

/// What every training of the compute arm shares: go on from the newest good checkpoint, step,
/// report, write checkpoints, stop at one. A trainer brings a step and says what its state is:
///
///     class Classifier final : public training::StateSaver { ... };
///     Classifier classifier(...);             // network, optimiser; data order by images seen
///     auto result = training::runTraining({.length = images, .fingerprint = ...}, places,
///                                         classifier, [&](std::int64_t imagesSeen) {
///                                             return classifier.step(imagesSeen);
///                                         }, stop, observer);
namespace outis::training {

/// The state of a training, as a checkpoint holds it. Random numbers and the data order must be
/// functions of (seed, images seen) alone: then nothing else has to be kept, and an interrupted
/// training equals the uninterrupted one bit for bit.
class StateSaver {
public:
    virtual ~StateSaver() = default;

    /// All tensors that steps change, by unique names, not copied: a checkpoint is loaded into them
    /// in place.
    [[nodiscard]] virtual models::NamedTensors tensors() const = 0;
    /// Small values that are no tensors (best score so far, a schedule's state).
    [[nodiscard]] virtual nlohmann::json facts() const { return nlohmann::json::object(); }
    /// Called after the tensors were loaded. Throws nlohmann's exceptions or ErrorException when it
    /// does not understand; the checkpoint is refused as Corrupt then.
    virtual void restore(const nlohmann::json& /*facts*/) {}
};

/// What a step has done.
struct StepReport {
    std::int64_t images = 0;  ///< used by this step, > 0
    double loss = 0;
    /// Further numbers by name, averaged between reports ("learning-rate", "invariance", ...).
    std::vector<std::pair<std::string, double>> metrics;
    bool isLast = false;  ///< the training is over before its length (early stopping)
};

/// One optimiser step from position `imagesSeen`; may throw ErrorException.
using StepFunction = std::function<StepReport(std::int64_t imagesSeen)>;

struct LoopOptions {
    std::int64_t length = 0;         ///< images seen at the end
    double checkpointSeconds = 120;  ///< at most this much work is lost by a crash
    /// Of options and data: a checkpoint with another one is refused. Leave out the length and
    /// what does not change the result.
    std::string fingerprint;
    std::string device;  ///< description for the record
};

struct LoopPlaces {
    std::filesystem::path folder;               ///< checkpoints; made when absent
    bool restart = false;                       ///< begin anew where the checkpoint does not fit
    std::function<bool()> checkpointRequested;  ///< asked once a step; true: save now, go on
};

struct LoopResult {
    Outcome outcome = Outcome::Finished;
    bool resumed = false;              ///< went on from a checkpoint
    std::int64_t imagesSeen = 0;       ///< since the beginning of the training
    std::int64_t steps = 0;            ///< of this call
    double lastLoss = 0;               ///< mean over the last report interval
    double seconds = 0;                ///< of this call
    double imagesPerSecond = 0;        ///< of this call's steps
    double peakMb = 0;                 ///< of the process
    std::filesystem::path checkpoint;  ///< the last one, complete and verified (its JSON part)
};

/// Steps until `length` images were seen, a step said that it was the last, or a stop was asked
/// for; always ends at a checkpoint. Reports progress at every step and metrics a few hundred times
/// per training or every few seconds. The newest two checkpoints are kept; damaged ones are passed
/// over with a warning. Nothing that is not finite is ever saved.
/// Errors: InvalidOption (subject "checkpoint": it belongs to other options or data, unless
/// places.restart), NonFinite (three losses in a row, or weights at a checkpoint; the last good
/// checkpoint stays), DiskFull, Unwritable, Corrupt, NewerVersion, OutOfMemory and DeviceFailed
/// (with what was being done and what was asked for), whatever the step throws as ErrorException.
[[nodiscard]] Result<LoopResult> runTraining(const LoopOptions& options, const LoopPlaces& places,
                                             StateSaver& saver, const StepFunction& step,
                                             std::stop_token stop, Observer& observer);

}  // namespace outis::training
