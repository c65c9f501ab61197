// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/evaluation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "core/utility/arm_bootstrap.h"
#include "core/utility/cohorts.h"
#include "core/utility/figures.h"

namespace outis::utility {
namespace {

constexpr std::int64_t kWantedSeeds = 5;       // METHOD 14
constexpr std::int64_t kWantedGenerators = 2;  // METHOD 14

std::string oneDecimal(double value) {
    char text[64];
    const double shown = std::abs(value) < 0.05 ? 0.0 : value;  // no "-0.0"
    const auto end = std::to_chars(text, text + sizeof text, shown, std::chars_format::fixed, 1);
    return {text, end.ptr};
}

std::string limitWords(double limit) {
    return limit == 1 ? "one point" : oneDecimal(limit) + " points";
}

/// METHOD 14's three verdicts.
std::string verdictOn(const Loss& loss, double limit) {
    if (!loss.points.value || !loss.upper.value) {
        return loss.points.state;
    }
    if (*loss.upper.value < limit) {
        return "within " + limitWords(limit);
    }
    if (*loss.points.value < limit) {
        return "consistent with " + limitWords(limit) + ", not shown";
    }
    return "not within " + limitWords(limit);
}

std::string sentenceOn(const Loss& loss, const Estimate& spread) {
    if (!loss.points.value || !loss.points.low || !loss.points.high) {
        return "";
    }
    const std::string repeated = spread.value ? "is " + oneDecimal(*spread.value) : "is not known";
    return "loses " + oneDecimal(*loss.points.value) + " points of AUROC [" +
           oneDecimal(*loss.points.low) + ", " + oneDecimal(*loss.points.high) +
           "]; the spread of repeated real runs " + repeated;
}

/// Standard deviation of the mean area over the real runs, points.
Estimate spreadOf(const std::vector<RunFigures>& runs) {
    std::vector<double> areas;
    for (const RunFigures& run : runs) {
        if (run.arm == kRealArm && run.auroc.value) {
            areas.push_back(100 * *run.auroc.value);
        }
    }
    Estimate spread;
    if (areas.size() < 2) {
        spread.state = "not computable: fewer than two real runs";
        return spread;
    }
    double mean = 0;
    for (const double area : areas) {
        mean += area / static_cast<double>(areas.size());
    }
    double squares = 0;
    for (const double area : areas) {
        squares += (area - mean) * (area - mean);
    }
    spread.value = std::sqrt(squares / static_cast<double>(areas.size() - 1));
    return spread;
}

void countSeeds(const std::vector<ArmRuns>& arms, UtilityResult& result) {
    std::int64_t fewest = 0;
    for (const ArmRuns& arm : arms) {
        for (const auto& runs : arm.generators) {
            const auto count = static_cast<std::int64_t>(runs.size());
            fewest = fewest == 0 ? count : std::min(fewest, count);
        }
        if (arm.arm == kSyntheticArm) {
            result.generatorSeeds = static_cast<std::int64_t>(arm.generators.size());
        }
    }
    result.classifierSeeds = fewest;
}

void warn(UtilityResult& result) {
    if (result.classifierSeeds < kWantedSeeds) {
        result.warnings.push_back(std::to_string(result.classifierSeeds) +
                                  " classifier seed(s) per arm: with fewer than 5 the interval may "
                                  "be too narrow");
    }
    if (result.generatorSeeds > 0 && result.generatorSeeds < kWantedGenerators) {
        result.warnings.emplace_back(
            "one generator: the interval says nothing about another training of the generator");
    }
    for (const ArmFigures& arm : result.mean.arms) {
        if (arm.arm == kRealArm && arm.auroc.low && *arm.auroc.low <= 0.5) {
            result.warnings.emplace_back(
                "the classifier trained on real images is not shown to do better than guessing: a "
                "comparison with it says little");
        }
    }
    std::string absentFindings;
    for (const FindingFigures& finding : result.findings) {
        if (finding.positives == 0 || finding.negatives == 0) {
            absentFindings += (absentFindings.empty() ? "" : ", ") + finding.finding;
        }
    }
    if (!absentFindings.empty()) {
        result.warnings.push_back(
            "the mean runs over " + std::to_string(result.findingsCounted) + " of " +
            std::to_string(result.findingsAsked) +
            " findings; without both labels among the test images: " + absentFindings);
    }
}

void addSubgroups(const TestSet& test, const Cohort& cohort, const std::vector<ArmRuns>& arms,
                  const UtilityEvaluationOptions& options, UtilityResult& result) {
    for (const SubgroupVector& subgroup : test.subgroups) {
        std::map<std::string, std::vector<std::size_t>> rowsOf;
        for (std::size_t row = 0; row < subgroup.values.size(); ++row) {
            if (!subgroup.values[row].empty()) {
                rowsOf[subgroup.values[row]].push_back(row);
            }
        }
        for (const auto& [value, rows] : rowsOf) {
            const Cohort part = cohort.subset(rows);
            CohortFigures figures = figuresOf(part, arms, test.findings, options, false);
            SubgroupFigures own;
            own.attribute = subgroup.attribute;
            own.value = value;
            own.images = static_cast<std::int64_t>(part.rows());
            own.patients = static_cast<std::int64_t>(part.patients);
            own.findings = figures.computable;
            own.figures = std::move(figures.mean);
            result.subgroups.push_back(std::move(own));
        }
    }
}

UtilityResult evaluated(const TestSet& test, const std::vector<Prediction>& predictions,
                        const UtilityEvaluationOptions& options) {
    const Cohort cohort = cohortOf(test, predictions, options);
    const std::vector<ArmRuns> arms = armsOf(predictions);
    UtilityResult result;
    for (const ArmRuns& arm : arms) {
        result.arms.push_back(arm.arm);
    }
    result.testImages = static_cast<std::int64_t>(cohort.rows());
    result.testPatients = static_cast<std::int64_t>(cohort.patients);
    result.findingsAsked = static_cast<std::int64_t>(test.findings.size());
    result.resamples = options.resamples;
    result.confidence = options.confidence;
    result.limit = options.limit;
    countSeeds(arms, result);
    for (const Prediction& prediction : predictions) {
        result.runs.push_back({prediction.arm, prediction.generator, prediction.seed, {}, {}});
    }
    fillRuns(cohort, options.confidence, result.runs);
    CohortFigures figures = figuresOf(cohort, arms, test.findings, options, true);
    result.mean = std::move(figures.mean);
    result.findings = std::move(figures.findings);
    result.findingsCounted = figures.computable;
    if (figures.computable == 0) {
        result.state = "not computable: no finding has both labels among the test images";
    }
    result.spread = spreadOf(result.runs);
    for (const Loss& loss : result.mean.losses) {
        result.verdicts.push_back(
            {loss.arm, verdictOn(loss, options.limit), sentenceOn(loss, result.spread)});
    }
    addSubgroups(test, cohort, arms, options, result);
    warn(result);
    return result;
}

}  // namespace

Result<UtilityResult> evaluateUtility(const TestSet& test,
                                      const std::vector<Prediction>& predictions,
                                      const UtilityEvaluationOptions& options) {
    try {
        orThrow(options.check());
        orThrow(checkTest(test));
        orThrow(checkPredictions(test, predictions));
        return evaluated(test, predictions, options);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::utility
