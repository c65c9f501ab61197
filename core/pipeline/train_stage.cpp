// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cstdio>

#include "core/base/files.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/guide_options.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/piece_training.h"
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
        const std::int64_t total =
            context_.options.train.resolve(train_.count(), train_.size(), 1, 1, 1).images *
            std::ssize(*places) * (needsGuide ? 2 : 1);
        PieceTraining training(context_, total);
        context_.observer.stageStarted("train", total, "images");
        Outcome outcome = Outcome::Finished;
        for (const GeneratorPlace& place : *places) {
            const auto done = trainPlace(place, needsGuide, training);
            if (!done) {
                return done.error();
            }
            outcome = *done;
            if (outcome == Outcome::Stopped) {
                break;
            }
        }
        context_.observer.stageFinished("train", outcome);
        return training.result(outcome);
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

    Result<Outcome> trainPlace(const GeneratorPlace& place, bool needsGuide,
                               PieceTraining& training) {
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
                return Outcome::Stopped;
            }
            steering = std::make_shared<features::ConditionSet>(std::move(**set));
            steerBy(context_.observer, steering, data);
        }
        std::unique_ptr<TrainingMeter> meter;
        if (context_.options.recipe.meter != "off") {
            auto opened = TrainingMeter::open(context_, train_, place, space_, steering.get());
            if (!opened) {
                return opened.error();
            }
            if (!*opened) {
                return Outcome::Stopped;
            }
            meter = *std::move(opened);
        }
        TrainingPiece piece{place.folder,     context_.options.train,
                            std::move(data),  hooksOf(place, meter.get()),
                            numbersOf(place), {}};
        if (meter != nullptr) {
            const bool tells = piece.numbers == PhaseObserver::Numbers::Pass;
            piece.resolved = [&meter, tells](const diffusion::TrainOptions& options) {
                meter->watch(options, tells);
            };
        }
        auto done = training.run(std::move(piece));
        if (!done || *done == Outcome::Stopped || !needsGuide) {
            return done;
        }
        return training.run({place.guide,
                             guideOptions(context_.options),
                             plainData(place),
                             {},
                             PhaseObserver::Numbers::Keep,
                             {}});
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

    StageContext& context_;
    const data::PreparedSet& train_;
    ModelSpace space_;
    at::Tensor latentMean_;  ///< F32 [N, C, h, w] of all training images; undefined for pixels
    at::Tensor latentLogvar_;
    std::string latentDigest_;
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
