// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/diffusion/trainer.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/guide_options.h"
#include "core/pipeline/loss_recorder.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/training_meter.h"

namespace outis::pipeline {

namespace {

constexpr int kPreviewColumns = 8;

/// Writes preview pictures into the run's folder and tells the observer; a picture that cannot be
/// written is a warning, training goes on.
diffusion::PreviewFunction previewWriter(StageContext& context, const ModelSpace& space,
                                         const std::string& fold) {
    return [&context, &space, fold](std::int64_t imagesSeen, const at::Tensor& drawn) {
        const auto pictures = space.pictures(drawn);
        if (!pictures) {
            context.observer.warned(pictures.error());
            return;
        }
        char name[64];
        std::snprintf(name, sizeof(name), "samples-%s%010lld.png", fold.c_str(),
                      static_cast<long long>(imagesSeen));
        const auto folder = context.runFolder() / "previews";
        auto written = files::makeFolders(folder);
        if (written) {
            written = writePicture(folder / name, contactSheet(*pictures, kPreviewColumns));
        }
        if (!written) {
            context.observer.warned(written.error());
            return;
        }
        const auto relative = std::filesystem::relative(folder / name, context.workspace.root());
        context.observer.picture("samples", relative.generic_string());
    };
}

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

/// One training of several, its data complete.
struct Piece {
    std::filesystem::path folder;
    diffusion::TrainOptions options;  ///< resolved
    diffusion::TrainingData data;
    diffusion::TrainHooks hooks;
    PhaseObserver::Numbers numbers = PhaseObserver::Numbers::Pass;
    TrainingMeter* meter = nullptr;  ///< of its hooks
};

class TrainStage {
public:
    TrainStage(StageContext& context, const data::PreparedSet& train)
        : context_(context), train_(train) {}

    Result<StageResult> run() {
        if (auto two = requireTwoEncoders(context_); !two) {
            return two.error();
        }
        const auto places = generatorPlaces(context_, train_);
        if (!places) {
            return places.error();
        }
        warnOfFindingsWithoutImages();
        const bool needsGuide = context_.options.generate.guide == "uncond";
        if (auto opened = openSpace(); !opened) {
            return opened.error();
        }
        total_ = context_.options.train.resolve(train_.count(), train_.size(), 1, 1, 1).images *
                 std::ssize(*places) * (needsGuide ? 2 : 1);
        context_.observer.stageStarted("train", total_, "images");
        for (const GeneratorPlace& place : *places) {
            if (auto done = trainPlace(place, needsGuide); !done) {
                return done.error();
            }
            if (result_.outcome == Outcome::Stopped) {
                break;
            }
        }
        context_.observer.stageFinished("train", result_.outcome);
        if (result_.outcome == Outcome::Finished) {
            result_.output = toHex(digest_.finish());
        }
        return result_;
    }

private:
    /// A finding that no training patient has cannot be asked of the generator.
    void warnOfFindingsWithoutImages() {
        if (!context_.options.train.usesLabels()) {
            return;
        }
        const at::Tensor counts = positivesOf(train_).sum(0);
        std::string absent;
        std::int64_t count = 0;
        for (std::size_t column = 0; column < train_.classes().size(); ++column) {
            if (counts[static_cast<std::int64_t>(column)].item<float>() == 0) {
                absent += (absent.empty() ? "" : ", ") + train_.classes()[column];
                ++count;
            }
        }
        if (count == std::ssize(train_.classes())) {
            context_.observer.warned({ErrorCode::Refused, "labels",
                                      "no training image has a finding: findings steer nothing, "
                                      "the generator learns as without them"});
        } else if (count > 0) {
            context_.observer.warned({ErrorCode::Refused, "labels",
                                      "no training image has " + absent + ": it is never drawn"});
        }
    }

