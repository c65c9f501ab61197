// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/drawn_samples.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/guide_options.h"
#include "core/pipeline/left_out.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/piece_training.h"
#include "core/pipeline/plain_drawing.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/shadow_release.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/audit/canary_marks.h"

namespace outis::pipeline {

namespace {

constexpr std::size_t kFewestPatients = 4;
constexpr std::size_t kMarkedShare = 4;  // one patient in so many carries a mark, at most
constexpr std::int64_t kHeldOutMarks = 200;

/// Validation and test patients together.
struct Reference {
    data::PreparedSet validation;
    data::PreparedSet test;
    privacy::PatientImages images;
    at::Tensor positives;  ///< F32 [N, C]
};

Reference openReference(const data::Workspace& workspace) {
    const auto open = [&](data::Role role) {
        return orThrow(data::PreparedSet::open(workspace, role, data::Access::Learning));
    };
    Reference reference{open(data::Role::Validation), open(data::Role::Test), {}, {}};
    reference.images =
        privacy::joined(patientImagesOf(reference.validation), patientImagesOf(reference.test));
    reference.positives = at::cat({positivesOf(reference.validation), positivesOf(reference.test)});
    return reference;
}

/// Rows of one half of the patients who were not left out as outliers, by lot; the other half is
/// never seen.
at::Tensor halfOf(const privacy::PatientImages& reference, const LeftOut& left, Seed seed) {
    auto lists = privacy::rowsByPatient(reference);
    std::erase_if(lists, [&](const std::vector<std::int64_t>& rows) {
        return left.isOut(reference.patients[rows.front()].item<std::int64_t>());
    });
    Philox random(derive(seed, "shadow-half"));
    shuffle(std::span(lists), random);
    std::vector<std::int64_t> rows;
    for (std::size_t patient = 0; patient < lists.size() / 2; ++patient) {
        rows.insert(rows.end(), lists[patient].begin(), lists[patient].end());
    }
    std::sort(rows.begin(), rows.end());
    return at::tensor(rows, at::kLong);
}

/// What the release's generator, or the first of two, was shown: images seen, and how often each.
struct Shown {
    std::int64_t images = 0;
    double passes = 0;
};

Result<Shown> shownToGenerator(const StageContext& context) {
    const auto train =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!train) {
        return train.error();
    }
    const auto places = generatorPlaces(context, *train);
    if (!places) {
        return places.error();
    }
    const auto text = files::readText(places->front().folder / "facts.json");
    if (!text) {
        return text.error();
    }
    const auto facts = nlohmann::json::parse(*text, nullptr, false);
    if (!facts.is_object() || !facts.contains("images_seen")) {
        return Error{ErrorCode::Corrupt, "facts.json", "does not say how long was trained"};
    }
    const auto images = facts.at("images_seen").get<std::int64_t>();
    return Shown{images,
                 static_cast<double>(images) / static_cast<double>(places->front().rows.size(0))};
}

/// The same recipe, shorter: what the user gave in images shrinks alike.
diffusion::TrainOptions shortened(diffusion::TrainOptions options, std::int64_t shown,
                                  double length) {
    const auto scaled = [length](std::int64_t images) {
        return images > 0
                   ? std::max<std::int64_t>(1, std::llround(length * static_cast<double>(images)))
                   : images;
    };
    options.images = scaled(shown);
    options.rampImages = scaled(options.rampImages);
    options.decayImages = scaled(options.decayImages);
    options.snapshotImages = scaled(options.snapshotImages);
    options.augmentationImages = scaled(options.augmentationImages);
    options.previewImages = -1;
    return options;
}

/// The stage is done, and the audit is told why there is no shadow generator.
Result<StageResult> withoutShadow(const StageContext& context, const std::string& state) {
    ShadowRelease shadow;
    shadow.state = state;
    if (auto written = writeShadow(context.workspace, shadow); !written) {
        return written.error();
    }
    StageResult result;
    result.output = "none: " + state;
    result.summary = state;
    return result;
}

class ShadowStage {
public:
    ShadowStage(StageContext& context, const Reference& reference)
        : context_(context),
          options_(context.options.shadow),
          reference_(reference),
          seed_(derive(Seed{static_cast<std::uint64_t>(options_.seed)}, "shadow")) {}

