// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/trainer.h"

#include <ATen/ATen.h>

#include <chrono>
#include <cmath>
#include <optional>

#include "core/base/files.h"
#include "core/diffusion/checkpoint.h"
#include "core/diffusion/loss_tally.h"
#include "core/diffusion/preview.h"
#include "core/diffusion/snapshots.h"
#include "core/diffusion/training_report.h"
#include "core/diffusion/training_state.h"
#include "core/diffusion/training_step.h"
#include "core/models/device.h"
#include "core/models/failure.h"

namespace outis::diffusion {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// A multiple of `distance` lies in (before, after].
bool crosses(std::int64_t before, std::int64_t after, std::int64_t distance) {
    return distance > 0 && after / distance > before / distance;
}

/// Where a training is, for the text of an error that comes from below.
struct Place {
    const char* phase = "preparing";
    std::int64_t imagesSeen = 0;
    std::int64_t microBatch = 0;
};

/// The error of what LibTorch or the GPU has just thrown; everything else is thrown on.
Error failureAt(const Place& place) {
    Error error = models::failureOrRethrow(
        "train", std::string(place.phase) + " at " + std::to_string(place.imagesSeen) + " images");
    if (error.code == ErrorCode::OutOfMemory) {
        error.detail += ", in micro-batches of " + std::to_string(place.microBatch);
    }
    error.detail += "; the last good checkpoint is kept";
    return error;
}

/// One call of train(): glue between the parts, each of which knows its own job.
class Training {
public:
    Training(const TrainOptions& options, const TrainingData& data, const TrainPlaces& places,
             const TrainHooks& hooks, std::stop_token stop, Observer& observer, Place& place)
        : place_(place),
          options_(orThrow(resolveFor(options, data))),
          data_(data),
          places_(places),
          hooks_(hooks),
          stop_(std::move(stop)),
          observer_(observer),
          compute_(orThrow(models::chooseCompute(options_.compute))),
          normalisation_(measure(data, options_.network.sigmaData)),
          state_(options_, compute_),
          step_(options_, data_, normalisation_, compute_.device, state_),
          report_(options_.images, observer),
          tally_(compute_.device) {
        place_.microBatch = options_.microBatch;
    }

    TrainResult run() {
        const auto start = Clock::now();
        orThrow(files::makeFolders(places_.folder));
        resume();
        const std::int64_t stepsBefore = state_.steps;
        lastSaved_ = Clock::now();
        if (adviceOwed_) {
            askAdvice();
        }
        while (!isDone() && !stop_.stop_requested()) {
            oneStep();
        }
        readLosses();
        save();
        result_.outcome = isDone() ? Outcome::Finished : Outcome::Stopped;
        result_.endedEarly = endedEarly_;
        result_.stopSuggestedAt = stopSuggestedAt_;
        result_.imagesSeen = state_.imagesSeen;
        result_.steps = state_.steps - stepsBefore;
        result_.lastLoss = report_.lastLoss();
        result_.seconds = secondsSince(start);
        result_.imagesPerSecond = report_.imagesPerSecond();
        result_.gradientsZeroed = state_.gradientsZeroed();
        result_.peakMb = static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0);
        result_.device = compute_.description;
        result_.precision = precisionName();
        return result_;
    }

private:
    [[nodiscard]] bool isDone() const {
        return endedEarly_ || state_.imagesSeen >= options_.images;
    }

    [[nodiscard]] const char* precisionName() const {
        return compute_.precision == models::Precision::BF16 ? "bf16" : "f32";
    }

    /// `auto` may choose otherwise now, on another machine or after a measurement that came close.
    void keepPrecision(const std::string& precision) {
        if (options_.compute.precision != "auto" || precision.empty() ||
            precision == precisionName()) {
            return;
        }
        models::ComputeOptions wanted = options_.compute;
        wanted.precision = precision;
        compute_ = orThrow(models::chooseCompute(wanted));
        state_.network().setPrecision(compute_.precision);
    }

    void resume() {
        std::vector<Error> damaged;
        auto found = newestGoodCheckpoint(places_.folder, damaged);
        for (const Error& warning : damaged) {
            observer_.warned(warning);
        }
        const std::optional<Error> obstacle = obstacleTo(found);
        if (obstacle && !places_.restart) {
            throw ErrorException(*obstacle);
        }
        if (obstacle || !*found) {
            removeTraining(places_.folder);
            return;
        }
        const Checkpoint& checkpoint = **found;
        state_.imagesSeen = checkpoint.facts.imagesSeen;
        state_.steps = checkpoint.facts.steps;
        state_.setGradientsZeroed(checkpoint.facts.gradientsZeroed);
        endedEarly_ = checkpoint.facts.endedEarly;
        stopSuggestedAt_ = checkpoint.facts.stopSuggestedAt;
        adviceOwed_ = checkpoint.facts.adviceOwed;
        orThrow(state_.load(checkpoint.tensors));
        keepPrecision(checkpoint.facts.precision);
        removeSnapshotsAfter(places_.folder, state_.imagesSeen);
        result_.resumed = true;
        result_.checkpoint = checkpoint.path;
        savedAt_ = state_.imagesSeen;
    }

    /// Why what was found cannot be continued; nothing when it can, or when nothing was found.
    [[nodiscard]] std::optional<Error> obstacleTo(
        const Result<std::optional<Checkpoint>>& found) const {
        if (!found) {
            return found.error();
        }
        if (!*found) {
            return std::nullopt;
        }
        const CheckpointFacts& facts = (*found)->facts;
        if (facts.dataDigest != data_.digest) {
            return invalid("checkpoint", "it belongs to other training images");
        }
        if (trainingFingerprint(facts.options) != trainingFingerprint(options_)) {
            return invalid("checkpoint", "it belongs to other training options");
        }
        if (facts.imagesSeen > options_.images && facts.options.images > options_.images) {
            return invalid("images", "the checkpoint has already been trained for longer");
        }
        return std::nullopt;
    }

