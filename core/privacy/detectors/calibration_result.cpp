// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/calibration_result.h"

#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/base/json_number.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

json toJson(const Threshold& threshold) {
    return {{"value", numberOrNull(threshold.value)},
            {"used", threshold.used},
            {"needed", threshold.needed},
            {"rank", threshold.rank},
            {"state", threshold.state}};
}

json toJson(const AucEstimate& auc) {
    return {{"value", numberOrNull(auc.value)}, {"low", numberOrNull(auc.low)},
            {"high", numberOrNull(auc.high)},   {"positives", auc.positives},
            {"negatives", auc.negatives},       {"state", auc.state}};
}

json toJson(const Histogram& histogram) {
    return {{"name", histogram.name},
            {"low", numberOrNull(histogram.low)},
            {"high", numberOrNull(histogram.high)},
            {"counts", histogram.counts}};
}

json toJson(const DetectorCalibration& one) {
    json histograms = json::array();
    for (const Histogram& histogram : one.histograms) {
        histograms.push_back(toJson(histogram));
    }
    return {{"detector", one.detector},
            {"version", one.version},
            {"task", one.task},
            {"usable", one.usable},
            {"state", one.state},
            {"own", toJson(one.own)},
            {"all", toJson(one.all)},
            {"false-rejects", one.falseRejects},
            {"recall-own", toJson(one.recallOwn)},
            {"recall-all", toJson(one.recallAll)},
            {"copies-own", toJson(one.copiesOwn)},
            {"copies-all", toJson(one.copiesAll)},
            {"false-pairs-own", toJson(one.falsePairsOwn)},
            {"false-pairs-all", toJson(one.falsePairsAll)},
            {"false-rejects-all", toJson(one.falseRejectsAll)},
            {"auc-patients", toJson(one.patients)},
            {"auc-copies", toJson(one.copies)},
            {"histograms", histograms}};
}

json toJson(const JointCalibration& joint) {
    return {{"detectors", joint.detectors},
            {"state", joint.state},
            {"recall-own", toJson(joint.recallOwn)},
            {"recall-all", toJson(joint.recallAll)},
            {"copies-own", toJson(joint.copiesOwn)},
            {"copies-all", toJson(joint.copiesAll)},
            {"false-rejects-all", toJson(joint.falseRejectsAll)}};
}

json toJson(const RobustnessCell& cell) {
    return {{"detector", cell.detector},
            {"edit", cell.edit},
            {"strength", cell.strength},
            {"pairs", cell.pairs},
            {"recall-own", toJson(cell.recallOwn)},
            {"recall-all", toJson(cell.recallAll)},
            {"mean-score", numberOrNull(cell.meanScore)},
            {"origin-found", toJson(cell.originFound)}};
}

json toJson(const Agreement& agreement) {
    return {{"detector", agreement.detector},         {"over", agreement.over},
            {"repetitions", agreement.repetitions},   {"images", agreement.images},
            {"kappa", numberOrNull(agreement.kappa)}, {"same-bits", agreement.sameBits}};
}

template <class T>
json listOf(const std::vector<T>& items) {
    return jsonList(items, [](const T& item) { return toJson(item); });
}

}  // namespace

nlohmann::json toJson(const Rate& rate) {
    return {{"hits", rate.hits},
            {"trials", rate.trials},
            {"rate", numberOrNull(rate.rate)},
            {"low", numberOrNull(rate.low)},
            {"high", numberOrNull(rate.high)}};
}

nlohmann::json toJson(const FilterCalibration& calibration) {
    return {{"version", FilterCalibration::kVersion},
            {"recall", calibration.recall},
            {"false-rejects", calibration.falseRejects},
            {"confidence", calibration.confidence},
            {"gallery-images", calibration.galleryImages},
            {"gallery-patients", calibration.galleryPatients},
            {"validation-patients", calibration.validationPatients},
            {"test-patients", calibration.testPatients},
            {"copy-edit", calibration.copyEdit},
            {"detectors", listOf(calibration.detectors)},
            {"joint", toJson(calibration.joint)}};
}

nlohmann::json toJson(const RobustnessResult& result) {
    return {{"version", RobustnessResult::kVersion}, {"patients", result.patients},
            {"strength", result.strength},           {"too-weak", result.tooWeak},
            {"cells", listOf(result.cells)},         {"agreements", listOf(result.agreements)}};
}

}  // namespace outis::privacy
