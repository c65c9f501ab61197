// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cstdio>
#include <cstdlib>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/safetensors.h"
#include "core/diffusion/generator.h"
#include "core/diffusion/snapshots.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/sampling_request.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

std::string labelText(const at::Tensor& labels, std::int64_t row,
                      const std::vector<std::string>& classes) {
    std::string text;
    for (std::size_t column = 0; labels.defined() && column < classes.size(); ++column) {
        if (labels[row][static_cast<std::int64_t>(column)].item<float>() > 0) {
            text += (text.empty() ? "" : "|") + classes[column];
        }
    }
    return text;
}

std::string pictureName(std::int64_t index) {
    char name[32];
    std::snprintf(name, sizeof(name), "%06lld.png", static_cast<long long>(index));
    return name;
}

/// What all generators have drawn, in the order of the samples.
struct Drawn {
    at::Tensor images;  ///< U8 [n, 1, S, S]
    at::Tensor labels;  ///< F32 [n, C]; undefined: drawn without findings
    std::vector<Seed> seeds;
    std::vector<std::int64_t> groups;  ///< numbered over all generators; -1: none
    std::vector<std::int64_t> folds;   ///< generator that drew it
};

Result<void> writeSamples(const std::filesystem::path& folder, const Drawn& drawn,
                          const std::vector<std::string>& classes) {
    const at::Tensor images = drawn.images.contiguous();
    const at::Tensor states = drawn.labels.defined() ? drawn.labels.to(at::kChar).contiguous()
                                                     : at::zeros({images.size(0), 0}, at::kChar);
    std::vector<std::uint64_t> seeds;
    for (const Seed seed : drawn.seeds) {
        seeds.push_back(seed.value);
    }
    const auto bytes = [](const at::Tensor& tensor) {
        return std::span(static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes());
    };
    const auto numbers = [](const char* name, const auto& list, safetensors::Dtype type) {
        return safetensors::Entry{name, type, {std::ssize(list)}, std::as_bytes(std::span(list))};
    };
    const std::vector<safetensors::Entry> entries = {
        {"images", safetensors::Dtype::U8, images.sizes().vec(), bytes(images)},
        {"labels", safetensors::Dtype::I8, states.sizes().vec(), bytes(states)},
        numbers("seeds", seeds, safetensors::Dtype::U64),
        numbers("groups", drawn.groups, safetensors::Dtype::I64),
        numbers("folds", drawn.folds, safetensors::Dtype::I64),
    };
    return safetensors::write(folder / "samples.safetensors", entries,
                              {{"classes", nlohmann::json(classes).dump()}});
}

Result<void> keepPictures(StageContext& context, const std::filesystem::path& folder,
                          const Drawn& drawn, const std::vector<std::string>& classes) {
    std::vector<data::CandidateRow> rows;
    for (std::int64_t index = 0; index < drawn.images.size(0); ++index) {
        const auto path = folder / pictureName(index);
        if (auto written = writePicture(path, toGreyImage(drawn.images[index])); !written) {
            return written;
        }
        data::CandidateRow row;
        row.run = context.runId;
        row.index = index;
        row.seed = drawn.seeds[static_cast<std::size_t>(index)].value;
        row.label = labelText(drawn.labels, index, classes);
        row.decision = "accepted";
        row.reason = "no filter in this version";
        row.storedPath = std::filesystem::relative(path, context.workspace.root()).generic_string();
        rows.push_back(std::move(row));
    }
    return context.catalogue.addCandidates(rows);
}

Result<void> showSheet(StageContext& context, const at::Tensor& images) {
    const auto folder = context.runFolder() / "previews";
    if (auto made = files::makeFolders(folder); !made) {
        return made;
    }
    const auto path = folder / "synthetic.png";
    const at::Tensor first = images.narrow(0, 0, std::min<std::int64_t>(images.size(0), 64));
    if (auto written = writePicture(path, contactSheet(first, 8)); !written) {
        return written;
    }
    context.observer.picture(
        "samples", std::filesystem::relative(path, context.workspace.root()).generic_string());
    return {};
}

/// Draws what one generator is asked for.
class GenerateStage {
public:
    GenerateStage(StageContext& context, const data::PreparedSet& train)
        : context_(context), options_(context.options.generate), train_(train) {}

    /// Nothing when stopped.
    Result<std::optional<Drawn>> run() {
        const auto places = generatorPlaces(context_, train_);
        if (!places) {
            return places.error();
        }
        auto space = ModelSpace::open(context_);
        if (!space) {
            return space.error();
        }
        space_ = *std::move(space);
        context_.observer.stageStarted("generate", options_.count, "images");
        std::vector<double> weights;
        for (const GeneratorPlace& place : *places) {
            weights.push_back(static_cast<double>(place.rows.size(0)));
        }
        const auto shares = largestRemainder(options_.count, weights);
        for (std::size_t fold = 0; fold < places->size(); ++fold) {
            auto done = drawFrom((*places)[fold], static_cast<std::int64_t>(fold), shares[fold]);
            if (!done) {
                return done.error();
            }
            if (*done == Outcome::Stopped) {
                return std::optional<Drawn>();
            }
        }
        drawn_.images = at::cat(images_);
        if (!labels_.empty()) {
            drawn_.labels = at::cat(labels_);
        }
        return std::optional(std::move(drawn_));
    }

private:
    struct Asked {
        SamplingRequest request;
        std::int64_t groups = 0;
    };