    void oneStep() {
        const std::int64_t before = state_.imagesSeen;
        adviceOwed_ = false;
        const auto start = Clock::now();
        enter("training step");
        const TrainingStep::Report step = step_.run();
        tally_.add(step.loss, state_.imagesSeen);
        report_.add({state_.imagesSeen, options_.batch, secondsSince(start), step.learningRate});
        const bool snapshot =
            isDone() || crosses(before, state_.imagesSeen, options_.snapshotImages);
        const bool preview = isDone() || crosses(before, state_.imagesSeen, options_.previewImages);
        const bool asked = places_.checkpointRequested && places_.checkpointRequested();
        const bool saves = asked || secondsSince(lastSaved_) >= options_.checkpointSeconds;
        if (snapshot || preview || saves || report_.isDue()) {
            readLosses();
        }
        if (nonFinite_) {
            return;  // nothing is kept of a state that may be broken
        }
        if (snapshot) {
            saveSnapshot();
            askAdvice();
        }
        if (saves && !isDone()) {
            save();
        }
        if (preview || isDone()) {
            showPreview();
        }
    }

    /// The only place of the loop that waits for the device.
    void readLosses() {
        const auto start = Clock::now();
        const LossTally::Reading reading = tally_.read();
        nonFinite_ = reading.lastIsBroken;
        report_.flush(reading.sum, secondsSince(start));
        if (reading.brokenAt > 0) {
            throw ErrorException({ErrorCode::NonFinite, "loss",
                                  "at " + std::to_string(reading.brokenAt) +
                                      " images; the last good checkpoint is kept"});
        }
    }

    void saveSnapshot() {
        enter("saving a snapshot");
        for (std::size_t track = 0; track < state_.averages().stds().size(); ++track) {
            orThrow(writeSnapshot(places_.folder, state_.imagesSeen,
                                  state_.averages().stds()[track], state_.average(track)));
        }
    }

    void enter(const char* phase) {
        place_.phase = phase;
        place_.imagesSeen = state_.imagesSeen;
    }

    void askAdvice() {
        if (!hooks_.snapshot) {
            return;
        }
        enter("drawing samples");
        AverageDrawer& drawer = currentDrawer();
        const Drawer draw = [&](const DrawRequest& request) { return drawer.draw(request, stop_); };
        const Advice advice = hooks_.snapshot(state_.imagesSeen, draw);
        if (advice != Advice::Continue && stopSuggestedAt_ == 0) {
            stopSuggestedAt_ = state_.imagesSeen;
        }
        endedEarly_ = advice == Advice::Stop && state_.imagesSeen < options_.images;
        // A stop may have cut the drawing short: then the question comes again after resuming.
        adviceOwed_ = stop_.stop_requested() && !endedEarly_;
    }

    /// With the present averages.
    AverageDrawer& currentDrawer() {
        if (!drawer_) {
            drawer_.emplace(options_, compute_, normalisation_, data_.isLatent());
        }
        drawer_->follow(state_);
        return *drawer_;
    }

    void save() {
        lastSaved_ = Clock::now();
        if (nonFinite_ || state_.imagesSeen == savedAt_) {
            return;
        }
        enter("saving a checkpoint");
        CheckpointFacts facts;
        facts.imagesSeen = state_.imagesSeen;
        facts.steps = state_.steps;
        facts.gradientsZeroed = state_.gradientsZeroed();
        facts.options = options_;
        facts.dataDigest = data_.digest;
        facts.normalisation = normalisation_;
        facts.latents = data_.isLatent();
        facts.endedEarly = endedEarly_;
        facts.stopSuggestedAt = stopSuggestedAt_;
        facts.adviceOwed = adviceOwed_;
        facts.device = compute_.description;
        facts.precision = precisionName();
        result_.checkpoint = orThrow(writeCheckpoint(places_.folder, facts, state_.tensors()));
        savedAt_ = state_.imagesSeen;
        pruneCheckpoints(places_.folder, state_.imagesSeen);
        lastSaved_ = Clock::now();
    }

    void showPreview() {
        if (!hooks_.preview || options_.previewImages < 0) {
            return;
        }
        enter("drawing a preview");
        if (const auto pictures = currentDrawer().draw(previewRequest(options_, data_), stop_)) {
            hooks_.preview(state_.imagesSeen, *pictures);
        }
    }

    Place& place_;
    TrainOptions options_;
    const TrainingData& data_;
    const TrainPlaces& places_;
    const TrainHooks& hooks_;
    std::stop_token stop_;
    Observer& observer_;
    models::Compute compute_;
    Normalisation normalisation_;
    TrainingState state_;
    TrainingStep step_;
    TrainingReport report_;
    LossTally tally_;
    std::optional<AverageDrawer> drawer_;
    TrainResult result_;
    bool nonFinite_ = false;  ///< the last loss that was read
    bool endedEarly_ = false;
    std::int64_t stopSuggestedAt_ = 0;
    bool adviceOwed_ = false;
    std::int64_t savedAt_ = -1;
    Clock::time_point lastSaved_;
};

}  // namespace

Result<TrainResult> train(const TrainOptions& options, const TrainingData& data,
                          const TrainPlaces& places, const TrainHooks& hooks, std::stop_token stop,
                          Observer& observer) {
    Place place;
    try {
        return Training(options, data, places, hooks, std::move(stop), observer, place).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (...) {
        return failureAt(place);
    }
}

}  // namespace outis::diffusion
