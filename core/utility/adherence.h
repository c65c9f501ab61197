// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/utility/evaluation.h"
#include "core/utility/options.h"
#include "core/utility/utility_result.h"

/// Does a synthetic image show the findings that were asked for?
namespace outis::utility {

/// One finding; the name "" stands for the mean over the computable ones.
struct AdherenceFigures {
    std::string finding;
    std::int64_t asked = 0;     ///< synthetic images that it was asked for
    std::int64_t notAsked = 0;  ///< synthetic images that it was not asked for
    Estimate synthetic;         ///< AUROC against what was asked for; 0.5: the request is ignored
    Estimate real;              ///< AUROC of the same classifiers on real test images
};

struct Adherence {
    std::string state = "ok";  ///< or "not computable: reason"
    std::int64_t images = 0;   ///< synthetic ones
    std::int64_t findingsCounted = 0;
    std::int64_t findingsAsked = 0;
    std::int64_t classifierSeeds = 0;
    std::int64_t resamples = 0;
    double confidence = 0.95;
    AdherenceFigures mean;
    std::vector<AdherenceFigures> findings;
    std::string sentence;  ///< for people; empty without a mean
};

/// Classifiers trained on real images read the synthetic ones: areas under the ROC against the
/// labels that were asked for (`asked`: labels 1 and 0; its patients are what the images were made
/// from), beside their areas on real test images. `onSynthetic` and `onReal` are of the same
/// classifiers, all of one arm. Intervals: bootstrap over classifiers and over groups or patients.
/// The means run over the findings with both labels on both sides, so that they compare.
/// Errors: InvalidOption for options, shapes, labels or probabilities that cannot be.
[[nodiscard]] Result<Adherence> evaluateAdherence(const TestSet& asked,
                                                  const std::vector<Prediction>& onSynthetic,
                                                  const TestSet& test,
                                                  const std::vector<Prediction>& onReal,
                                                  const UtilityEvaluationOptions& options);

/// What stands there when the generator was asked for no finding.
[[nodiscard]] Adherence nothingAsked();

[[nodiscard]] nlohmann::json toJson(const Adherence& adherence);

}  // namespace outis::utility
