// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <vector>

#include <ATen/core/Tensor.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/fidelity_evaluation.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/pixel_distances.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"
#include "core/pipeline/threshold_accuracy.h"

namespace outis::pipeline {

namespace {

std::string nearestOf(const nlohmann::json& evaluation) {
    char text[80];
    const auto distances = evaluation.at("synthetic").get<std::vector<double>>();
    std::snprintf(text, sizeof(text), "smallest distance to a training image: %.3g grey levels",
                  std::ranges::min(distances));
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
    auto evaluation = orThrow(
        pixelDistances(sets, synthetic.images, context.options.evaluate.pairs, context.stop));
    if (!evaluation) {
        return stoppedEvaluation(context);
    }
    context.observer.progressed(kCompared, kSteps);
    PhaseObserver phase(context.observer, kCompared, kSteps - kCompared - 1, kSteps);
    const auto fidelity =
        orThrow(measureFidelity(context, synthetic, MadeBy::ThisWorkspace, phase));
    if (!fidelity) {
        return stoppedEvaluation(context);
    }
    (*evaluation)["fidelity"] = metrics::toJson(fidelity->fidelity);
    const auto thresholds = orThrow(thresholdAccuracy(context, synthetic, *fidelity));
    if (!thresholds) {
        return stoppedEvaluation(context);
    }
    (*evaluation)["thresholds"] = *thresholds;
    const std::string text = evaluation->dump(1) + "\n";
    const auto path = context.runFolder() / "evaluation.json";
    orThrow(files::writeAtomically(path, text));
    context.observer.progressed(kSteps, kSteps);
    context.observer.stageFinished("evaluate", Outcome::Finished);
    StageResult result;
    result.output = toHex(sha256(text));
    result.summary = nearestOf(*evaluation);
    return result;
}

}  // namespace outis::pipeline
