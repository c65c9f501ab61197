// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/metrics/feature_sets.h"
#include "core/pipeline/classifiers.h"
#include "core/pipeline/image_subgroups.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"
#include "core/utility/adherence.h"
#include "core/utility/evaluation.h"

namespace outis::pipeline {

namespace {

/// A sample's group is what it was made from; without one it stands for itself.
utility::LabelledImages syntheticImages(const SyntheticSet& set) {
    const bool grouped = set.groups.ge(0).all().item<bool>();
    return {set.images, set.labels.gt(0).to(at::kChar),
            grouped ? set.groups : at::arange(set.images.size(0)), set.digest};
}

/// What is a gap in the result rather than a failure of the run.
bool isGap(const Error& error) {
    return error.code == ErrorCode::NoImages || error.code == ErrorCode::NoUsableLabels ||
           error.code == ErrorCode::TooFewPatients;
}

class UtilityStage {
public:
    UtilityStage(StageContext& context, data::PreparedSet train, data::PreparedSet test,
                 const SyntheticSet& synthetic)
        : context_(context),
          train_(std::move(train)),
          test_(std::move(test)),
          synthetic_(synthetic),
          options_(context.options.utility.resolve(train_.count(), train_.size())) {}

    /// utility.json's content; nothing when stopped.
    Result<std::optional<nlohmann::json>> run() {
        using Made = std::optional<nlohmann::json>;
        if (synthetic_.labels.size(1) == 0) {
            return Made(nlohmann::json{
                {"state", "not measured: the samples carry no findings, nothing asked for them"},
                {"adherence", utility::toJson(utility::nothingAsked())}});
        }
        const auto arms = armsOf();
        if (!arms) {
            return arms.error();
        }
        total_ = options_.images * std::ssize(*arms) * options_.seeds;
        context_.observer.stageStarted("utility", total_, "images");
        for (const auto& [arm, images] : *arms) {
            for (std::int64_t seed = 0; seed < options_.seeds; ++seed) {
                auto done = runOne(arm, images, seed);
                if (!done && isGap(done.error())) {
                    if (arm == kMatchedArm) {
                        leaveOutMatched(done.error(), options_.seeds - seed);
                        break;
                    }
                    return Made(nlohmann::json{
                        {"state", "not computable: " + arm + ": " + describe(done.error())}});
                }
                if (!done) {
                    return done.error();
                }
                if (*done == Outcome::Stopped) {
                    return Made();
                }
            }
        }
        return compare();
    }

private:
    using Arms = std::vector<std::pair<std::string, utility::LabelledImages>>;

    Result<Arms> armsOf() {
        Arms arms = {{kRealArm, labelledImagesOf(train_)},
                     {"synthetic", syntheticImages(synthetic_)}};
        if (options_.both) {
            auto both = utility::joined(arms[0].second, arms[1].second);
            if (!both) {
                return both.error();
            }
            arms.emplace_back("both", *std::move(both));
        }
        if (options_.matched && synthetic_.images.size(0) < train_.count()) {
            arms.emplace_back(kMatchedArm, matchedImages(arms[0].second));
        }
        auto reconstructed = reconstructedImages();
        if (!reconstructed) {
            return reconstructed.error();
        }
        if (*reconstructed) {
            arms.emplace_back("reconstructed", **std::move(reconstructed));
        }
        return arms;
    }

    /// As many real images as there are synthetic ones: what the smaller number alone costs
    /// (METHOD 14, REAL-size-matched).
    [[nodiscard]] utility::LabelledImages matchedImages(const utility::LabelledImages& real) const {
        const Seed seed = derive(Seed{static_cast<std::uint64_t>(options_.seed)}, kMatchedArm);
        return utility::subsetOf(
            real, metrics::seededSubset(train_.count(), synthetic_.images.size(0), seed));
    }

    /// Few images may miss what all images have; the other arms compare without this one.
    void leaveOutMatched(const Error& why, std::int64_t untrained) {
        std::erase_if(predictions_, [](const utility::Prediction& prediction) {
            return prediction.arm == kMatchedArm;
        });
        total_ -= options_.images * untrained;
        warnings_.push_back(std::string("arm ") + kMatchedArm + " was left out: " + describe(why));
    }

    /// The training images through the autoencoder (METHOD 14, RECON): what is lost there no
    /// generator of its latents can give back. Nothing where pixels are learned.
    Result<std::optional<utility::LabelledImages>> reconstructedImages() {
        using Made = std::optional<utility::LabelledImages>;
        const auto space = ModelSpace::open(context_);
        if (!space) {
            return space.error();
        }
        if (!space->isLatent()) {
            return Made();
        }
        const auto latents = space->latentsOf(context_, train_.digest());
        if (!latents) {
            return latents.error();
        }
        auto pictures = space->pictures(latents->mean());
        if (!pictures) {
            return pictures.error();
        }
        utility::LabelledImages images = labelledImagesOf(train_);
        images.images = *std::move(pictures);
        images.digest =
            toHex(sha256(images.digest + " through " + latents->key().autoencoderDigest));
        return Made(std::move(images));
    }

