// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/error_context.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/latents/pictures.h"
#include "core/latents/reconstruction.h"
#include "core/latents/trainer.h"
#include "core/models/device.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

constexpr std::int64_t kDecodeBatch = 8;
constexpr std::int64_t kParts = 100;
constexpr std::int64_t kTrained = 80;  ///< of kParts, when encoding begins
constexpr std::int64_t kEncoded = 92;

class CompressStage {
public:
    CompressStage(StageContext& context, data::PreparedSet train, data::PreparedSet validation)
        : context_(context),
          options_(context.options.compress),
          train_(std::move(train)),
          validation_(std::move(validation)) {}

    Result<StageResult> run() {
        context_.observer.stageStarted("compress", kParts, "percent");
        auto outcome = options_.given.file.empty() ? trainOwn() : takeGiven();
        if (outcome && *outcome == Outcome::Finished) {
            outcome = encode();
        }
        if (outcome && *outcome == Outcome::Finished) {
            outcome = measure();
        }
        if (!outcome) {
            return outcome.error();
        }
        context_.observer.stageFinished("compress", *outcome);
        result_.outcome = *outcome;
        return result_;
    }

private:
    Result<Outcome> trainOwn() {
        const auto training = options_.training.resolve(train_.count(), train_.size());
        if (!training) {
            return training.error();
        }
        latents::AutoencoderPlaces places;
        places.loop.folder = autoencoderFile(context_.workspace).parent_path() / "training";
        places.loop.restart = true;
        places.loop.checkpointRequested = context_.checkpointRequested;
        places.file = autoencoderFile(context_.workspace);
        PhaseObserver phase(context_.observer, 0, kTrained, kParts);
        const auto trained = latents::trainAutoencoder(
            *training,
            {imagesOf(train_), imagesOf(validation_), train_.digest() + validation_.digest()},
            places, context_.stop, phase);
        if (!trained) {
            return trained.error();
        }
        return trained->loop.outcome;
    }

    Result<Outcome> takeGiven() {
        const auto target = autoencoderFile(context_.workspace);
        if (auto made = files::makeFolders(target.parent_path()); !made) {
            return made.error();
        }
        const auto given = latents::importAutoencoder(options_.given, target);
        if (!given) {
            return aboutFile(given.error(), options_.given.file);
        }
        if (!given->rangeStated) {
            context_.observer.warned({ErrorCode::InvalidOption, "compress-range",
                                      "the file does not say whether it takes [0, 1] or [-1, 1]; "
                                      "[-1, 1] was assumed"});
        }
        return Outcome::Finished;
    }

    Result<Outcome> encode() {
        const auto compute = models::chooseCompute(options_.training.compute);
        if (!compute) {
            return compute.error();
        }
        auto opened =
            latents::Autoencoder::open(autoencoderFile(context_.workspace), compute->device);
        if (!opened) {
            return opened.error();
        }
        autoencoder_.emplace(*std::move(opened));
        PhaseObserver phase(context_.observer, kTrained, kEncoded - kTrained, kParts);
        return latents::encodeLatents(*autoencoder_, imagesOf(train_), train_.digest(),
                                      options_.encode.batch, latentFile(context_.workspace),
                                      context_.stop, phase);
    }

    /// Reconstruction of validation patients by finding: the ceiling of the latent route.
    Result<Outcome> measure() {
        latents::LabelledPictures images{imagesOf(validation_), positivesOf(validation_),
                                         validation_.classes(), patientsOf(validation_)};
        PhaseObserver phase(context_.observer, kEncoded, kParts - kEncoded, kParts);
        const auto quality = latents::measureReconstruction(*autoencoder_, images, options_.encode,
                                                            context_.stop, phase);
        if (!quality) {
            return quality.error();
        }
        if (context_.stop.stop_requested()) {
            return Outcome::Stopped;
        }
        for (const std::string& warning : quality->warnings) {
            context_.observer.warned({ErrorCode::Refused, "reconstruction", warning});
        }
        const auto file = autoencoderFile(context_.workspace).parent_path() / "quality.json";
        if (auto written = files::writeAtomically(file, latents::toJson(*quality).dump(2) + "\n");
            !written) {
            return written.error();
        }
        char text[160];
        const auto& all = quality->rows.front();
        std::snprintf(text, sizeof(text), "latents, factor %lld; reconstruction %.1f dB, SSIM %.3f",
                      static_cast<long long>(autoencoder_->factor()), all.psnr.value,
                      all.ssim.value);
        result_.summary = text;
        result_.output = autoencoder_->digest();
        return Outcome::Finished;
    }

