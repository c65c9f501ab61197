// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <array>
#include <cstdio>
#include <span>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/features/encoder_training.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

const EncoderChoice& choiceOf(const RunOptions& options, EncoderUse use) {
    return use == EncoderUse::Conditions ? options.encode : options.evaluationEncoder;
}

std::filesystem::path noteOf(const data::Workspace& workspace, EncoderUse use) {
    return encoderFolder(workspace, use) / "encoder.json";
}

/// encoder.json: what later stages open.
Result<void> writeNote(const data::Workspace& workspace, EncoderUse use, const std::string& encoder,
                       const std::string& weights, const std::string& digest) {
    const nlohmann::json note = {{"encoder", encoder}, {"weights", weights}, {"digest", digest}};
    return files::writeAtomically(noteOf(workspace, use), note.dump(2) + "\n");
}

std::string summaryOf(const features::EncoderResult& trained, const std::string& method) {
    char text[160];
    std::snprintf(text, sizeof(text), "%s, %lld features, effective rank %.0f, %lld images seen",
                  method.c_str(), static_cast<long long>(trained.dimension), trained.effectiveRank,
                  static_cast<long long>(trained.training.imagesSeen));
    return text;
}

/// An encoder trained on the training patients.
Result<StageResult> trainOwn(StageContext& context, EncoderUse use, std::string_view stage) {
    const EncoderChoice& choice = choiceOf(context.options, use);
    const auto set =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!set) {
        return set.error();
    }
    const auto options = choice.training.resolve(set->count(), set->size());
    training::LoopPlaces places;
    places.folder = encoderFolder(context.workspace, use);
    places.restart = true;
    places.checkpointRequested = context.checkpointRequested;
    context.observer.stageStarted(stage, options.images, "images");
    const auto trained = features::trainEncoder(options, {imagesOf(*set), set->digest()}, places,
                                                context.stop, context.observer);
    if (!trained) {
        return trained.error();
    }
    context.observer.stageFinished(stage, trained->training.outcome);
    StageResult result;
    result.outcome = trained->training.outcome;
    result.summary = summaryOf(*trained, options.method);
    if (result.outcome == Outcome::Stopped) {
        return result;
    }
    const auto relative = trained->encoder.lexically_relative(context.workspace.root());
    if (auto written =
            writeNote(context.workspace, use, "own", relative.generic_string(), trained->digest);
        !written) {
        return written.error();
    }
    result.output = trained->digest;
    return result;
}

/// Given weights are copied into the workspace, so that it stays whole when the file moves.
Result<StageResult> takeGiven(StageContext& context, EncoderUse use, std::string_view stage) {
    const EncoderChoice& choice = choiceOf(context.options, use);
    context.observer.stageStarted(stage, 0, "");
    features::ExtractorOptions asked;
    asked.encoder = choice.encoder;
    asked.weights = choice.weights;
    asked.compute = choice.training.compute;
    const auto extractor = features::openExtractor(asked);  // refuses what is not that network
    if (!extractor) {
        return extractor.error();
    }
    const auto folder = encoderFolder(context.workspace, use);
    if (auto made = files::makeFolders(folder); !made) {
        return made.error();
    }
    const auto copy = folder / "given.safetensors";
    const auto bytes = files::MappedFile::open(choice.weights);
    if (!bytes) {
        return bytes.error();
    }
    const std::array<std::span<const std::byte>, 1> whole = {bytes->bytes()};
    if (auto copied = files::writeAtomically(copy, whole); !copied) {
        return copied.error();
    }
    const auto& identity = (*extractor)->identity();
    const auto relative = copy.lexically_relative(context.workspace.root());
    if (auto written = writeNote(context.workspace, use, identity.name, relative.generic_string(),
                                 identity.digest);
        !written) {
        return written.error();
    }
    context.observer.stageFinished(stage, Outcome::Finished);
    StageResult result;
    result.output = identity.digest;
    result.summary = identity.name + ", given weights";
    return result;
}

Result<StageResult> runEncoder(StageContext& context, EncoderUse use, std::string_view stage) {
    return choiceOf(context.options, use).encoder == "own" ? trainOwn(context, use, stage)
                                                           : takeGiven(context, use, stage);
}

}  // namespace

std::filesystem::path encoderFolder(const data::Workspace& workspace, EncoderUse use) {
    return workspace.modelsDir() / "encoders" /
           (use == EncoderUse::Conditions ? "conditions" : "evaluation");
}

Result<std::unique_ptr<features::FeatureExtractor>> openEncoder(const StageContext& context,
                                                                EncoderUse use) {
    const auto text = files::readText(noteOf(context.workspace, use));
    if (!text) {
        return Error{ErrorCode::StageMissing, "encode", "no encoder has been made yet"};
    }
    const auto note = nlohmann::json::parse(*text, nullptr, false);
    if (!note.is_object() || !note.contains("weights")) {
        return Error{ErrorCode::Corrupt, "encoder.json", "not understood"};
    }
    features::ExtractorOptions options;
    options.encoder = note.value("encoder", std::string());
    options.weights = (context.workspace.root() / note.value("weights", std::string())).string();
    options.compute = choiceOf(context.options, use).training.compute;
    auto extractor = features::openExtractor(options);
    if (extractor && (*extractor)->identity().digest != note.value("digest", std::string())) {
        return Error{ErrorCode::Corrupt, "encoder.json", "the weights have changed since"};
    }
    return extractor;
}

Result<void> requireTwoEncoders(const StageContext& context) {
    if (!context.options.train.usesPseudo()) {
        return {};
    }
    const auto digestOf = [&](EncoderUse use) {
        const auto text = files::readText(noteOf(context.workspace, use));
        const auto note = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
        return note.is_object() ? note.value("digest", std::string()) : std::string();
    };
    const std::string conditions = digestOf(EncoderUse::Conditions);
    if (!conditions.empty() && conditions == digestOf(EncoderUse::Evaluation)) {
        return Error{ErrorCode::Refused, "evaluation-encoder",
                     "the encoder that built the conditions may not measure the result; choose "
                     "another one"};
    }
    return {};
}

Result<at::Tensor> featuresOf(features::FeatureExtractor& extractor, const at::Tensor& images,
                              const StageContext& context) {
    SilentObserver silent;  // a stage's progress would fall
    return features::extractCached(extractor, images, context.workspace.tensorsDir() / "features",
                                   context.stop, silent);
}

Result<StageResult> runEncode(StageContext& context) {
    if (!context.options.train.usesPseudo()) {
        context.observer.stageStarted("encode", 0, "");
        context.observer.stageFinished("encode", Outcome::Finished);
        StageResult result;
        result.output = "none";
        result.summary = "not needed: no features steer the generator";
        return result;
    }
    return runEncoder(context, EncoderUse::Conditions, "encode");
}

Result<StageResult> runEvaluationEncoder(StageContext& context) {
    auto made = runEncoder(context, EncoderUse::Evaluation, "evaluation-encoder");
    if (made && made->outcome == Outcome::Finished) {
        // Before hours of training whose result could not be measured.
        if (auto two = requireTwoEncoders(context); !two) {
            return two.error();
        }
    }
    return made;
}

}  // namespace outis::pipeline
