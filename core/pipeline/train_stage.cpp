// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/diffusion/trainer.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/loss_recorder.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

constexpr int kPreviewColumns = 8;

/// Writes preview pictures into the run's folder and tells the observer; a picture that cannot be
/// written is a warning, training goes on.
diffusion::PreviewFunction previewWriter(StageContext& context) {
    return [&context](std::int64_t imagesSeen, const at::Tensor& pictures) {
        char name[64];
        std::snprintf(name, sizeof(name), "samples-%010lld.png",
                      static_cast<long long>(imagesSeen));
        const auto folder = context.runFolder() / "previews";
        auto written = files::makeFolders(folder);
        if (written) {
            written = writePicture(folder / name, contactSheet(pictures, kPreviewColumns));
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
        {"conditional", options.conditional == "labels"},
    };
    return files::writeAtomically(path, facts.dump(2) + "\n");
}

}  // namespace

Result<StageResult> runTrain(StageContext& context) {
    const auto set =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!set) {
        return set.error();
    }
    const bool labelled = context.options.train.conditional == "labels";
    diffusion::TrainingData data;
    data.images = imagesOf(*set);
    data.digest = set->digest();
    if (labelled) {
        data.labels = positivesOf(*set);
    }
    const auto labelDim = labelled ? static_cast<std::int64_t>(set->classes().size()) : 0;
    const auto options = context.options.train.resolve(set->count(), set->size(), 1, labelDim);
    if (auto checked = options.check(); !checked) {
        return checked.error();
    }
    diffusion::TrainPlaces places;
    places.folder = context.workspace.modelsDir() / "diffusion";
    places.restart = true;
    places.checkpointRequested = context.checkpointRequested;
    LossRecorder recorder(context.observer);
    recorder.stageStarted("train", options.images, "images");
    const auto trained = diffusion::train(options, data, places, {previewWriter(context), {}},
                                          context.stop, recorder);
    if (!trained) {
        return trained.error();
    }
    if (auto saved = recorder.save(places.folder / "loss.json", trained->resumed); !saved) {
        return saved.error();
    }
    if (auto saved = writeFacts(places.folder / "facts.json", options, *trained); !saved) {
        return saved.error();
    }
    recorder.stageFinished("train", trained->outcome);
    StageResult result;
    result.outcome = trained->outcome;
    result.summary = summaryOf(*trained);
    result.device = trained->device;
    if (trained->outcome == Outcome::Finished) {
        const auto digest = sha256File(trained->checkpoint);
        if (!digest) {
            return digest.error();
        }
        result.output = toHex(*digest);
    }
    return result;
}

}  // namespace outis::pipeline
