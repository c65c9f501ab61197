// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/trainer.h"

#include <ATen/ATen.h>

#include <chrono>
#include <cmath>
#include <optional>

#include "core/base/files.h"
#include "core/diffusion/checkpoint.h"
#include "core/diffusion/preview.h"
#include "core/diffusion/snapshots.h"
#include "core/diffusion/training_report.h"
#include "core/diffusion/training_state.h"
#include "core/diffusion/training_step.h"
#include "core/models/device.h"

namespace outis::diffusion {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kNonFiniteLimit = 3;  // METHOD 6.2

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

void checkData(const TrainOptions& options, const TrainingData& data) {
    const at::Tensor& images = data.images;
    if (!images.defined() || images.dim() != 4 || images.scalar_type() != at::kByte ||
        images.size(2) != images.size(3)) {
        throw ErrorException(invalid("images", "needs square U8 pictures [N, C, H, W]"));
    }
    if (images.size(0) == 0) {
        throw ErrorException({ErrorCode::NoImages, "training set", "no image to learn from"});
    }
    if (options.conditional != "labels") {
        return;
    }
    if (!data.labels.defined() || data.labels.dim() != 2 || data.labels.size(1) == 0 ||
        data.labels.size(0) != images.size(0)) {
        throw ErrorException(invalid("conditional", "needs one row of labels per image"));
    }
}

TrainOptions resolved(const TrainOptions& options, const TrainingData& data) {
    checkData(options, data);
    const std::int64_t labelDim = data.labels.defined() ? data.labels.size(1) : 0;
    TrainOptions full =
        options.resolve(data.images.size(0), data.images.size(2), data.images.size(1), labelDim);
    orThrow(full.check());
    return full;
}

/// A multiple of `distance` lies in (before, after].
bool crosses(std::int64_t before, std::int64_t after, std::int64_t distance) {
    return distance > 0 && after / distance > before / distance;
}

/// One call of train(): glue between the parts, each of which knows its own job.
class Training {
public:
    Training(const TrainOptions& options, const TrainingData& data, const TrainPlaces& places,
             const PreviewFunction& preview, std::stop_token stop, Observer& observer)
        : options_(resolved(options, data)),
          data_(data),
          places_(places),
          showPreview_(preview),
          stop_(std::move(stop)),
          observer_(observer),
          compute_(orThrow(models::chooseCompute(options_.compute))),
          normalisation_(measurePixels(data.images, options_.network.sigmaData)),
          state_(options_, compute_),
          step_(options_, data_, normalisation_, compute_.device, state_),
          report_(options_.images, observer) {}

    TrainResult run() {
        const auto start = Clock::now();
        orThrow(files::makeFolders(places_.folder));
        resume();
        const std::int64_t stepsBefore = state_.steps;
        lastSaved_ = Clock::now();
        while (state_.imagesSeen < options_.images && !stop_.stop_requested()) {
            oneStep();
        }
        report_.flush();
        save();
        result_.outcome =
            state_.imagesSeen >= options_.images ? Outcome::Finished : Outcome::Stopped;
        result_.imagesSeen = state_.imagesSeen;
        result_.steps = state_.steps - stepsBefore;
        result_.lastLoss = report_.lastLoss();
        result_.seconds = secondsSince(start);
        result_.imagesPerSecond = report_.imagesPerSecond();
        result_.gradientsZeroed = state_.gradientsZeroed;
        result_.peakMb = static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0);
        result_.device = compute_.description;
        result_.precision = compute_.precision == models::Precision::BF16 ? "bf16" : "f32";
        return result_;
    }

private:
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
        state_.gradientsZeroed = checkpoint.facts.gradientsZeroed;
        orThrow(state_.load(checkpoint.tensors));
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
        const auto start = Clock::now();
        const TrainingStep::Report step = step_.run();
        countNonFinite(step.loss);
        report_.add(
            {state_.imagesSeen, options_.batch, secondsSince(start), step.loss, step.learningRate});
        if (nonFinite_ > 0) {
            return;  // nothing is kept of a state that may be broken
        }
        const bool last = state_.imagesSeen >= options_.images;
        if (last || crosses(before, state_.imagesSeen, options_.snapshotImages)) {
            saveSnapshot();
        }
        const bool asked = places_.checkpointRequested && places_.checkpointRequested();
        if ((asked || secondsSince(lastSaved_) >= options_.checkpointSeconds) && !last) {
            save();
        }
        if (last || crosses(before, state_.imagesSeen, options_.previewImages)) {
            showPreview();
        }
    }

    void countNonFinite(double loss) {
        nonFinite_ = std::isfinite(loss) ? 0 : nonFinite_ + 1;
        if (nonFinite_ >= kNonFiniteLimit) {
            throw ErrorException({ErrorCode::NonFinite, "loss",
                                  "at " + std::to_string(state_.imagesSeen) +
                                      " images; the last good checkpoint is kept"});
        }
    }

    void saveSnapshot() {
        for (std::size_t track = 0; track < state_.averages().stds().size(); ++track) {
            orThrow(writeSnapshot(places_.folder, state_.imagesSeen,
                                  state_.averages().stds()[track], state_.average(track)));
        }
    }

    void save() {
        lastSaved_ = Clock::now();
        if (nonFinite_ > 0 || state_.imagesSeen == savedAt_) {
            return;
        }
        CheckpointFacts facts;
        facts.imagesSeen = state_.imagesSeen;
        facts.steps = state_.steps;
        facts.gradientsZeroed = state_.gradientsZeroed;
        facts.options = options_;
        facts.dataDigest = data_.digest;
        facts.normalisation = normalisation_;
        facts.device = compute_.description;
        result_.checkpoint = orThrow(writeCheckpoint(places_.folder, facts, state_.tensors()));
        savedAt_ = state_.imagesSeen;
        pruneCheckpoints(places_.folder, state_.imagesSeen);
        lastSaved_ = Clock::now();
    }

    void showPreview() {
        if (!showPreview_ || options_.previewImages < 0) {
            return;
        }
        if (!preview_) {
            preview_.emplace(options_, compute_, normalisation_, data_.labels);
        }
        if (const auto pictures = preview_->draw(state_, stop_)) {
            showPreview_(state_.imagesSeen, *pictures);
        }
    }

    TrainOptions options_;
    const TrainingData& data_;
    const TrainPlaces& places_;
    const PreviewFunction& showPreview_;
    std::stop_token stop_;
    Observer& observer_;
    models::Compute compute_;
    Normalisation normalisation_;
    TrainingState state_;
    TrainingStep step_;
    TrainingReport report_;
    std::optional<Preview> preview_;
    TrainResult result_;
    int nonFinite_ = 0;
    std::int64_t savedAt_ = -1;
    Clock::time_point lastSaved_;
};

}  // namespace

Result<TrainResult> train(const TrainOptions& options, const TrainingData& data,
                          const TrainPlaces& places, const PreviewFunction& preview,
                          std::stop_token stop, Observer& observer) {
    try {
        return Training(options, data, places, preview, std::move(stop), observer).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::diffusion
