// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/generators.h"

#include <ATen/ATen.h>

#include <cstdlib>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/diffusion/folds.h"
#include "core/diffusion/snapshots.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

namespace {

/// The lowest finding that is positive, or -1: halves hold findings alike.
std::vector<std::int64_t> strataOf(const data::PreparedSet& train) {
    const auto classes = static_cast<std::int64_t>(train.classes().size());
    std::vector<std::int64_t> strata;
    for (std::int64_t row = 0; row < train.count(); ++row) {
        std::int64_t stratum = -1;
        for (std::int64_t column = classes - 1; column >= 0; --column) {
            const auto index = static_cast<std::size_t>(row * classes + column);
            stratum = train.labels()[index] == 1 ? column : stratum;
        }
        strata.push_back(stratum);
    }
    return strata;
}

std::vector<std::string> namesOf(const std::vector<std::int64_t>& suppressed,
                                 const std::vector<std::string>& classes) {
    std::vector<std::string> names;
    for (const std::int64_t index : suppressed) {
        names.push_back(index < 0 ? "no finding at all" : classes[static_cast<std::size_t>(index)]);
    }
    return names;
}

/// conditions.json: what the report says about them.
Result<void> writeFacts(const std::filesystem::path& folder, const features::ConditionSet& set,
                        const features::EncoderIdentity& encoder, const EncoderChoice& choice,
                        const std::vector<std::string>& classes) {
    const features::ConditionFacts& facts = set.facts();
    const std::string method = encoder.name == "own" ? ", " + choice.training.method : "";
    const nlohmann::json json = {{"encoder", encoder.name + method},
                                 {"encoder_digest", encoder.digest},
                                 {"k", facts.k},
                                 {"groups", facts.groups},
                                 {"smallest_group", facts.smallestGroup},
                                 {"median_group", facts.medianGroup},
                                 {"own_nearest", facts.ownNearest},
                                 {"outlier_patients", facts.outlierPatients},
                                 {"width", facts.width},
                                 {"noise", set.options().noise},
                                 {"whitened", set.options().whiten},
                                 {"suppressed", namesOf(set.suppressed(), classes)},
                                 {"warnings", set.warnings()}};
    return files::writeAtomically(folder / "conditions.json", json.dump(2) + "\n");
}

/// The kept snapshot nearest to `wanted` images.
std::int64_t earlySnapshot(const std::filesystem::path& folder, std::int64_t wanted) {
    std::int64_t nearest = 0;
    for (const diffusion::Snapshot& snapshot : diffusion::listSnapshots(folder)) {
        if (nearest == 0 || std::abs(snapshot.imagesSeen - wanted) < std::abs(nearest - wanted)) {
            nearest = snapshot.imagesSeen;
        }
    }
    return nearest;
}

std::filesystem::path conditionFile(const GeneratorPlace& place) {
    return place.folder / "conditions.safetensors";
}

}  // namespace

Result<std::vector<GeneratorPlace>> generatorPlaces(const StageContext& context,
                                                    const data::PreparedSet& train) {
    const auto models = context.workspace.modelsDir();
    if (context.options.recipe.folds == 1) {
        return std::vector<GeneratorPlace>{
            {"", models / "diffusion", models / "guide", at::arange(train.count())}};
    }
    const Seed seed{static_cast<std::uint64_t>(context.options.split.seed)};
    const auto folds = diffusion::foldsOf(train.patients(), strataOf(train), derive(seed, "folds"));
    if (!folds) {
        return folds.error();
    }
    const at::Tensor half = at::tensor(*folds, at::kLong);
    std::vector<GeneratorPlace> places;
    for (std::int64_t fold = 0; fold < diffusion::kFolds; ++fold) {
        const std::string name = fold == 0 ? "a" : "b";
        places.push_back({name, models / "diffusion" / name, models / "guide" / name,
                          half.eq(fold).nonzero().flatten()});
    }
    return places;
}

Result<std::optional<features::ConditionSet>> makeConditions(const StageContext& context,
                                                             const ConditionedImages& images,
                                                             const GeneratorPlace& place) {
    using Made = std::optional<features::ConditionSet>;
    auto extractor = openEncoder(context, EncoderUse::Conditions);
    if (!extractor) {
        return extractor.error();
    }
    const auto features = featuresOf(**extractor, images.images, context);
    if (!features) {
        return features.error();
    }
    if (!features->defined()) {
        return Made();
    }
    const features::EncoderIdentity identity = (*extractor)->identity();
    const auto chosen = [&](const at::Tensor& all) { return all.index_select(0, place.rows); };
    auto set = features::ConditionSet::build(
        {chosen(*features), chosen(images.patients), chosen(images.positives), identity.digest,
         images.digest + place.name},
        context.options.condition);
    if (!set) {
        return set.error();
    }
    auto written = files::makeFolders(place.folder);
    if (written) {
        written = set->save(conditionFile(place));
    }
    if (written) {
        written = writeFacts(place.folder, *set, identity, context.options.encode, images.classes);
    }
    return written ? Result<Made>(std::move(*set)) : Result<Made>(written.error());
}

Result<std::optional<features::ConditionSet>> makeConditions(const StageContext& context,
                                                             const data::PreparedSet& train,
                                                             const GeneratorPlace& place) {
    return makeConditions(context,
                          ConditionedImages{imagesOf(train), patientsOf(train), positivesOf(train),
                                            train.classes(), train.digest()},
                          place);
}

Result<features::ConditionSet> readConditions(const GeneratorPlace& place) {
    return features::ConditionSet::load(conditionFile(place), "", "");
}

Result<at::Tensor> trainingGroups(const StageContext& context, const data::PreparedSet& train) {
    if (!context.options.train.usesPseudo()) {
        return at::Tensor();
    }
    const auto places = generatorPlaces(context, train);
    if (!places) {
        return places.error();
    }
    at::Tensor groups = at::full({train.count()}, -1, at::kLong);
    std::int64_t before = 0;
    for (const GeneratorPlace& place : *places) {
        const auto set = readConditions(place);
        if (!set) {
            return set.error();
        }
        const at::Tensor own =
            at::where(set->steers(), set->groupOf() + before, at::full({}, -1, at::kLong));
        groups.index_copy_(0, place.rows, own);
        before += set->groups();
    }
    return groups;
}

Result<diffusion::Generator> openGenerator(const StageContext& context,
                                           const GeneratorPlace& place) {
    const diffusion::SampleOptions& options = context.options.generate;
    const bool best = context.options.recipe.checkpoint == "best";
    auto generator = diffusion::Generator::load(place.folder, options.emaStd, options.compute,
                                                best ? chosenLength(place) : 0);
    if (!generator || options.guide == "none" || options.guide == "self") {
        return generator;
    }
    const bool isAuto = options.guide == "auto";
    // An early, weaker stage of the same training (METHOD 7.2): a tenth, as in the paper.
    const auto early = isAuto ? earlySnapshot(place.folder, generator->imagesSeen() / 10) : 0;
    if (auto loaded =
            generator->loadGuide(isAuto ? place.folder : place.guide, options.emaStd, early);
        !loaded) {
        return loaded.error();
    }
    return generator;
}

std::int64_t chosenLength(const GeneratorPlace& place) {
    const auto text = files::readText(place.folder / "memorisation.json");
    const auto json = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
    return json.is_object() ? json.value("chosen", std::int64_t{0}) : 0;
}

}  // namespace outis::pipeline
