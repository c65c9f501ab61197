// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/utility_result.h"

#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/base/json_number.h"

namespace outis::utility {
namespace {

using nlohmann::json;

json toJson(const ArmFigures& figures);
json toJson(const CurvePoint& point);
json toJson(const CalibrationBin& bin);
json toJson(const Loss& loss);
json toJson(const FindingFigures& figures);
json toJson(const SubgroupFigures& subgroup);
json toJson(const RunFigures& run);
json toJson(const Verdict& verdict);

template <class T>
json listOf(const std::vector<T>& items) {
    return jsonList(items, [](const T& item) { return toJson(item); });
}

json toJson(const CurvePoint& point) {
    return {point.falsePositive, point.truePositive};
}

json toJson(const CalibrationBin& bin) {
    return {{"predicted", bin.predicted}, {"positive", bin.positive}, {"answers", bin.answers}};
}

json toJson(const ArmFigures& figures) {
    return {{"arm", figures.arm},
            {"auroc", toJson(figures.auroc)},
            {"delong", toJson(figures.delong)},
            {"calibration-error", toJson(figures.error)},
            {"brier", toJson(figures.brier)},
            {"roc", listOf(figures.roc)},
            {"calibration", listOf(figures.bins)}};
}

json toJson(const Loss& loss) {
    return {{"arm", loss.arm},
            {"points", toJson(loss.points)},
            {"upper", toJson(loss.upper)},
            {"p", numberOrNull(loss.p)},
            {"p-holm", numberOrNull(loss.pHolm)}};
}

json toJson(const FindingFigures& figures) {
    return {{"finding", figures.finding},
            {"positives", figures.positives},
            {"negatives", figures.negatives},
            {"arms", listOf(figures.arms)},
            {"losses", listOf(figures.losses)}};
}

json toJson(const SubgroupFigures& subgroup) {
    return {{"attribute", subgroup.attribute}, {"value", subgroup.value},
            {"images", subgroup.images},       {"patients", subgroup.patients},
            {"findings", subgroup.findings},   {"mean", toJson(subgroup.figures)}};
}

json toJson(const RunFigures& run) {
    return {{"arm", run.arm},
            {"generator", run.generator},
            {"seed", run.seed},
            {"auroc", toJson(run.auroc)},
            {"findings", listOf(run.findings)}};
}

json toJson(const Verdict& verdict) {
    return {{"arm", verdict.arm}, {"verdict", verdict.verdict}, {"sentence", verdict.sentence}};
}

}  // namespace

nlohmann::json toJson(const Estimate& estimate) {
    return {{"value", numberOrNull(estimate.value)},
            {"low", numberOrNull(estimate.low)},
            {"high", numberOrNull(estimate.high)},
            {"state", estimate.state}};
}

const Verdict* UtilityResult::verdictOf(std::string_view arm) const {
    for (const Verdict& verdict : verdicts) {
        if (verdict.arm == arm) {
            return &verdict;
        }
    }
    return nullptr;
}

nlohmann::json toJson(const UtilityResult& result) {
    return {{"state", result.state},
            {"arms", result.arms},
            {"test-images", result.testImages},
            {"test-patients", result.testPatients},
            {"findings-counted", result.findingsCounted},
            {"findings-asked", result.findingsAsked},
            {"classifier-seeds", result.classifierSeeds},
            {"generator-seeds", result.generatorSeeds},
            {"resamples", result.resamples},
            {"confidence", result.confidence},
            {"limit", result.limit},
            {"mean", toJson(result.mean)},
            {"findings", listOf(result.findings)},
            {"subgroups", listOf(result.subgroups)},
            {"runs", listOf(result.runs)},
            {"spread", toJson(result.spread)},
            {"verdicts", listOf(result.verdicts)},
            {"warnings", result.warnings}};
}

}  // namespace outis::utility
