// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/figures.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/result.h"
#include "core/statistics/auc.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/calibration.h"
#include "core/statistics/multiple_testing.h"
#include "core/statistics/normal.h"
#include "core/utility/curves.h"

namespace outis::utility {
namespace {

constexpr double kPointsPerArea = 100;
constexpr std::int64_t kBins = 15;

Estimate absent(const std::string& reason) {
    Estimate none;
    none.state = "not computable: " + reason;
    return none;
}

std::vector<double> withoutNan(std::vector<double> values) {
    values.erase(
        std::remove_if(values.begin(), values.end(), [](double x) { return std::isnan(x); }),
        values.end());
    return values;
}

/// A value with the percentiles of its draws.
Estimate estimate(double value, const std::vector<double>& draws, double confidence) {
    if (std::isnan(value)) {
        return absent("no finding with both labels");
    }
    Estimate result;
    result.value = value;
    const std::vector<double> there = withoutNan(draws);
    if (!there.empty()) {
        result.low = orThrow(statistics::quantile(there, (1 - confidence) / 2));
        result.high = orThrow(statistics::quantile(there, (1 + confidence) / 2));
    }
    return result;
}

/// Two-sided, of a difference of 0.
std::optional<double> bootstrapP(const std::vector<double>& draws) {
    const std::vector<double> there = withoutNan(draws);
    if (there.empty()) {
        return std::nullopt;
    }
    const auto below = std::count_if(there.begin(), there.end(), [](double x) { return x <= 0; });
    const auto above = std::count_if(there.begin(), there.end(), [](double x) { return x >= 0; });
    const auto tail = static_cast<double>(std::min(below, above) + 1);
    return std::min(1.0, 2 * tail / static_cast<double>(there.size() + 1));
}

/// Rows whose label of the finding counts, of one run.
ScoredLabels columnOf(const Cohort& cohort, std::size_t run, std::size_t finding) {
    ScoredLabels column;
    for (std::size_t at = finding; at < cohort.label.size(); at += cohort.classes) {
        if (cohort.label[at] >= 0) {
            column.score.push_back(cohort.score[run][at]);
            column.label.push_back(cohort.label[at]);
        }
    }
    return column;
}

/// DeLong of the mean over runs: its variance is the mean of all runs' covariances.
Estimate delongOfMean(const Cohort& cohort, const std::vector<std::size_t>& runs,
                      std::size_t finding, double confidence) {
    double area = 0;
    double variance = 0;
    const auto count = static_cast<double>(runs.size());
    for (std::size_t first = 0; first < runs.size(); ++first) {
        const ScoredLabels a = columnOf(cohort, runs[first], finding);
        const auto own = statistics::delong(a.score, a.label, confidence);
        if (!own) {
            return absent("fewer than two images of either label");
        }
        area += own->auc / count;
        variance += own->variance / (count * count);
        for (std::size_t second = first + 1; second < runs.size(); ++second) {
            const ScoredLabels b = columnOf(cohort, runs[second], finding);
            const auto pair = orThrow(statistics::delongPaired(a.score, b.score, a.label));
            variance += 2 * pair.covariance / (count * count);
        }
    }
    const double half =
        statistics::twoSidedNormalQuantile(confidence) * std::sqrt(std::max(variance, 0.0));
    Estimate result;
    result.value = area;
    result.low = std::clamp(area - half, 0.0, 1.0);
    result.high = std::clamp(area + half, 0.0, 1.0);
    return result;
}

struct CalibrationFigures {
    Estimate error;
    Estimate brier;
};

/// Means over runs.
CalibrationFigures calibrationOf(const Cohort& cohort, const std::vector<std::size_t>& runs,
                                 std::size_t finding) {
    CalibrationFigures figures{absent("no label"), absent("no label")};
    double error = 0;
    double brier = 0;
    for (const std::size_t run : runs) {
        const ScoredLabels column = columnOf(cohort, run, finding);
        if (column.label.empty()) {
            return figures;
        }
        error += orThrow(statistics::calibrationError(column.score, column.label, kBins)).expected;
        brier += orThrow(statistics::brier(column.score, column.label));
    }
    figures.error = {error / static_cast<double>(runs.size()), {}, {}, "ok"};
    figures.brier = {brier / static_cast<double>(runs.size()), {}, {}, "ok"};
    return figures;
}

std::vector<ScoredLabels> columnsOf(const Cohort& cohort, const std::vector<std::size_t>& runs,
                                    std::size_t finding) {
    std::vector<ScoredLabels> columns;
    for (const std::size_t run : runs) {
        columns.push_back(columnOf(cohort, run, finding));
    }
    return columns;
}

/// The draws of one number.
template <class Pick>
std::vector<double> picked(const std::vector<ArmAreas>& draws, const Pick& pick) {
    std::vector<double> values;
    for (const ArmAreas& draw : draws) {
        values.push_back(pick(draw));
    }
    return values;
}

/// Figures of one finding, or of the mean: `pick(areas, arm)` is its area.
template <class Pick>
FindingFigures figuresBy(const ArmAreas& measured, const std::vector<ArmAreas>& draws,
                         const std::vector<ArmRuns>& arms, double confidence, const Pick& pick) {
    FindingFigures figures;
    std::optional<std::size_t> real;
    for (std::size_t arm = 0; arm < arms.size(); ++arm) {
        ArmFigures own;
        own.arm = arms[arm].arm;
        own.auroc = estimate(pick(measured, arm),
                             picked(draws, [&](const ArmAreas& draw) { return pick(draw, arm); }),
                             confidence);
        own.delong = own.error = own.brier = absent("not asked for");
        figures.arms.push_back(std::move(own));
        real = arms[arm].arm == kRealArm ? arm : real;
    }
    for (std::size_t arm = 0; real && arm < arms.size(); ++arm) {
        if (arm == *real) {
            continue;
        }
        const auto lost = [&](const ArmAreas& areas) {
            return kPointsPerArea * (pick(areas, *real) - pick(areas, arm));
        };
        const std::vector<double> lostDraws = picked(draws, lost);
        Loss loss;
        loss.arm = arms[arm].arm;
        loss.points = estimate(lost(measured), lostDraws, confidence);
        loss.upper = loss.points;
        loss.upper.low = loss.upper.high = std::nullopt;
        const std::vector<double> there = withoutNan(lostDraws);
        if (loss.points.value && !there.empty()) {
            loss.upper.value = orThrow(statistics::quantile(there, confidence));
            loss.p = bootstrapP(lostDraws);
        }
        figures.losses.push_back(std::move(loss));
    }
    return figures;
}

void countLabels(const Cohort& cohort, std::size_t finding, FindingFigures& figures) {
    for (const std::int64_t label : cohort.labelsOf(finding)) {
        figures.positives += label == 1 ? 1 : 0;
        figures.negatives += label == 0 ? 1 : 0;
    }
}

/// Holm over the findings, arm by arm.
void adjust(std::vector<FindingFigures>& findings) {
    const std::size_t losses = findings.empty() ? 0 : findings.front().losses.size();
    for (std::size_t arm = 0; arm < losses; ++arm) {
        std::vector<double> p;
        std::vector<Loss*> asked;
        for (FindingFigures& finding : findings) {
            if (finding.losses[arm].p) {
                p.push_back(*finding.losses[arm].p);
                asked.push_back(&finding.losses[arm]);
            }
        }
        if (p.empty()) {
            continue;
        }
        const std::vector<double> adjusted = orThrow(statistics::holm(p));
        for (std::size_t index = 0; index < asked.size(); ++index) {
            asked[index]->pHolm = adjusted[index];
        }
    }
}

/// Mean over findings of a figure that all computable ones have.
Estimate meanOver(const std::vector<FindingFigures>& findings, std::size_t arm,
                  Estimate ArmFigures::*figure) {
    double sum = 0;
    std::int64_t count = 0;
    for (const FindingFigures& finding : findings) {
        const Estimate& own = finding.arms[arm].*figure;
        if (own.value && finding.arms[arm].auroc.value) {
            sum += *own.value;
            ++count;
        }
    }
    if (count == 0) {
        return absent("no finding with both labels");
    }
    return {sum / static_cast<double>(count), {}, {}, "ok"};
}

}  // namespace

CohortFigures figuresOf(const Cohort& cohort, const std::vector<ArmRuns>& arms,
                        const std::vector<std::string>& findings,
                        const UtilityEvaluationOptions& options, bool inFull) {
    const ArmAreas measured = armAreas(runAreas(cohort), arms);
    const Seed seed{static_cast<std::uint64_t>(options.seed)};
    const auto draws = bootstrapArms(cohort, arms, options.resamples, seed);
    CohortFigures result;
    result.mean = figuresBy(measured, draws, arms, options.confidence,
                            [](const ArmAreas& areas, std::size_t arm) { return areas.mean[arm]; });
    for (std::size_t finding = 0; finding < findings.size(); ++finding) {
        FindingFigures figures = figuresBy(
            measured, draws, arms, options.confidence,
            [&](const ArmAreas& areas, std::size_t arm) { return areas.finding[arm][finding]; });
        figures.finding = findings[finding];
        countLabels(cohort, finding, figures);
        result.computable += figures.positives > 0 && figures.negatives > 0 ? 1 : 0;
        for (std::size_t arm = 0; inFull && arm < arms.size(); ++arm) {
            ArmFigures& own = figures.arms[arm];
            own.delong = delongOfMean(cohort, arms[arm].all(), finding, options.confidence);
            const CalibrationFigures calibration = calibrationOf(cohort, arms[arm].all(), finding);
            own.error = calibration.error;
            own.brier = calibration.brier;
            own.roc = meanRoc(columnsOf(cohort, arms[arm].all(), finding));
            own.bins = calibrationBins(columnsOf(cohort, arms[arm].all(), finding));
        }
        result.findings.push_back(std::move(figures));
    }
    for (std::size_t arm = 0; inFull && arm < arms.size(); ++arm) {
        ArmFigures& own = result.mean.arms[arm];
        own.delong = absent("DeLong's variance is that of one finding");
        own.error = meanOver(result.findings, arm, &ArmFigures::error);
        own.brier = meanOver(result.findings, arm, &ArmFigures::brier);
    }
    adjust(result.findings);
    return result;
}

void fillRuns(const Cohort& cohort, double confidence, std::vector<RunFigures>& runs) {
    const RunAreas areas = runAreas(cohort);
    for (std::size_t run = 0; run < runs.size(); ++run) {
        runs[run].auroc = estimate(areas.mean[run], {}, confidence);
        for (std::size_t finding = 0; finding < cohort.classes; ++finding) {
            Estimate own = estimate(areas.finding[run][finding], {}, confidence);
            const ScoredLabels column = columnOf(cohort, run, finding);
            if (const auto delong = statistics::delong(column.score, column.label, confidence);
                own.value && delong) {
                own.low = delong->interval.lower;
                own.high = delong->interval.upper;
            }
            runs[run].findings.push_back(std::move(own));
        }
    }
}

}  // namespace outis::utility
