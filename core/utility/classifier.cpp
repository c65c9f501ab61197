// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/classifier.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>
#include <utility>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>

#include "core/base/error_context.h"
#include "core/base/hash.h"
#include "core/models/densenet.h"
#include "core/models/device.h"
#include "core/models/failure.h"
#include "core/models/masked_bce.h"
#include "core/models/tensor_file.h"
#include "core/training/data_order.h"
#include "core/training/fingerprint.h"
#include "core/training/optimizer.h"
#include "core/training/plateau.h"
#include "core/utility/augmentation.h"
#include "core/utility/classifier_network.h"
#include "core/utility/views.h"

namespace outis::utility {
namespace {

constexpr const char* kFormat = "outis-classifier-1";
constexpr const char* kFileName = "classifier.safetensors";

models::LabelRule ruleOf(const std::string& name) {
    if (name == "ignore") {
        return models::LabelRule::Ignore;
    }
    return name == "positive" ? models::LabelRule::Positive : models::LabelRule::Negative;
}

models::MaskedBceOptions lossOptions(const UtilityOptions& options) {
    return {ruleOf(options.uncertain), ruleOf(options.missing), {}};
}

std::string nameOf(const ClassifierJob& job, std::int64_t finding) {
    const auto index = static_cast<std::size_t>(finding);
    return index < job.findings.size() ? job.findings[index] : std::to_string(finding + 1);
}

/// How often each finding counts as present and as absent, [C] each.
struct LabelCounts {
    at::Tensor positive;
    at::Tensor negative;
};

LabelCounts countLabels(const at::Tensor& labels, const UtilityOptions& options) {
    at::Tensor positive = labels == 1;
    if (options.uncertain == "positive") {
        positive = positive | (labels == -1);
    }
    const at::Tensor negative = labelsThatCount(labels, options) & ~positive;
    return {positive.sum(0), negative.sum(0)};
}

/// Sentences about findings that cannot be learned. NoUsableLabels when none can.
std::vector<std::string> judgeLabels(const at::Tensor& labels, const UtilityOptions& options,
                                     const ClassifierJob& job) {
    const LabelCounts counts = countLabels(labels, options);
    std::vector<std::string> warnings;
    const std::int64_t classes = labels.size(1);
    std::int64_t learnable = 0;
    for (std::int64_t finding = 0; finding < classes; ++finding) {
        const auto positive = counts.positive[finding].item<std::int64_t>();
        const auto negative = counts.negative[finding].item<std::int64_t>();
        learnable += positive > 0 && negative > 0 ? 1 : 0;
        if (positive == 0 || negative == 0) {
            warnings.push_back("arm " + job.arm + ": no image " +
                               (positive == 0 ? "with " : "without ") + nameOf(job, finding) +
                               " to learn from");
        }
    }
    if (learnable == 0) {
        throw ErrorException({ErrorCode::NoUsableLabels, "labels",
                              "arm " + job.arm + ": no finding has images with it and without it"});
    }
    return warnings;
}

Seed seedOf(const UtilityOptions& options, const ClassifierJob& job) {
    return derive(Seed{static_cast<std::uint64_t>(options.seed)}, "utility-classifier",
                  static_cast<std::uint64_t>(job.seedIndex));
}

/// What a checkpoint must share with the training that goes on from it.
std::string fingerprintOf(const UtilityOptions& options, const ClassifierJob& job,
                          const ClassifierData& data) {
    nlohmann::json facts = toJson(options);
    facts["has-start-weights"] = !options.weights.empty();
    facts["seed-index"] = job.seedIndex;
    facts["data"] = data.own.digest;
    facts["real-validation"] = options.validation == "real" ? data.real->digest : "";
    constexpr std::string_view kWithout[] = {"images",  "seeds", "both",
                                             "matched", "view",  "weights"};
    return training::fingerprintOf(std::move(facts), kWithout);
}

/// Everything that one training changes, and its steps.
class Training final : public training::StateSaver {
public:
    Training(const UtilityOptions& options, const ClassifierJob& job, const ClassifierData& data,
             const models::Compute& compute)
        : options_(options),
          seed_(seedOf(options, job)),
          device_(compute.device),
          network_(makeClassifier(options.network, options.side, data.own.labels.size(1),
                                  derive(seed_, "weights"))),
          plateau_(options.learningRate,
                   {.factor = options.plateauFactor, .patience = options.plateauPatience}) {
        loadStart();
        network_.module->to(device_);
        for (const auto& [name, tensor] : models::stateOf(*network_.module)) {
            best_.emplace_back(name, tensor.clone());
        }
        optimizer_ = std::make_unique<training::Optimizer>(
            training::trainableParameters(*network_.module),
            training::OptimizerOptions{.weightDecay = options.weightDecay});
        prepare(data);
        order_ = std::make_unique<training::DataOrder>(derive(seed_, "order"), trainImages());
    }