    Result<StageResult> run() {
        const auto left = readLeftOut(context_.workspace, context_.options.prepare);
        if (!left) {
            return left.error();
        }
        outside_ = left->referencePatients;
        const at::Tensor rows = halfOf(reference_.images, *left, seed_);
        const privacy::PatientImages half = privacy::chosenRows(reference_.images, rows);
        const std::size_t patients = privacy::rowsByPatient(half).size();
        const auto shown = shownToGenerator(context_);
        if (!shown) {
            return shown.error();
        }
        shown_ = *shown;
        recipe_ = shortened(context_.options.train, shown_.images, options_.length);
        total_ = recipe_.images * (needsGuide() ? 2 : 1) + countToDraw();
        context_.observer.stageStarted("shadow", total_, "images");
        if (patients < kFewestPatients) {
            return without("not testable: " + std::to_string(patients) +
                           " reference patients to train a shadow generator on, at least " +
                           std::to_string(kFewestPatients) + " are needed");
        }
        const auto most = static_cast<std::int64_t>(patients / kMarkedShare);
        marked_ = privacy::plantMarks(half, std::min(options_.canaries, most), seed_);
        const auto folder = shadowFolder(context_.workspace);
        place_ = {"shadow", folder, folder / "guide", at::arange(marked_.images.images.size(0))};
        positives_ = reference_.positives.index_select(0, rows);
        digest_ = privacy::digestOf(marked_.images);
        auto steering = steer();
        if (!steering) {
            const Error& error = steering.error();
            return error.code == ErrorCode::TooFewPatients
                       ? without("not testable: the recipe needs more reference patients: " +
                                 error.detail)
                       : Result<StageResult>(error);
        }
        return trainAndDraw(*std::move(steering));
    }

private:
    /// Nothing to steer by, or a stop, when empty.
    struct Steering {
        std::shared_ptr<features::ConditionSet> set;
        bool stopped = false;
    };

    Result<StageResult> without(const std::string& state) {
        context_.observer.warned({ErrorCode::TooFewPatients, "shadow", state});
        return withoutShadow(context_, state);
    }

    Result<Steering> steer() {
        if (!context_.options.train.usesPseudo()) {
            return Steering();
        }
        auto set = makeConditions(context_,
                                  ConditionedImages{marked_.images.images, marked_.images.patients,
                                                    positives_, reference_.test.classes(), digest_},
                                  place_);
        if (!set) {
            return set.error();
        }
        if (!*set) {
            return Steering{nullptr, true};
        }
        return Steering{std::make_shared<features::ConditionSet>(std::move(**set)), false};
    }

    /// Pixels or latents; nothing when stopped.
    Result<std::optional<diffusion::TrainingData>> plainData() {
        diffusion::TrainingData data;
        data.digest = digest_;
        if (!space_.isLatent()) {
            data.images = marked_.images.images;
            return std::optional(std::move(data));
        }
        const auto latents = space_.encode(context_, marked_.images.images, digest_,
                                           place_.folder / "latents.safetensors");
        if (!latents) {
            return latents.error();
        }
        if (!*latents) {
            return std::optional<diffusion::TrainingData>();
        }
        data.latentMean = (*latents)->mean();
        data.latentLogvar = (*latents)->logvar();
        data.digest += (*latents)->key().autoencoderDigest;
        return std::optional(std::move(data));
    }

    Result<StageResult> trainAndDraw(Steering steering) {
        const auto stopped = [] {
            StageResult result;
            result.outcome = Outcome::Stopped;
            return result;
        };
        if (steering.stopped) {
            return stopped();
        }
        auto space = ModelSpace::open(context_);
        if (!space) {
            return space.error();
        }
        space_ = *std::move(space);
        if (auto made = files::makeFolders(place_.folder); !made) {
            return made.error();
        }
        const auto data = plainData();
        if (!data) {
            return data.error();
        }
        if (!*data) {
            return stopped();
        }
        const auto trained = train(**data, steering);
        if (!trained) {
            return trained.error();
        }
        if (trained->outcome == Outcome::Stopped) {
            return *trained;
        }
        const auto drawn = draw();
        if (!drawn) {
            return drawn.error();
        }
        return *drawn ? keep(*trained) : stopped();
    }

