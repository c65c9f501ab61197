// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/piece_training.h"

#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/pipeline/loss_recorder.h"

namespace outis::pipeline {

namespace {

std::string summaryOf(const diffusion::TrainResult& trained) {
    char text[128];
    std::snprintf(text, sizeof(text), "%lld images seen, %.0f images/s, loss %.3f, %s",
                  static_cast<long long>(trained.imagesSeen), trained.imagesPerSecond,
                  trained.lastLoss, trained.precision.c_str());
    return text;
}

/// What the report says about the training; seconds add up over resumed parts.
Result<void> writeFacts(const std::filesystem::path& path, const diffusion::TrainOptions& options,
                        const diffusion::TrainResult& trained) {
    double earlier = 0;
    if (const auto text = trained.resumed ? files::readText(path) : Result<std::string>("")) {
        const auto json = nlohmann::json::parse(*text, nullptr, false);
        earlier = json.is_object() ? json.value("seconds", 0.0) : 0.0;
    }
    const nlohmann::json facts = {
        {"preset", options.preset},
        {"images_planned", options.images},
        {"images_seen", trained.imagesSeen},
        {"seconds", earlier + trained.seconds},
        {"images_per_second", trained.imagesPerSecond},
        {"last_loss", trained.lastLoss},
        {"precision", trained.precision},
        {"device", trained.device},
        {"peak_mb", trained.peakMb},
        {"gradients_zeroed", trained.gradientsZeroed},
        {"conditional", options.conditional},
        {"ended_early", trained.endedEarly},
        {"stop_suggested_at", trained.stopSuggestedAt},
    };
    return files::writeAtomically(path, facts.dump(2) + "\n");
}

}  // namespace

Result<Outcome> PieceTraining::run(TrainingPiece piece) {
    const auto options = diffusion::resolveFor(piece.options, piece.data);
    if (!options) {
        return options.error();
    }
    if (piece.resolved) {
        piece.resolved(*options);
    }
    diffusion::TrainPlaces places;
    places.folder = piece.folder;
    places.restart = true;
    places.checkpointRequested = context_.checkpointRequested;
    PhaseObserver phase(context_.observer, before_, options->images, total_, piece.numbers);
    LossRecorder recorder(phase);
    const auto trained =
        diffusion::train(*options, piece.data, places, piece.hooks, context_.stop, recorder);
    if (!trained) {
        return trained.error();
    }
    if (auto saved = recorder.save(piece.folder / "loss.json", trained->resumed); !saved) {
        return saved.error();
    }
    if (auto saved = writeFacts(piece.folder / "facts.json", *options, *trained); !saved) {
        return saved.error();
    }
    before_ += options->images;
    result_.device = trained->device;
    if (result_.summary.empty()) {
        result_.summary = summaryOf(*trained);
    }
    if (trained->outcome == Outcome::Finished) {
        const auto digest = sha256File(trained->checkpoint);
        if (!digest) {
            return digest.error();
        }
        digest_.update(toHex(*digest) + "\n");
    }
    return trained->outcome;
}

StageResult PieceTraining::result(Outcome outcome) {
    result_.outcome = outcome;
    if (outcome == Outcome::Finished) {
        result_.output = toHex(digest_.finish());
    }
    return result_;
}

void steerBy(Observer& observer, std::shared_ptr<const features::ConditionSet> set,
             diffusion::TrainingData& data) {
    for (const std::string& warning : set->warnings()) {
        observer.warned({ErrorCode::Refused, "conditions", warning});
    }
    data.digest += set->digest();
    data.conditions.width = set->width();
    data.conditions.at = [set = std::move(set)](const at::Tensor& rows,
                                                std::int64_t firstPosition) {
        return set->trainingConditions(rows, firstPosition);
    };
}

}  // namespace outis::pipeline
