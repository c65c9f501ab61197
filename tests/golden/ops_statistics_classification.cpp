// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/auc.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/calibration.h"
#include "core/statistics/operating_point.h"
#include "tests/golden/columns.h"
#include "tests/golden/ops_statistics.h"

namespace outis::golden {
namespace {

using namespace outis::statistics;

Tensors rocAucOp(const Case& wanted) {
    return {{"auc", Tensor::real(orThrow(rocAuc(wanted.reals("score"), wanted.wholes("label"))))}};
}

Tensors averagePrecisionOp(const Case& wanted) {
    const double ap = orThrow(averagePrecision(wanted.reals("score"), wanted.wholes("label")));
    return {{"ap", Tensor::real(ap)}};
}

Tensors multilabelOp(const Case& wanted) {
    const auto result = orThrow(multilabelAuc(wanted.reals("score"), wanted.wholes("label"),
                                              wanted.input("score").extent(1)));
    return {{"auc", Tensor::real(result.auc)},
            {"valid", flags(result.valid)},
            {"n_pos", Tensor::whole(result.positives)},
            {"n_neg", Tensor::whole(result.negatives)},
            {"macro", Tensor::real(result.macro)}};
}

Tensors delongOp(const Case& wanted) {
    const auto result = orThrow(
        delong(wanted.reals("score"), wanted.wholes("label"), wanted.param<double>("confidence")));
    return {{"auc", Tensor::real(result.auc)},
            {"variance", Tensor::real(result.variance)},
            {"lower", Tensor::real(result.interval.lower)},
            {"upper", Tensor::real(result.interval.upper)}};
}

Tensors delongPairedOp(const Case& wanted) {
    const auto result =
        orThrow(delongPaired(wanted.reals("score_a"), wanted.reals("score_b"),
                             wanted.wholes("label"), wanted.param<double>("confidence")));
    return {{"auc_a", Tensor::real(result.aucA)},
            {"auc_b", Tensor::real(result.aucB)},
            {"diff", Tensor::real(result.difference)},
            {"variance", Tensor::real(result.variance)},
            {"covariance", Tensor::real(result.covariance)},
            {"z", Tensor::real(result.z)},
            {"p", Tensor::real(result.p)},
            {"lower", Tensor::real(result.interval.lower)},
            {"upper", Tensor::real(result.interval.upper)}};
}

Tensors bootstrapOp(const Case& wanted) {
    const auto result = orThrow(bootstrapAuc(
        wanted.reals("score"), wanted.wholes("label"), wanted.wholes("cluster"),
        wanted.wholes("draw"), wanted.input("draw").extent(1), wanted.param<double>("confidence")));
    return {{"auc", Tensor::real(result.auc)},
            {"auc_resample", Tensor::real(result.resampled)},
            {"n_valid", Tensor::whole(result.valid)},
            {"lower", Tensor::real(result.interval.lower)},
            {"upper", Tensor::real(result.interval.upper)}};
}

Tensors brierOp(const Case& wanted) {
    return {{"brier", Tensor::real(orThrow(brier(wanted.reals("prob"), wanted.wholes("label"))))}};
}

Tensors eceOp(const Case& wanted) {
    const auto result = orThrow(calibrationError(wanted.reals("prob"), wanted.wholes("label"),
                                                 wanted.param<std::int64_t>("bins")));
    return {{"ece", Tensor::real(result.expected)},
            {"mce", Tensor::real(result.largest)},
            {"count", Tensor::whole(result.count)},
            {"confidence", Tensor::real(result.confidence)},
            {"accuracy", Tensor::real(result.accuracy)}};
}

Tensors eceTopLabelOp(const Case& wanted) {
    const auto result = orThrow(topLabelCalibration(wanted.reals("prob"), wanted.wholes("label"),
                                                    wanted.param<std::int64_t>("bins")));
    return {{"ece", Tensor::real(result.expected)},
            {"accuracy", Tensor::real(result.accuracy)},
            {"mean_confidence", Tensor::real(result.meanConfidence)},
            {"brier", Tensor::real(result.brier)}};
}

Tensors youdenOp(const Case& wanted) {
    const auto point = orThrow(youdenPoint(wanted.reals("score"), wanted.wholes("label")));
    return {{"threshold", Tensor::real(point.threshold)},
            {"j", Tensor::real(point.youden)},
            {"tpr", Tensor::real(point.truePositiveRate)},
            {"fpr", Tensor::real(point.falsePositiveRate)}};
}

Tensors thresholdAtRecallOp(const Case& wanted) {
    Columns columns;
    for (const double recall : wanted.param<std::vector<double>>("recall")) {
        const auto point =
            orThrow(thresholdAtRecall(wanted.reals("score"), wanted.wholes("label"), recall));
        columns.add("threshold", point.threshold);
        columns.add("tpr", point.truePositiveRate);
        columns.add("fpr", point.falsePositiveRate);
        columns.add("precision", point.precision);
    }
    return columns.tensors();
}

Tensors tprAtFprOp(const Case& wanted) {
    Columns columns;
    for (const double rate : wanted.param<std::vector<double>>("fpr")) {
        columns.add("tpr", orThrow(tprAtFpr(wanted.reals("score"), wanted.wholes("label"), rate)));
    }
    return columns.tensors();
}

Tensors eerOp(const Case& wanted) {
    const double eer = orThrow(equalErrorRate(wanted.reals("score"), wanted.wholes("label")));
    return {{"eer", Tensor::real(eer)}};
}

}  // namespace

void registerClassificationOps(Registry& registry) {
    registry.registerOp("roc_auc", rocAucOp);
    registry.registerOp("average_precision", averagePrecisionOp);
    registry.registerOp("auroc_multilabel", multilabelOp);
    registry.registerOp("delong", delongOp);
    registry.registerOp("delong_paired", delongPairedOp);
    registry.registerOp("bootstrap_auc", bootstrapOp);
    registry.registerOp("brier", brierOp);
    registry.registerOp("ece", eceOp);
    registry.registerOp("ece_toplabel", eceTopLabelOp);
    registry.registerOp("youden", youdenOp);
    registry.registerOp("threshold_at_recall", thresholdAtRecallOp);
    registry.registerOp("tpr_at_fpr", tprAtFprOp);
    registry.registerOp("eer", eerOp);
}

}  // namespace outis::golden