    Result<void> trainPlace(const GeneratorPlace& place, bool needsGuide) {
        diffusion::TrainingData data = plainData(place);
        if (context_.options.train.usesLabels()) {
            data.labels = positivesOf(train_).index_select(0, place.rows);
        }
        std::shared_ptr<features::ConditionSet> steering;
        if (context_.options.train.usesPseudo()) {
            auto set = makeConditions(context_, train_, place);
            if (!set) {
                return set.error();
            }
            if (!*set) {
                result_.outcome = Outcome::Stopped;
                return {};
            }
            steering = std::make_shared<features::ConditionSet>(std::move(**set));
            steerBy(steering, data);
        }
        std::unique_ptr<TrainingMeter> meter;
        if (context_.options.recipe.meter != "off") {
            auto opened = TrainingMeter::open(context_, train_, place, space_, steering.get());
            if (!opened) {
                return opened.error();
            }
            if (!*opened) {
                result_.outcome = Outcome::Stopped;
                return {};
            }
            meter = *std::move(opened);
        }
        auto done = trainPiece({place.folder, context_.options.train, std::move(data),
                                hooksOf(place, meter.get()), numbersOf(place), meter.get()});
        if (!done || result_.outcome == Outcome::Stopped || !needsGuide) {
            return done;
        }
        return trainPiece({place.guide,
                           guideOptions(context_.options),
                           plainData(place),
                           {},
                           PhaseObserver::Numbers::Keep,
                           nullptr});
    }

    Result<void> openSpace() {
        auto space = ModelSpace::open(context_);
        if (!space) {
            return space.error();
        }
        space_ = *std::move(space);
        if (space_.isLatent()) {
            const auto latents = space_.latentsOf(context_, train_.digest());
            if (!latents) {
                return latents.error();
            }
            latentMean_ = latents->mean();
            latentLogvar_ = latents->logvar();
            latentDigest_ = latents->key().autoencoderDigest;
        }
        return {};
    }

    /// Pixels or latents of a place's images, steered by nothing.
    [[nodiscard]] diffusion::TrainingData plainData(const GeneratorPlace& place) const {
        diffusion::TrainingData data;
        data.digest = train_.digest() + latentDigest_ + place.name;
        if (space_.isLatent()) {
            data.latentMean = latentMean_.index_select(0, place.rows);
            data.latentLogvar = latentLogvar_.index_select(0, place.rows);
        } else {
            data.images = imagesOf(train_).index_select(0, place.rows);
        }
        return data;
    }

    void steerBy(std::shared_ptr<features::ConditionSet> set, diffusion::TrainingData& data) {
        for (const std::string& warning : set->warnings()) {
            context_.observer.warned({ErrorCode::Refused, "conditions", warning});
        }
        data.digest += set->digest();
        data.conditions.width = set->width();
        data.conditions.at = [set](const at::Tensor& rows, std::int64_t firstPosition) {
            return set->trainingConditions(rows, firstPosition);
        };
    }

    diffusion::TrainHooks hooksOf(const GeneratorPlace& place, TrainingMeter* meter) {
        diffusion::TrainHooks hooks;
        if (meter != nullptr) {
            hooks.snapshot = [meter](std::int64_t imagesSeen, const diffusion::Drawer& draw) {
                return meter->snapshot(imagesSeen, draw);
            };
        }
        hooks.preview = previewWriter(context_, space_, place.name);
        return hooks;
    }

    /// The second half's numbers would be taken for the first one's.
    static PhaseObserver::Numbers numbersOf(const GeneratorPlace& place) {
        return place.name == "b" ? PhaseObserver::Numbers::Keep : PhaseObserver::Numbers::Pass;
    }

    Result<void> trainPiece(Piece piece) {
        auto options = diffusion::resolveFor(piece.options, piece.data);
        if (!options) {
            return options.error();
        }
        if (piece.meter != nullptr) {
            piece.meter->watch(*options, piece.numbers == PhaseObserver::Numbers::Pass);
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
            return saved;
        }
        if (auto saved = writeFacts(piece.folder / "facts.json", *options, *trained); !saved) {
            return saved;
        }
        before_ += options->images;
        result_.outcome = trained->outcome;
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
        return {};
    }

    StageContext& context_;
    const data::PreparedSet& train_;
    ModelSpace space_;
    at::Tensor latentMean_;  ///< F32 [N, C, h, w] of all training images; undefined for pixels
    at::Tensor latentLogvar_;
    std::string latentDigest_;
    std::int64_t total_ = 0;
    std::int64_t before_ = 0;
    Sha256 digest_;
    StageResult result_;
};

}  // namespace

Result<StageResult> runTrain(StageContext& context) {
    const auto set =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!set) {
        return set.error();
    }
    return TrainStage(context, *set).run();
}

}  // namespace outis::pipeline