    Result<Asked> ask(const GeneratorPlace& place, const std::vector<Seed>& seeds) {
        const auto& train = context_.options.train;
        const Seed seed =
            derive(Seed{static_cast<std::uint64_t>(options_.seed)}, "plan" + place.name);
        const at::Tensor labels = positivesOf(train_).index_select(0, place.rows);
        if (!train.usesPseudo()) {
            return Asked{requestSamples(train, labels, nullptr, seeds, seed), 0};
        }
        const auto set = readConditions(place);
        if (!set) {
            return set.error();
        }
        return Asked{requestSamples(train, labels, &*set, seeds, seed), set->groups()};
    }

    Result<diffusion::Generator> open(const GeneratorPlace& place) {
        const bool best = context_.options.recipe.checkpoint == "best";
        auto generator = diffusion::Generator::load(place.folder, options_.emaStd, options_.compute,
                                                    best ? chosenLength(place) : 0);
        if (!generator || options_.guide == "none" || options_.guide == "self") {
            return generator;
        }
        const bool isAuto = options_.guide == "auto";
        // An early, weaker stage of the same training (METHOD 7.2): a tenth, as in the paper.
        const auto early = isAuto ? earlySnapshot(place.folder, generator->imagesSeen() / 10) : 0;
        if (auto loaded =
                generator->loadGuide(isAuto ? place.folder : place.guide, options_.emaStd, early);
            !loaded) {
            return loaded.error();
        }
        return generator;
    }

    /// The kept snapshot nearest to `wanted` images.
    static std::int64_t earlySnapshot(const std::filesystem::path& folder, std::int64_t wanted) {
        std::int64_t nearest = 0;
        for (const diffusion::Snapshot& snapshot : diffusion::listSnapshots(folder)) {
            if (nearest == 0 ||
                std::abs(snapshot.imagesSeen - wanted) < std::abs(nearest - wanted)) {
                nearest = snapshot.imagesSeen;
            }
        }
        return nearest;
    }

    Result<Outcome> drawFrom(const GeneratorPlace& place, std::int64_t fold, std::int64_t count) {
        auto generator = open(place);
        if (!generator) {
            return generator.error();
        }
        // No seed comes twice: the index runs on over all generators.
        std::vector<Seed> seeds;
        for (std::int64_t index = 0; index < count; ++index) {
            seeds.push_back(derive(Seed{static_cast<std::uint64_t>(options_.seed)}, "sample",
                                   static_cast<std::uint64_t>(before_ + index)));
        }
        const auto asked = ask(place, seeds);
        if (!asked) {
            return asked.error();
        }
        PhaseObserver phase(context_.observer, before_, count, options_.count);
        auto samples = generator->sampleSeeds(options_, seeds, asked->request.conditions,
                                              context_.stop, phase);
        if (!samples) {
            return samples.error();
        }
        if (samples->outcome == Outcome::Stopped) {
            return Outcome::Stopped;
        }
        const auto pictures =
            space_.pictures(generator->isLatent() ? samples->latents : samples->images);
        if (!pictures) {
            return pictures.error();
        }
        images_.push_back(*pictures);
        if (asked->request.plan.labels.defined()) {
            labels_.push_back(asked->request.plan.labels);
        }
        for (std::int64_t index = 0; index < count; ++index) {
            const auto row = static_cast<std::size_t>(index);
            drawn_.seeds.push_back(seeds[row]);
            drawn_.folds.push_back(fold);
            drawn_.groups.push_back(
                asked->groups > 0 ? groupsBefore_ + asked->request.plan.groups[row] : -1);
        }
        before_ += count;
        groupsBefore_ += asked->groups;
        return Outcome::Finished;
    }

    StageContext& context_;
    const diffusion::SampleOptions& options_;
    const data::PreparedSet& train_;
    ModelSpace space_;
    std::int64_t before_ = 0;
    std::int64_t groupsBefore_ = 0;
    std::vector<at::Tensor> images_;
    std::vector<at::Tensor> labels_;
    Drawn drawn_;
};

}  // namespace

Result<StageResult> runGenerate(StageContext& context) {
    const auto train =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!train) {
        return train.error();
    }
    const auto drawn = GenerateStage(context, *train).run();
    if (!drawn) {
        return drawn.error();
    }
    StageResult result;
    if (!*drawn) {
        result.outcome = Outcome::Stopped;
        context.observer.stageFinished("generate", Outcome::Stopped);
        return result;
    }
    const auto folder = context.workspace.syntheticDir() / context.runId;
    if (auto made = files::makeFolders(folder); !made) {
        return made.error();
    }
    auto kept = keepPictures(context, folder, **drawn, train->classes());
    if (kept) {
        kept = writeSamples(folder, **drawn, train->classes());
    }
    if (kept) {
        kept = showSheet(context, (*drawn)->images);
    }
    if (!kept) {
        return kept.error();
    }
    const auto digest = sha256File(folder / "samples.safetensors");
    if (!digest) {
        return digest.error();
    }
    context.observer.stageFinished("generate", Outcome::Finished);
    result.output = toHex(*digest);
    result.summary = std::to_string((*drawn)->images.size(0)) + " synthetic images";
    return result;
}

}  // namespace outis::pipeline