    Result<StageResult> train(const diffusion::TrainingData& plain, const Steering& steering) {
        PieceTraining pieces(context_, total_);
        diffusion::TrainingData data = plain;
        if (context_.options.train.usesLabels()) {
            data.labels = positives_;
        }
        if (steering.set) {
            steerBy(context_.observer, steering.set, data);
        }
        auto outcome = pieces.run(
            {place_.folder, recipe_, std::move(data), {}, PhaseObserver::Numbers::Keep, {}});
        if (outcome && *outcome == Outcome::Finished && needsGuide()) {
            outcome = pieces.run(
                {place_.guide,
                 shortened(guideOptions(context_.options), shown_.images, options_.length),
                 plain,
                 {},
                 PhaseObserver::Numbers::Keep,
                 {}});
        }
        if (!outcome) {
            return outcome.error();
        }
        return pieces.result(*outcome);
    }

    [[nodiscard]] bool needsGuide() const { return context_.options.generate.guide == "uncond"; }
    [[nodiscard]] std::int64_t countToDraw() const {
        return options_.count > 0 ? options_.count : context_.options.generate.count;
    }

    /// False when stopped.
    Result<bool> draw() {
        std::vector<Seed> seeds;
        for (std::int64_t index = 0; index < countToDraw(); ++index) {
            seeds.push_back(derive(seed_, "sample", static_cast<std::uint64_t>(index)));
        }
        PhaseObserver phase(context_.observer, total_ - countToDraw(), countToDraw(), total_);
        auto drawing =
            drawPlain(context_, place_, space_, positives_, seeds, derive(seed_, "plan"), phase);
        if (!drawing) {
            return drawing.error();
        }
        if (!*drawing) {
            return false;
        }
        drawn_.images = (*drawing)->images;
        drawn_.labels = (*drawing)->plan.labels;
        drawn_.seeds = seeds;
        drawn_.groups = (*drawing)->plan.groups;
        drawn_.groups.resize(seeds.size(), -1);
        drawn_.folds.assign(seeds.size(), 0);
        return true;
    }

    Result<StageResult> keep(StageResult result) {
        ShadowRelease shadow;
        shadow.reference = privacy::digestOf(reference_.images);
        shadow.outside = outside_;
        shadow.marked = marked_.patients;
        std::sort(shadow.marked.begin(), shadow.marked.end());
        for (const auto& rows : privacy::rowsByPatient(marked_.images)) {
            const auto number = marked_.images.patients[rows.front()].item<std::int64_t>();
            if (!std::binary_search(shadow.marked.begin(), shadow.marked.end(), number)) {
                shadow.members.push_back(number);
            }
        }
        shadow.length = options_.length;
        shadow.passes = static_cast<double>(recipe_.images) /
                        static_cast<double>(marked_.images.images.size(0));
        shadow.releasePasses = shown_.passes;
        if (!marked_.patients.empty()) {
            auto canaries = privacy::canaryEvidence(marked_, drawn_.images, kHeldOutMarks, seed_);
            if (!canaries) {
                return canaries.error();
            }
            shadow.canaries = *std::move(canaries);
        }
        auto written = writeSamples(place_.folder, drawn_, reference_.test.classes());
        if (written) {
            written = writeShadow(context_.workspace, shadow);
        }
        if (!written) {
            return written.error();
        }
        const auto digest = sha256File(place_.folder / "samples.safetensors");
        if (!digest) {
            return digest.error();
        }
        result.output += toHex(*digest);
        char text[160];
        std::snprintf(text, sizeof(text),
                      "%zu reference patients, %zu with a mark, %.3g of the training's length",
                      shadow.members.size() + shadow.marked.size(), shadow.marked.size(),
                      options_.length);
        result.summary = text;
        return result;
    }

    StageContext& context_;
    const ShadowOptions& options_;
    const Reference& reference_;
    Seed seed_;
    std::vector<std::int64_t> outside_;  ///< reference patients who were left out
    privacy::MarkedSet marked_;
    at::Tensor positives_;  ///< of the marked images
    std::string digest_;    ///< of the marked images
    GeneratorPlace place_;
    ModelSpace space_;
    Shown shown_;
    diffusion::TrainOptions recipe_;
    std::int64_t total_ = 0;
    DrawnSamples drawn_;
};

}  // namespace

Result<StageResult> runShadow(StageContext& context) {
    if (context.options.shadow.length == 0) {
        context.observer.stageStarted("shadow", 0, "");
        auto off = withoutShadow(context, "not run: no shadow generator was asked for");
        context.observer.stageFinished("shadow", Outcome::Finished);
        return off;
    }
    const Reference reference = openReference(context.workspace);
    auto result = ShadowStage(context, reference).run();
    if (result) {
        context.observer.stageFinished("shadow", result->outcome);
    }
    return result;
}

}  // namespace outis::pipeline