    StageContext& context_;
    const CompressOptions& options_;
    data::PreparedSet train_;
    data::PreparedSet validation_;
    std::optional<latents::Autoencoder> autoencoder_;
    StageResult result_;
};

}  // namespace

std::filesystem::path autoencoderFile(const data::Workspace& workspace) {
    return workspace.modelsDir() / "autoencoder" / "autoencoder.safetensors";
}

std::filesystem::path latentFile(const data::Workspace& workspace) {
    return workspace.tensorsDir() / "latents.safetensors";
}

Result<ModelSpace> ModelSpace::open(const StageContext& context) {
    ModelSpace space;
    if (!context.options.compress.isLatent()) {
        return space;
    }
    const auto compute = models::chooseCompute(context.options.train.compute);
    if (!compute) {
        return compute.error();
    }
    auto autoencoder =
        latents::Autoencoder::open(autoencoderFile(context.workspace), compute->device);
    if (!autoencoder) {
        return autoencoder.error().code == ErrorCode::NotFound
                   ? Error{ErrorCode::StageMissing, "compress", "there is no autoencoder yet"}
                   : autoencoder.error();
    }
    space.autoencoder_.emplace(*std::move(autoencoder));
    return space;
}

Result<latents::LatentSet> ModelSpace::latentsOf(const StageContext& context,
                                                 const std::string& setDigest) const {
    return latents::LatentSet::open(latentFile(context.workspace),
                                    {setDigest, autoencoder_->digest()});
}

Result<std::optional<latents::LatentSet>> ModelSpace::encode(
    const StageContext& context, const at::Tensor& images, const std::string& digest,
    const std::filesystem::path& path) const {
    SilentObserver silent;
    const auto encoded =
        latents::encodeLatents(*autoencoder_, images, digest, context.options.compress.encode.batch,
                               path, context.stop, silent);
    if (!encoded) {
        return encoded.error();
    }
    if (*encoded == Outcome::Stopped) {
        return std::optional<latents::LatentSet>();
    }
    auto latents = latents::LatentSet::open(path, {digest, autoencoder_->digest()});
    return latents ? Result<std::optional<latents::LatentSet>>(*std::move(latents))
                   : Result<std::optional<latents::LatentSet>>(latents.error());
}

Result<at::Tensor> ModelSpace::pictures(const at::Tensor& drawn) const {
    return isLatent() ? latents::decodeLatents(*autoencoder_, drawn, kDecodeBatch)
                      : Result<at::Tensor>(drawn);
}

Result<StageResult> runCompress(StageContext& context) {
    if (!context.options.compress.isLatent()) {
        context.observer.stageStarted("compress", 0, "");
        context.observer.stageFinished("compress", Outcome::Finished);
        StageResult result;
        result.output = "none";
        result.summary = "not needed: the generator learns pixels";
        return result;
    }
    const auto open = [&](data::Role role) {
        return data::PreparedSet::open(context.workspace, role, data::Access::Learning);
    };
    auto train = open(data::Role::Train);
    auto validation = open(data::Role::Validation);
    if (!train || !validation) {
        return !train ? train.error() : validation.error();
    }
    return CompressStage(context, *std::move(train), *std::move(validation)).run();
}

}  // namespace outis::pipeline