    training::StepReport step(std::int64_t imagesSeen) {
        network_.module->train();
        std::vector<std::int64_t> chosen;
        for (std::int64_t index = 0; index < options_.batch; ++index) {
            chosen.push_back(order_->indexAt(imagesSeen + index));
        }
        const at::Tensor at = at::tensor(chosen, at::kLong);
        const at::Tensor grey = images_.index_select(0, at).to(device_).to(at::kFloat);
        const at::Tensor target = targets_.index_select(0, at).to(device_);
        const at::Tensor views =
            trainingViews(grey, options_.side, options_.augmentation, seed_, imagesSeen);
        const auto loss =
            models::maskedBce(network_.logits(views), target, lossOptions(options_)).loss;
        loss.backward();
        training::StepReport report;
        report.images = options_.batch;
        report.loss = loss.item<double>();
        report.metrics.emplace_back("learning-rate", plateau_.learningRate());
        (void)optimizer_->step(plateau_.learningRate());
        optimizer_->clearGradients();
        const std::int64_t after = imagesSeen + options_.batch;
        const bool crossed =
            after / options_.validateImages != imagesSeen / options_.validateImages;
        if (crossed || after >= options_.images) {
            report.metrics.emplace_back("validation-loss", validate(after));
        }
        return report;
    }

    [[nodiscard]] models::NamedTensors tensors() const override {
        models::NamedTensors all = models::stateOf(*network_.module, "net.");
        for (const auto& [name, tensor] : best_) {
            all.emplace_back("best." + name, tensor);
        }
        for (const auto& [name, tensor] : optimizer_->state()) {
            all.emplace_back("optimizer." + name, tensor);
        }
        return all;
    }
    [[nodiscard]] nlohmann::json facts() const override {
        return {{"plateau", plateau_.state()},
                {"has-best", hasBest_},
                {"best-loss", bestLoss_},
                {"best-at", bestAt_}};
    }
    void restore(const nlohmann::json& facts) override {
        plateau_.restore(facts.at("plateau"));
        facts.at("has-best").get_to(hasBest_);
        facts.at("best-loss").get_to(bestLoss_);
        facts.at("best-at").get_to(bestAt_);
    }

    [[nodiscard]] const models::NamedTensors& best() const { return best_; }
    [[nodiscard]] double bestLoss() const { return bestLoss_; }
    [[nodiscard]] std::int64_t bestAt() const { return bestAt_; }
    [[nodiscard]] std::int64_t trainImages() const { return images_.size(0); }
    [[nodiscard]] std::int64_t validationImages() const { return validationImages_.size(0); }
    [[nodiscard]] std::int64_t leftOut() const { return leftOut_; }
    [[nodiscard]] const at::Tensor& trainLabels() const { return trainLabels_; }

private:
    void loadStart() {
        if (options_.weights.empty()) {
            return;
        }
        const auto file = orThrow(safetensors::File::open(options_.weights));
        auto* const dense = dynamic_cast<models::DenseNet121Impl*>(network_.module.get());
        if (dense != nullptr) {
            auto loaded = models::loadDenseNet121(file, *dense, models::DenseNetPart::Backbone);
            if (!loaded) {
                throw ErrorException(aboutFile(loaded.error(), options_.weights));
            }
        }
    }

    void prepare(const ClassifierData& data) {
        const OwnSplit split = orThrow(splitOwn(data.own, options_, seed_));
        leftOut_ = split.leftOut;
        const bool boxes = options_.augmentation == "published";
        const std::int64_t working = boxes ? shortSide(options_.side) : options_.side;
        images_ = fitted(data.own.images.index_select(0, split.train), working);
        trainLabels_ = data.own.labels.index_select(0, split.train);
        targets_ = targetsOf(trainLabels_);
        at::Tensor images = data.own.images.index_select(0, split.validation);
        at::Tensor labels = data.own.labels.index_select(0, split.validation);
        if (options_.validation == "real") {
            images = data.real->images;
            labels = data.real->labels;
        }
        validationImages_ = fitted(images, options_.side);
        validationTargets_ = targetsOf(labels);
    }

