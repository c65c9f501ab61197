// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/loop.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/models/device.h"
#include "core/models/failure.h"
#include "core/training/checkpoint_store.h"
#include "core/training/loop_report.h"
#include "core/training/optimizer.h"

namespace outis::training {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kNonFiniteLimit = 3;  // METHOD 6.2

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The name of the first tensor with a NaN or an infinity.
std::optional<std::string> nonFiniteAmong(const models::NamedTensors& tensors) {
    for (const auto& [name, tensor] : tensors) {
        if (tensor.is_floating_point() && !at::isfinite(tensor).all().item<bool>()) {
            return name;
        }
    }
    return std::nullopt;
}

/// Where a training is, for the text of an error that comes from below.
struct Place {
    const char* phase = "preparing";
    std::int64_t imagesSeen = 0;
};

/// The error of what LibTorch or the GPU has just thrown; everything else is thrown on.
Error failureAt(const Place& place) {
    Error error =
        models::failureOrRethrow("training", std::string(place.phase) + " at " +
                                                 std::to_string(place.imagesSeen) + " images");
    error.detail += "; the last good checkpoint is kept";
    return error;
}

/// One call of runTraining().
class Loop {
public:
    Loop(const LoopOptions& options, const LoopPlaces& places, StateSaver& saver,
         const StepFunction& step, std::stop_token stop, Observer& observer, Place& place)
        : place_(place),
          options_(options),
          places_(places),
          saver_(saver),
          step_(step),
          stop_(std::move(stop)),
          observer_(observer),
          store_(places.folder),
          report_(options.length, observer) {}

    LoopResult run() {
        const auto start = Clock::now();
        orThrow(files::makeFolders(places_.folder));
        resume();
        lastSaved_ = Clock::now();
        while (!isOver() && !stop_.stop_requested()) {
            oneStep();
        }
        report_.flush();
        save();
        result_.outcome = isOver() ? Outcome::Finished : Outcome::Stopped;
        result_.imagesSeen = imagesSeen_;
        result_.lastLoss = report_.lastLoss();
        result_.seconds = secondsSince(start);
        result_.imagesPerSecond = report_.imagesPerSecond();
        result_.peakMb = static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0);
        return result_;
    }

private:
    [[nodiscard]] bool isOver() const { return finishedEarly_ || imagesSeen_ >= options_.length; }

    void enter(const char* phase) {
        place_.phase = phase;
        place_.imagesSeen = imagesSeen_;
    }

    void resume() {
        enter("reading a checkpoint");
        std::vector<Error> damaged;
        auto found = store_.newestGood(damaged, {});
        for (const Error& warning : damaged) {
            observer_.warned(warning);
        }
        const std::optional<Error> obstacle = obstacleTo(found);
        if (obstacle && !places_.restart) {
            throw ErrorException(*obstacle);
        }
        if (obstacle || !*found) {
            store_.clear();
            return;
        }
        load(**found);
    }

    /// Why what was found cannot be continued; nothing when it can, or when nothing was found.
    [[nodiscard]] std::optional<Error> obstacleTo(
        const Result<std::optional<StoredCheckpoint>>& found) const {
        if (!found) {
            return found.error();
        }
        if (*found && (*found)->facts.value("fingerprint", "") != options_.fingerprint) {
            return Error{ErrorCode::InvalidOption, "checkpoint",
                         "it belongs to other training options or images"};
        }
        return std::nullopt;
    }

    void load(const StoredCheckpoint& checkpoint) {
        try {
            orThrow(loadInto(checkpoint.tensors, saver_.tensors()));
            saver_.restore(checkpoint.facts.at("trainer"));
            totalSteps_ = checkpoint.facts.at("steps").get<std::int64_t>();
            finishedEarly_ = checkpoint.facts.at("finished-early").get<bool>();
        } catch (const nlohmann::json::exception& exception) {
            throw ErrorException({ErrorCode::Corrupt, "checkpoint", exception.what()});
        }
        imagesSeen_ = checkpoint.imagesSeen;
        savedAt_ = imagesSeen_;
        result_.resumed = true;
        result_.checkpoint = checkpoint.path;
    }

    void oneStep() {
        const auto start = Clock::now();
        enter("training step");
        StepReport step = step_(imagesSeen_);
        if (step.images <= 0) {
            throw ErrorException({ErrorCode::Internal, "training step", "used no image"});
        }
        imagesSeen_ += step.images;
        ++totalSteps_;
        ++result_.steps;
        finishedEarly_ = step.isLast;
        countNonFinite(step.loss);
        report_.add(step, imagesSeen_, secondsSince(start));
        const bool asked = places_.checkpointRequested && places_.checkpointRequested();
        if (asked || secondsSince(lastSaved_) >= options_.checkpointSeconds) {
            save();
        }
    }

    void countNonFinite(double loss) {
        nonFinite_ = std::isfinite(loss) ? 0 : nonFinite_ + 1;
        if (nonFinite_ >= kNonFiniteLimit) {
            throw ErrorException(notFinite("loss"));
        }
    }

    [[nodiscard]] Error notFinite(const std::string& what) const {
        return {ErrorCode::NonFinite, what,
                "at " + std::to_string(imagesSeen_) + " images; the last good checkpoint is kept"};
    }

    void save() {
        lastSaved_ = Clock::now();
        if (nonFinite_ > 0 || imagesSeen_ == savedAt_) {
            return;  // nothing is kept of a state that may be broken
        }
        enter("saving a checkpoint");
        const models::NamedTensors tensors = saver_.tensors();
        if (const auto name = nonFiniteAmong(tensors)) {
            throw ErrorException(notFinite(*name));
        }
        result_.checkpoint = orThrow(store_.write(imagesSeen_,
                                                  {{"fingerprint", options_.fingerprint},
                                                   {"length", options_.length},
                                                   {"steps", totalSteps_},
                                                   {"finished-early", finishedEarly_},
                                                   {"device", options_.device},
                                                   {"trainer", saver_.facts()}},
                                                  tensors));
        savedAt_ = imagesSeen_;
        store_.prune(imagesSeen_);
        lastSaved_ = Clock::now();
    }

    Place& place_;
    const LoopOptions& options_;
    const LoopPlaces& places_;
    StateSaver& saver_;
    const StepFunction& step_;
    std::stop_token stop_;
    Observer& observer_;
    CheckpointStore store_;
    LoopReport report_;
    LoopResult result_;
    std::int64_t imagesSeen_ = 0;
    std::int64_t totalSteps_ = 0;
    std::int64_t savedAt_ = -1;
    bool finishedEarly_ = false;
    int nonFinite_ = 0;
    Clock::time_point lastSaved_;
};

}  // namespace

Result<LoopResult> runTraining(const LoopOptions& options, const LoopPlaces& places,
                               StateSaver& saver, const StepFunction& step, std::stop_token stop,
                               Observer& observer) {
    Place place;
    try {
        return Loop(options, places, saver, step, std::move(stop), observer, place).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (...) {
        return failureAt(place);
    }
}

}  // namespace outis::training
