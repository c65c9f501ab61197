// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/metrics/nearest.h"
#include "core/pipeline/fidelity_evaluation.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"

namespace outis::pipeline {

namespace {

/// Root-mean-square grey levels to the nearest gallery image, and which one it is.
struct Distances {
    std::vector<double> rms;
    std::vector<std::int64_t> index;
};

Distances distancesTo(const at::Tensor& queries, const at::Tensor& gallery, StageContext& context) {
    SilentObserver silent;
    const auto found = orThrow(metrics::nearest(queries, gallery, {}, context.stop, silent));
    Distances distances;
    if (found.outcome == Outcome::Stopped) {
        return distances;
    }
    const double pixels = static_cast<double>(gallery.size(1));
    for (std::int64_t row = 0; row < queries.size(0); ++row) {
        distances.rms.push_back(std::sqrt(found.dist2[row][0].item<double>() / pixels));
        distances.index.push_back(found.index[row][0].item<std::int64_t>());
    }
    return distances;
}

nlohmann::json closestPairs(const Distances& distances, const data::PreparedSet& train,
                            std::int64_t wanted) {
    std::vector<std::size_t> order(distances.rms.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        order[row] = row;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return distances.rms[row]; });
    nlohmann::json pairs = nlohmann::json::array();
    for (std::size_t rank = 0; rank < order.size() && rank < static_cast<std::size_t>(wanted);
         ++rank) {
        const auto row = order[rank];
        const auto trainRow = distances.index[row];
        pairs.push_back({{"synthetic", row},
                         {"train_row", trainRow},
                         {"train_image", train.imageIds()[static_cast<std::size_t>(trainRow)]},
                         {"distance", distances.rms[row]}});
    }
    return pairs;
}

std::string nearestOf(const Distances& distances) {
    char text[80];
    std::snprintf(text, sizeof(text), "smallest distance to a training image: %.3g grey levels",
                  *std::ranges::min_element(distances.rms));
    return text;
}

constexpr std::int64_t kSteps = 100;
constexpr std::int64_t kCompared = 25;  ///< of kSteps, when fidelity begins

StageResult stoppedEvaluation(StageContext& context) {
    context.observer.stageFinished("evaluate", Outcome::Stopped);
    StageResult result;
    result.outcome = Outcome::Stopped;
    return result;
}

}  // namespace

Result<StageResult> runEvaluate(StageContext& context) {
    context.observer.stageStarted("evaluate", kSteps, "steps");
    const RoleSets sets = openForAudit(context.workspace);
    const auto synthetic = orThrow(readSyntheticSet(
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate))));
    const at::Tensor gallery = flatImagesOf(sets.train);
    const auto fromSynthetic = distancesTo(synthetic.images.flatten(1), gallery, context);
    const auto fromTest = distancesTo(flatImagesOf(sets.test), gallery, context);
    const auto fromControl = distancesTo(flatImagesOf(sets.control), gallery, context);
    if (context.stop.stop_requested()) {
        return stoppedEvaluation(context);
    }
    context.observer.progressed(kCompared, kSteps);
    PhaseObserver phase(context.observer, kCompared, kSteps - kCompared - 1, kSteps);
    const auto fidelity = orThrow(measureFidelity(context, synthetic, phase));
    if (!fidelity) {
        return stoppedEvaluation(context);
    }
    const nlohmann::json evaluation = {
        {"space", "pixels"},
        {"unit", "root-mean-square grey levels"},
        {"synthetic", fromSynthetic.rms},
        {"test", fromTest.rms},
        {"control", fromControl.rms},
        {"pairs", closestPairs(fromSynthetic, sets.train, context.options.evaluate.pairs)},
        {"fidelity", metrics::toJson(*fidelity)},
    };
    const std::string text = evaluation.dump(1) + "\n";
    const auto path = context.runFolder() / "evaluation.json";
    orThrow(files::writeAtomically(path, text));
    context.observer.progressed(kSteps, kSteps);
    context.observer.stageFinished("evaluate", Outcome::Finished);
    StageResult result;
    result.output = toHex(sha256(text));
    result.summary = nearestOf(fromSynthetic);
    return result;
}

}  // namespace outis::pipeline
