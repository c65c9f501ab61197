// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/pipeline/fidelity_evaluation.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"
#include "core/privacy/filter/threshold_trials.h"

/// What classifiers would lose if another threshold had filtered the images: an estimate by a light
/// classifier (utility/light_accuracy), for the project alone.
namespace outis::pipeline {

/// Images that one threshold would leave, as far as their pictures are kept.
struct ThresholdImages {
    double falseRejects = 0;
    std::vector<std::int64_t> rows;  ///< of the kept pictures, rising
    std::int64_t without = 0;        ///< images that would be taken whose pictures are not kept
};

/// `seeds` are those of the kept pictures, in their order.
[[nodiscard]] std::vector<ThresholdImages> imagesAtThresholds(
    const privacy::CandidateLedger& ledger, std::span<const privacy::TrialLimits> limits,
    std::span<const std::uint64_t> seeds);

/// `thresholds` of evaluation.json (docs/protocol.md); nothing when stopped. What cannot be
/// estimated has a state that says why. Errors: those of readLedger() and readTrialLimits().
[[nodiscard]] Result<std::optional<nlohmann::json>> thresholdAccuracy(
    const StageContext& context, const SyntheticSet& synthetic, const MeasuredFidelity& measured);

}  // namespace outis::pipeline
