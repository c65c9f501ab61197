// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/adherence.h"

#include <charconv>

#include <nlohmann/json.hpp>

#include "core/utility/cohorts.h"
#include "core/utility/figures.h"

namespace outis::utility {
namespace {

bool hasBothLabels(const Cohort& cohort, std::size_t finding) {
    bool present = false;
    bool absent = false;
    for (std::size_t at = finding; at < cohort.label.size(); at += cohort.classes) {
        present = present || cohort.label[at] == 1;
        absent = absent || cohort.label[at] == 0;
    }
    return present && absent;
}

/// Takes a finding out of every figure of a cohort.
void leaveOut(Cohort& cohort, std::size_t finding) {
    for (std::size_t at = finding; at < cohort.label.size(); at += cohort.classes) {
        cohort.label[at] = -1;
    }
}

Estimate areaOf(const FindingFigures& figures, const std::string& missing) {
    Estimate area = figures.arms.front().auroc;
    if (!area.value && !missing.empty()) {
        area.state = "not computable: " + missing;
    }
    return area;
}

std::string twoDecimals(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 2);
    return {text, end.ptr};
}

std::string words(const Estimate& estimate) {
    std::string text = twoDecimals(*estimate.value);
    if (estimate.low && estimate.high) {
        text += " [" + twoDecimals(*estimate.low) + ", " + twoDecimals(*estimate.high) + "]";
    }
    return text;
}

std::string sentenceOn(const AdherenceFigures& mean) {
    if (!mean.synthetic.value || !mean.real.value) {
        return "";
    }
    return "As a classifier trained on real images reads the synthetic ones: the asked findings "
           "are recognised with AUROC " +
           words(mean.synthetic) + " (on real images: " + words(mean.real) +
           "); 0.5 means that the generator ignores what it is asked for.";
}

Adherence evaluated(Cohort synthetic, Cohort real, const std::vector<ArmRuns>& arms,
                    const std::vector<std::string>& findings,
                    const UtilityEvaluationOptions& options) {
    std::vector<std::string> missing(findings.size());
    for (std::size_t finding = 0; finding < findings.size(); ++finding) {
        missing[finding] = !hasBothLabels(synthetic, finding) ? "asked for in all images or in none"
                           : !hasBothLabels(real, finding)    ? "one label alone among test images"
                                                              : "";
        if (!missing[finding].empty()) {
            leaveOut(real, finding);
        }
    }
    Cohort counted = synthetic;
    for (std::size_t finding = 0; finding < findings.size(); ++finding) {
        if (!missing[finding].empty()) {
            leaveOut(counted, finding);
        }
    }
    const CohortFigures onSynthetic = figuresOf(counted, arms, findings, options, false);
    const CohortFigures onReal = figuresOf(real, arms, findings, options, false);
    Adherence result;
    result.images = static_cast<std::int64_t>(synthetic.rows());
    result.findingsAsked = static_cast<std::int64_t>(findings.size());
    result.findingsCounted = onSynthetic.computable;
    result.classifierSeeds = static_cast<std::int64_t>(arms.front().all().size());
    result.resamples = options.resamples;
    result.confidence = options.confidence;
    result.mean = {"", 0, 0, onSynthetic.mean.arms.front().auroc, onReal.mean.arms.front().auroc};
    for (std::size_t finding = 0; finding < findings.size(); ++finding) {
        AdherenceFigures own;
        own.finding = findings[finding];
        for (const std::int64_t label : synthetic.labelsOf(finding)) {
            own.asked += label == 1 ? 1 : 0;
            own.notAsked += label == 0 ? 1 : 0;
        }
        own.synthetic = areaOf(onSynthetic.findings[finding], missing[finding]);
        own.real = areaOf(onReal.findings[finding], missing[finding]);
        result.findings.push_back(std::move(own));
    }
    if (result.findingsCounted == 0) {
        result.state = "not computable: no finding has both labels on both sides";
    }
    result.sentence = sentenceOn(result.mean);
    return result;
}

nlohmann::json toJson(const AdherenceFigures& figures) {
    return {{"finding", figures.finding},
            {"asked", figures.asked},
            {"not-asked", figures.notAsked},
            {"synthetic", toJson(figures.synthetic)},
            {"real", toJson(figures.real)}};
}

}  // namespace

Result<Adherence> evaluateAdherence(const TestSet& asked,
                                    const std::vector<Prediction>& onSynthetic, const TestSet& test,
                                    const std::vector<Prediction>& onReal,
                                    const UtilityEvaluationOptions& options) {
    try {
        orThrow(options.check());
        orThrow(checkTest(asked));
        orThrow(checkTest(test));
        orThrow(checkPredictions(asked, onSynthetic));
        orThrow(checkPredictions(test, onReal));
        const std::vector<ArmRuns> arms = armsOf(onSynthetic);
        const std::vector<ArmRuns> same = armsOf(onReal);
        if (asked.findings != test.findings || arms.size() != 1 || same.size() != 1 ||
            arms.front().generators != same.front().generators) {
            return Error{ErrorCode::InvalidOption, "predictions",
                         "must be of the same classifiers and findings on both sides"};
        }
        return evaluated(cohortOf(asked, onSynthetic, options), cohortOf(test, onReal, options),
                         arms, test.findings, options);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Adherence nothingAsked() {
    Adherence none;
    none.state = "not computable: no finding was asked for";
    none.mean.synthetic.state = none.mean.real.state = none.state;
    return none;
}

nlohmann::json toJson(const Adherence& adherence) {
    nlohmann::json findings = nlohmann::json::array();
    for (const AdherenceFigures& figures : adherence.findings) {
        findings.push_back(toJson(figures));
    }
    return {{"state", adherence.state},
            {"images", adherence.images},
            {"findings-counted", adherence.findingsCounted},
            {"findings-asked", adherence.findingsAsked},
            {"classifier-seeds", adherence.classifierSeeds},
            {"resamples", adherence.resamples},
            {"confidence", adherence.confidence},
            {"mean", toJson(adherence.mean)},
            {"findings", findings},
            {"sentence", adherence.sentence}};
}

}  // namespace outis::utility