    Result<Outcome> runOne(const std::string& arm, const utility::LabelledImages& images,
                           std::int64_t seed) {
        PhaseObserver phase(
            context_.observer, before_, options_.images, total_,
            seed == 0 ? PhaseObserver::Numbers::Pass : PhaseObserver::Numbers::Keep);
        const auto trained =
            trainArm(context_, options_, {arm, seed, train_.classes()}, images, phase);
        if (!trained) {
            return trained.error();
        }
        if (trained->training.outcome == Outcome::Stopped) {
            return Outcome::Stopped;
        }
        before_ += options_.images;
        warnings_.insert(warnings_.end(), trained->warnings.begin(), trained->warnings.end());
        auto done = ask(trained->classifier, imagesOf(test_), arm, seed, predictions_);
        if (done && *done == Outcome::Finished && arm == kRealArm) {
            done = ask(trained->classifier, synthetic_.images, arm, seed, onSynthetic_);
        }
        return done;
    }

    /// Adds what a classifier says of images to `answers`.
    Result<Outcome> ask(const std::filesystem::path& classifier, const at::Tensor& images,
                        const std::string& arm, std::int64_t seed,
                        std::vector<utility::Prediction>& answers) {
        SilentObserver silent;
        const auto said = utility::classify(classifier, images, "stored", options_.compute,
                                            context_.stop, silent);
        if (!said) {
            return said.error();
        }
        if (said->outcome == Outcome::Stopped) {
            return Outcome::Stopped;
        }
        answers.push_back(predictionOf(arm, seed, said->probabilities));
        return Outcome::Finished;
    }

    Result<std::optional<nlohmann::json>> compare() {
        utility::TestSet test = testSetOf(test_);
        test.subgroups = imageSubgroups(orThrow(context_.catalogue.imagesOf(data::Role::Test)),
                                        test_.imageIds());
        utility::UtilityEvaluationOptions options;
        options.uncertain = options_.uncertain;
        options.missing = options_.missing;
        options.seed = options_.seed;
        auto result = utility::evaluateUtility(test, predictions_, options);
        if (!result) {
            return result.error();
        }
        const auto adherence = adherenceTo(test, options);
        if (!adherence) {
            return adherence.error();
        }
        std::ranges::sort(warnings_);
        warnings_.erase(std::unique(warnings_.begin(), warnings_.end()), warnings_.end());
        result->warnings.insert(result->warnings.end(), warnings_.begin(), warnings_.end());
        nlohmann::json json = utility::toJson(*result);
        json["network"] = options_.network;
        json["training_images"] = options_.images;
        json["adherence"] = utility::toJson(*adherence);
        return std::optional(std::move(json));
    }

    /// The classifiers of the real arm on what was asked for, beside the same on test patients.
    Result<utility::Adherence> adherenceTo(const utility::TestSet& test,
                                           const utility::UtilityEvaluationOptions& options) {
        const utility::LabelledImages images = syntheticImages(synthetic_);
        const at::Tensor labels = images.labels.contiguous();
        const at::Tensor groups = images.groups.contiguous();
        utility::TestSet asked;
        asked.findings = test.findings;
        asked.labels.assign(labels.const_data_ptr<std::int8_t>(),
                            labels.const_data_ptr<std::int8_t>() + labels.numel());
        asked.patients.assign(groups.const_data_ptr<std::int64_t>(),
                              groups.const_data_ptr<std::int64_t>() + groups.numel());
        std::vector<utility::Prediction> onReal;
        std::ranges::copy_if(
            predictions_, std::back_inserter(onReal),
            [](const utility::Prediction& prediction) { return prediction.arm == kRealArm; });
        return utility::evaluateAdherence(asked, onSynthetic_, test, onReal, options);
    }

    StageContext& context_;
    data::PreparedSet train_;
    data::PreparedSet test_;
    const SyntheticSet& synthetic_;
    utility::UtilityOptions options_;
    std::int64_t total_ = 0;
    std::int64_t before_ = 0;
    std::vector<utility::Prediction> predictions_;  ///< of the test images
    std::vector<utility::Prediction> onSynthetic_;  ///< of the synthetic images, by the real arm
    std::vector<std::string> warnings_;
};

std::string summaryOf(const nlohmann::json& json) {
    for (const auto& verdict : json.value("verdicts", nlohmann::json::array())) {
        if (verdict.at("arm") == "synthetic") {
            return verdict.at("sentence");
        }
    }
    return json.at("state");
}

}  // namespace

Result<StageResult> runUtility(StageContext& context) {
    const auto open = [&](data::Role role) {
        return data::PreparedSet::open(context.workspace, role, data::Access::Learning);
    };
    auto train = open(data::Role::Train);
    auto test = open(data::Role::Test);
    if (!train || !test) {
        return !train ? train.error() : test.error();
    }
    const auto synthetic = readSyntheticSet(
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate)));
    if (!synthetic) {
        return synthetic.error();
    }
    const auto json = UtilityStage(context, *std::move(train), *std::move(test), *synthetic).run();
    if (!json) {
        return json.error();
    }
    StageResult result;
    if (!*json) {
        result.outcome = Outcome::Stopped;
        context.observer.stageFinished("utility", Outcome::Stopped);
        return result;
    }
    const std::string text = (*json)->dump(1) + "\n";
    if (auto written = files::writeAtomically(context.runFolder() / "utility.json", text);
        !written) {
        return written.error();
    }
    context.observer.stageFinished("utility", Outcome::Finished);
    result.output = toHex(sha256(text));
    result.summary = summaryOf(**json);
    return result;
}

}  // namespace outis::pipeline
