// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/candidate_judge.h"

/// Does a candidate show the findings that it was asked for (METHOD 10.2-6)? The judge is the first
/// classifier of the stage "utility" that learns from real images; it is trained before anything is
/// drawn, and that stage takes it over.
namespace outis::pipeline {

struct FindingJudge {
    std::string state;            ///< "ok", or why findings are not checked
    std::string sentence;         ///< how well it judges, where that is known
    std::string digest;           ///< of its weights; empty: it judges nothing
    std::optional<double> limit;  ///< tau_JS
};

/// Trains it on `train`, tests it and sets its limit on `validation`, of which it has seen nothing
/// (METHOD 9: its weights are chosen on a tenth of the training patients). A judge that is not
/// shown to do better than guessing is refused; that, and everything that cannot be learned, is a
/// state. Nothing when stopped. Errors: those of trainClassifier() and classify().
[[nodiscard]] Result<std::optional<FindingJudge>> makeFindingJudge(
    const StageContext& context, const data::PreparedSet& train,
    const data::PreparedSet& validation, Observer& observer);

/// Its probabilities, each a function of its image alone. Errors: Corrupt (the weights are not
/// those of `digest`), those of openClassifier().
[[nodiscard]] Result<privacy::ImageRows> openFindingJudge(const StageContext& context,
                                                          const std::string& digest);

}  // namespace outis::pipeline
