// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/checkpoint.h"

#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/diffusion/snapshots.h"
#include "core/training/checkpoint_store.h"
#include "core/training/fingerprint.h"

namespace outis::diffusion {
namespace fs = std::filesystem;
namespace {

nlohmann::json toJson(const Normalisation& normalisation) {
    return {{"raw-mean", normalisation.rawMean},
            {"raw-std", normalisation.rawStd},
            {"final-mean", normalisation.finalMean},
            {"final-std", normalisation.finalStd}};
}

nlohmann::json toJson(const CheckpointFacts& facts) {
    return {{"steps", facts.steps},
            {"gradients-zeroed", facts.gradientsZeroed},
            {"seed", facts.options.seed},
            {"options", outis::toJson(facts.options)},
            {"data-digest", facts.dataDigest},
            {"normalisation", toJson(facts.normalisation)},
            {"latents", facts.latents},
            {"ended-early", facts.endedEarly},
            {"stop-suggested-at", facts.stopSuggestedAt},
            {"advice-owed", facts.adviceOwed},
            {"device", facts.device},
            {"precision", facts.precision}};
}

/// Throws nlohmann's exceptions and ErrorException for a file that is no checkpoint of ours.
CheckpointFacts factsOf(const nlohmann::json& json) {
    CheckpointFacts facts;
    facts.imagesSeen = json.at("images");
    facts.steps = json.at("steps");
    facts.gradientsZeroed = json.at("gradients-zeroed");
    orThrow(fromJson(json.at("options"), facts.options));
    facts.dataDigest = json.at("data-digest");
    const nlohmann::json& normalisation = json.at("normalisation");
    facts.normalisation = {normalisation.at("raw-mean"), normalisation.at("raw-std"),
                           normalisation.at("final-mean"), normalisation.at("final-std")};
    facts.latents = json.value("latents", false);
    facts.endedEarly = json.value("ended-early", false);
    facts.stopSuggestedAt = json.value("stop-suggested-at", std::int64_t{0});
    facts.adviceOwed = json.value("advice-owed", false);
    facts.device = json.at("device");
    facts.precision = json.value("precision", "");
    facts.tensorDigest = json.at("tensor-digest");
    return facts;
}

/// Facts that cannot be understood make a checkpoint a damaged one.
Result<void> understand(const nlohmann::json& json) {
    try {
        static_cast<void>(factsOf(json));
        return {};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace

Result<fs::path> writeCheckpoint(const fs::path& folder, const CheckpointFacts& facts,
                                 const models::NamedTensors& tensors) {
    return training::CheckpointStore(folder).write(facts.imagesSeen, toJson(facts), tensors);
}

Result<std::optional<Checkpoint>> newestGoodCheckpoint(const fs::path& folder,
                                                       std::vector<Error>& damaged) {
    auto found = training::CheckpointStore(folder).newestGood(damaged, understand);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return std::optional<Checkpoint>();
    }
    training::StoredCheckpoint& stored = **found;
    return std::optional<Checkpoint>(
        Checkpoint{factsOf(stored.facts), stored.path, std::move(stored.tensors)});
}

void pruneCheckpoints(const fs::path& folder, std::int64_t imagesSeen) {
    training::CheckpointStore(folder).prune(imagesSeen);
}

void removeTraining(const fs::path& folder) {
    training::CheckpointStore(folder).clear();
    removeSnapshots(folder);
}

std::string trainingFingerprint(const TrainOptions& options) {
    constexpr std::string_view kWithout[] = {"preset",        "images",        "preview-images",
                                             "preview-count", "preview-steps", "micro-batch",
                                             "gradient-chunk"};
    return training::fingerprintOf(outis::toJson(options), kWithout);
}

}  // namespace outis::diffusion
