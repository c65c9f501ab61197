// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/fidelity_evaluation.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <filesystem>

#include "core/features/spread.h"
#include "core/metrics/feature_sets.h"
#include "core/metrics/fidelity.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

namespace {

Result<data::PreparedSet> open(const StageContext& context, data::Role role) {
    return data::PreparedSet::open(context.workspace, role, data::Access::Learning);
}

metrics::FeatureSet realSet(const at::Tensor& rows, const data::PreparedSet& set) {
    metrics::FeatureSet features;
    features.rows = rows;
    features.units = patientsOf(set);
    features.classes = positivesOf(set).to(at::kBool);
    features.digest = set.digest();
    return features;
}

metrics::FeatureSet syntheticSet(const at::Tensor& rows, const SyntheticSet& set) {
    metrics::FeatureSet features;
    features.rows = rows;
    features.digest = set.digest;
    if (set.groups.ge(0).all().item<bool>()) {
        features.groups = set.groups;
        features.units = set.groups;
    }
    if (set.labels.size(1) > 0) {
        features.classes = set.labels.gt(0);
    }
    return features;
}

/// Training images through the autoencoder, at most as many as there are samples; rows undefined
/// when pixels are learned or when stopped.
Result<metrics::FeatureSet> reconstructedSet(const StageContext& context,
                                             features::FeatureExtractor& extractor,
                                             const data::PreparedSet& train, std::int64_t samples) {
    const auto space = ModelSpace::open(context);
    if (!space) {
        return space.error();
    }
    if (!space->isLatent()) {
        return metrics::FeatureSet();
    }
    const auto latents = space->latentsOf(context, train.digest());
    if (!latents) {
        return latents.error();
    }
    const std::int64_t count = std::min(samples, train.count());
    const Seed seed{static_cast<std::uint64_t>(context.options.fidelity.seed)};
    const at::Tensor rows =
        at::tensor(metrics::seededSubset(train.count(), count, derive(seed, "reconstructed")));
    const auto pictures = space->pictures(latents->mean().index_select(0, rows));
    if (!pictures) {
        return pictures.error();
    }
    SilentObserver silent;
    const auto found = features::extractFeatures(extractor, *pictures, context.stop, silent);
    if (!found) {
        return found.error();
    }
    metrics::FeatureSet features;
    features.rows = *found;
    features.units = patientsOf(train).index_select(0, rows);
    features.digest = train.digest();
    return features;
}

}  // namespace

Result<std::optional<MeasuredFidelity>> measureFidelity(const StageContext& context,
                                                        const SyntheticSet& synthetic,
                                                        MadeBy madeBy, Observer& observer) {
    using Measured = std::optional<MeasuredFidelity>;
    auto extractor = openEncoder(context, EncoderUse::Evaluation);
    if (!extractor) {
        return extractor.error();
    }
    const bool isOurs = madeBy == MadeBy::ThisWorkspace;
    if (auto other = isOurs ? requireTwoEncoders(context) : Result<void>(); !other) {
        return other.error();
    }
    const auto train = open(context, data::Role::Train);
    const auto test = open(context, data::Role::Test);
    if (!train || !test) {
        return !train ? train.error() : test.error();
    }
    const auto groups = isOurs ? trainingGroups(context, *train) : Result<at::Tensor>(at::Tensor());
    if (!groups) {
        return groups.error();
    }
    std::vector<at::Tensor> rows;
    SilentObserver silent;  // the figures are the stage's progress
    const std::filesystem::path cache = context.workspace.tensorsDir() / "features";
    for (const at::Tensor& images : {synthetic.images, imagesOf(*train), imagesOf(*test)}) {
        // Samples are not cached: they are thrown away with the next run.
        const auto found =
            rows.empty()
                ? features::extractFeatures(**extractor, images, context.stop, silent)
                : features::extractCached(**extractor, images, cache, context.stop, silent);
        if (!found) {
            return found.error();
        }
        if (!found->defined()) {
            return Measured();
        }
        rows.push_back(*found);
    }
    metrics::FidelityInput input;
    input.synthetic = syntheticSet(rows[0], synthetic);
    input.train = realSet(rows[1], *train);
    input.train.groups = *groups;
    input.test = realSet(rows[2], *test);
    input.findings = synthetic.labels.size(1) > 0 ? train->classes() : input.findings;
    if (input.findings.empty()) {
        input.train.classes = input.test.classes = at::Tensor();
    }
    auto reconstructed =
        isOurs ? reconstructedSet(context, **extractor, *train, synthetic.images.size(0))
               : Result<metrics::FeatureSet>(metrics::FeatureSet());
    if (!reconstructed) {
        return reconstructed.error();
    }
    input.reconstructed = *std::move(reconstructed);
    const auto& identity = (*extractor)->identity();
    const bool isOwn = identity.name == "own";
    input.encoder =
        identity.name + (isOwn ? ", " + context.options.evaluationEncoder.training.method : "");
    input.encoderDigest = identity.digest;
    auto fidelity =
        metrics::evaluateFidelity(input, context.options.fidelity, context.stop, observer);
    if (!fidelity) {
        return fidelity.error();
    }
    fidelity->encoderRank = features::sampledRank(rows[1]);
    fidelity->images.assign(train->imageIds().begin(), train->imageIds().end());
    return fidelity->outcome == Outcome::Stopped
               ? Measured()
               : Measured({*std::move(fidelity), rows[0], rows[2]});
}

}  // namespace outis::pipeline