    double validate(std::int64_t imagesSeen) {
        network_.module->eval();
        const at::Tensor logits = logitsOf(network_, validationImages_, options_.side);
        const at::NoGradGuard noGrad;
        const double loss =
            models::maskedBce(logits.to(at::kDouble), validationTargets_.to(at::kDouble),
                              lossOptions(options_))
                .loss.item<double>();
        if (std::isfinite(loss) && (!hasBest_ || loss < bestLoss_)) {
            hasBest_ = true;
            bestLoss_ = loss;
            bestAt_ = imagesSeen;
            const models::NamedTensors now = models::stateOf(*network_.module);
            for (std::size_t index = 0; index < now.size(); ++index) {
                best_[index].second.copy_(now[index].second);
            }
        }
        (void)plateau_.next(loss);
        return loss;
    }

    const UtilityOptions& options_;
    Seed seed_;
    c10::Device device_;
    ClassifierNetwork network_;
    training::ReduceOnPlateau plateau_;
    std::unique_ptr<training::Optimizer> optimizer_;
    std::unique_ptr<training::DataOrder> order_;
    models::NamedTensors best_;
    bool hasBest_ = false;
    double bestLoss_ = 0;
    std::int64_t bestAt_ = 0;
    std::int64_t leftOut_ = 0;
    at::Tensor images_;       ///< U8, at the working size
    at::Tensor trainLabels_;  ///< I8
    at::Tensor targets_;
    at::Tensor validationImages_;
    at::Tensor validationTargets_;
};

void checkJob(const UtilityOptions& options, const ClassifierData& data) {
    orThrow(options.check());
    if (options.images == 0 || options.side == 0 || options.validateImages == 0 ||
        options.learningRate == 0 || options.augmentation == "auto") {
        throw ErrorException({ErrorCode::InvalidOption, "images", "options are not resolved"});
    }
    orThrow(checkImages(data.own));
    if (options.validation != "real") {
        return;
    }
    if (!data.real) {
        throw ErrorException({ErrorCode::InvalidOption, "validation", "no real images were given"});
    }
    orThrow(checkImages(*data.real));
    if (!labelsThatCount(data.real->labels, options).any().item<bool>()) {
        throw ErrorException({ErrorCode::NoUsableLabels, "validation",
                              "no real validation image has a label that counts"});
    }
}

std::filesystem::path writeClassifier(const std::filesystem::path& folder,
                                      const UtilityOptions& options, const ClassifierJob& job,
                                      const models::NamedTensors& tensors, std::int64_t classes) {
    std::filesystem::path path = folder / kFileName;
    orThrow(models::writeTensors(path, tensors,
                                 {{"format", kFormat},
                                  {"network", options.network},
                                  {"classes", std::to_string(classes)},
                                  {"side", std::to_string(options.side)},
                                  {"view", options.view},
                                  {"findings", nlohmann::json(job.findings).dump()}}));
    return path;
}

ClassifierResult trained(const UtilityOptions& options, const ClassifierJob& job,
                         const ClassifierData& data, const training::LoopPlaces& places,
                         std::stop_token stop, Observer& observer) {
    checkJob(options, data);
    const models::Compute compute = orThrow(models::chooseCompute(options.compute));
    Training state(options, job, data, compute);
    ClassifierResult result;
    result.warnings = judgeLabels(state.trainLabels(), options, job);
    training::LoopOptions loop;
    loop.length = options.images;
    loop.checkpointSeconds = options.checkpointSeconds;
    loop.fingerprint = fingerprintOf(options, job, data);
    loop.device = compute.description;
    result.training = orThrow(training::runTraining(
        loop, places, state, [&](std::int64_t imagesSeen) { return state.step(imagesSeen); },
        std::move(stop), observer));
    result.bestLoss = state.bestLoss();
    result.bestAt = state.bestAt();
    result.trainImages = state.trainImages();
    result.validationImages = state.validationImages();
    result.leftOut = state.leftOut();
    if (result.training.outcome == Outcome::Finished) {
        result.classifier =
            writeClassifier(places.folder, options, job, state.best(), data.own.labels.size(1));
        result.digest = toHex(orThrow(sha256File(result.classifier)));
    }
    return result;
}

/// What a classifier's file says of itself.
struct StoredClassifier {
    std::string network;
    std::int64_t classes = 0;
    std::int64_t side = 0;
    std::string view;
    std::vector<std::string> findings;
};

StoredClassifier storedFacts(const safetensors::File& file) {
    try {
        const auto& facts = file.metadata();
        StoredClassifier stored;
        const auto text = [&](const char* name) { return facts.find(name)->second; };
        for (const char* name : {"format", "network", "classes", "side", "view", "findings"}) {
            if (!facts.contains(name)) {
                throw ErrorException({ErrorCode::Corrupt, kFileName, std::string("no ") + name});
            }
        }
        stored.network = text("network");
        stored.classes = std::stoll(text("classes"));
        stored.side = std::stoll(text("side"));
        stored.view = text("view");
        stored.findings = nlohmann::json::parse(text("findings")).get<std::vector<std::string>>();
        if (text("format") != kFormat || stored.classes < 1 || stored.classes > 65536 ||
            stored.side < 1 || stored.side > 4096) {
            throw ErrorException({ErrorCode::Corrupt, kFileName, "unknown kind of classifier"});
        }
        return stored;
    } catch (const nlohmann::json::exception& exception) {
        throw ErrorException({ErrorCode::Corrupt, kFileName, exception.what()});
    } catch (const std::logic_error& exception) {
        throw ErrorException({ErrorCode::Corrupt, kFileName, exception.what()});
    }
}

/// A stored classifier, ready to answer.
struct Opened {
    ClassifierNetwork network;
    StoredClassifier stored;
};

Opened opened(const std::filesystem::path& classifier, const models::ComputeOptions& compute) {
    const auto file = orThrow(safetensors::File::open(classifier));
    Opened made{{}, storedFacts(file)};
    const models::Compute chosen = orThrow(models::chooseCompute(compute));
    made.network =
        makeClassifier(made.stored.network, made.stored.side, made.stored.classes, Seed{0});
    orThrow(models::loadState(file, *made.network.module));
    made.network.module->to(chosen.device);
    made.network.module->eval();
    return made;
}

OpenClassifier openedFor(const std::filesystem::path& classifier,
                         const models::ComputeOptions& compute) {
    return [one = opened(classifier, compute)](const at::Tensor& images) {
        const at::NoGradGuard noGrad;
        return at::sigmoid(one.network.logits(resized(images.to(at::kFloat), one.stored.side)));
    };
}

Classified classified(const std::filesystem::path& classifier, const at::Tensor& images,
                      const std::string& view, const models::ComputeOptions& compute,
                      const std::stop_token& stop, Observer& observer) {
    const auto [network, stored] = opened(classifier, compute);
    const std::string used = view == "stored" ? stored.view : view;
    if (used != "centre" && used != "ten-crop") {
        throw ErrorException({ErrorCode::InvalidOption, "view", used});
    }
    if (!images.defined() || images.dim() != 4 || images.scalar_type() != at::kByte ||
        images.size(1) != 1) {
        throw ErrorException({ErrorCode::InvalidOption, "images", "must be 8-bit grey"});
    }
    Classified result;
    result.findings = stored.findings;
    std::vector<at::Tensor> parts = {at::empty({0, stored.classes}, at::kDouble)};
    constexpr std::int64_t kPiece = 256;  // a multiple of the batch
    const std::int64_t count = images.size(0);
    for (std::int64_t begin = 0; begin < count; begin += kPiece) {
        if (stop.stop_requested()) {
            result.outcome = Outcome::Stopped;
            break;
        }
        parts.push_back(
            probabilitiesOf(network, images.slice(0, begin, begin + kPiece), stored.side, used));
        observer.progressed(std::min(count, begin + kPiece), count);
    }
    result.probabilities = at::cat(parts);
    return result;
}

/// The border of the library: what `run` throws becomes an error.
template <class Run>
auto guarded(const Run& run) -> Result<decltype(run())> {
    try {
        return run();
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (...) {
        return models::failureOrRethrow("classifier");
    }
}

}  // namespace

Result<ClassifierResult> trainClassifier(const UtilityOptions& options, const ClassifierJob& job,
                                         const ClassifierData& data,
                                         const training::LoopPlaces& places, std::stop_token stop,
                                         Observer& observer) {
    return guarded([&] { return trained(options, job, data, places, std::move(stop), observer); });
}

Result<OpenClassifier> openClassifier(const std::filesystem::path& classifier,
                                      const models::ComputeOptions& compute) {
    return guarded([&] { return openedFor(classifier, compute); });
}

Result<Classified> classify(const std::filesystem::path& classifier, const at::Tensor& images,
                            const std::string& view, const models::ComputeOptions& compute,
                            std::stop_token stop, Observer& observer) {
    return guarded([&] { return classified(classifier, images, view, compute, stop, observer); });
}

}  // namespace outis::utility
