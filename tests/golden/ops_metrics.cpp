// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/metrics/authpct.h"
#include "core/metrics/ct_test.h"
#include "core/metrics/fid.h"
#include "core/metrics/fld.h"
#include "core/metrics/inception_score.h"
#include "core/metrics/kid.h"
#include "core/metrics/nearest.h"
#include "core/metrics/prdc.h"
#include "core/metrics/vendi.h"
#include "tests/golden/columns.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

/// Some cases hold results that happen to be whole as integers: then what is computed has to lie
/// within the case's tolerance of whole numbers.
Tensor asStored(const Case& given, const std::string& name, const std::vector<double>& values) {
    const auto expected = given.expected.find(name);
    if (expected == given.expected.end() || expected->second.family == Family::Real) {
        return Tensor::real(values);
    }
    std::vector<std::int64_t> whole;
    for (const double value : values) {
        whole.push_back(std::llround(value));
        if (!(std::abs(value - std::round(value)) <= given.atol + given.rtol * std::abs(value))) {
            return Tensor::real(values);
        }
    }
    return Tensor::whole(whole);
}

Tensors fidOp(const Case& given) {
    const auto x = orThrow(metrics::fitGaussian(inputTensor(given, "x"), "x"));
    const auto y = orThrow(metrics::fitGaussian(inputTensor(given, "y"), "y"));
    const auto result = orThrow(metrics::fid(x, y));
    return {{"fid", Tensor::real(result.fid)},
            {"mean_term", Tensor::real(result.meanTerm)},
            {"trace_term", Tensor::real(result.traceTerm)},
            {"cross_term", Tensor::real(result.crossTerm)},
            {"mean_x", fromTorch(x.mean)},
            {"cov_x", fromTorch(x.covariance())}};
}

Tensors kidOp(const Case& given) {
    const auto result = orThrow(metrics::kid(inputTensor(given, "x"), inputTensor(given, "y")));
    return {{"mmd2", Tensor::real(result.mmd2)}};
}

Tensors kidSubsetsOp(const Case& given) {
    const auto result = orThrow(metrics::kidSubsets(
        inputTensor(given, "x"), inputTensor(given, "y"),
        toTorch(given.input("index_x"), at::kLong), toTorch(given.input("index_y"), at::kLong)));
    return {{"mmd2", Tensor::real(result.subsets)},
            {"mean", Tensor::real(result.subsetMean)},
            {"std", Tensor::real(result.subsetStd)}};
}

Tensors prdcOp(const Case& given) {
    SilentObserver observer;
    const auto result =
        orThrow(metrics::prdc(inputTensor(given, "real"), inputTensor(given, "fake"),
                              given.param<std::int64_t>("k"), {}, observer));
    return {{"precision", Tensor::real(result.precision)},
            {"recall", Tensor::real(result.recall)},
            {"density", Tensor::real(result.density)},
            {"coverage", Tensor::real(result.coverage)},
            {"radius_real", Tensor::real(result.radiusReal)},
            {"radius_fake", Tensor::real(result.radiusFake)}};
}

Tensors authPctOp(const Case& given) {
    SilentObserver observer;
    const auto result = orThrow(metrics::authPct(inputTensor(given, "train"),
                                                 inputTensor(given, "synthetic"), {}, observer));
    return {{"authentic", Tensor::whole(result.authentic)},
            {"count", Tensor::whole(result.count)},
            {"authpct", Tensor::real(result.percent)}};
}

Tensors ctTestOp(const Case& given) {
    SilentObserver observer;
    const auto result = orThrow(metrics::ctTest(
        inputTensor(given, "train"), inputTensor(given, "test"), inputTensor(given, "synthetic"),
        inputTensor(given, "centres"), given.param<std::int64_t>("min_synthetic"), {}, observer));
    return {{"cell_train", Tensor::whole(result.cellTrain)},
            {"cell_test", Tensor::whole(result.cellTest)},
            {"cell_synthetic", Tensor::whole(result.cellSynthetic)},
            {"z", Tensor::real(result.score.z)},
            {"included", flags(result.score.included)},
            {"ct", Tensor::real(result.score.ct)}};
}

Tensors vendiOp(const Case& given) {
    std::vector<double> orders;
    for (const auto& order : given.params.at("q")) {
        orders.push_back(order.is_string() ? std::numeric_limits<double>::infinity()
                                           : order.get<double>());
    }
    const auto scores = orThrow(metrics::vendi(inputTensor(given, "x"), orders));
    return {{"vendi", asStored(given, "vendi", scores)}};
}

Tensors inceptionScoreOp(const Case& given) {
    const auto result = orThrow(metrics::inceptionScore(toTorch(given.input("prob"), at::kDouble),
                                                        given.param<std::int64_t>("splits")));
    return {{"scores", asStored(given, "scores", result.scores)},
            {"mean", asStored(given, "mean", {result.mean})},
            {"std", asStored(given, "std", {result.std})}};
}

Tensors fldOp(const Case& given) {
    const auto result = orThrow(metrics::fld(
        inputTensor(given, "train"), inputTensor(given, "test"), inputTensor(given, "synthetic"),
        toTorch(given.input("centre_index"), at::kLong),
        toTorch(given.input("fit_index"), at::kLong)));
    return {{"log_variance", Tensor::real(result.logVariance)},
            {"epochs", Tensor::whole(result.epochs)},
            {"nll_test", Tensor::real(result.nllTest)},
            {"nll_train", Tensor::real(result.nllTrain)},
            {"nll_baseline", Tensor::real(result.nllBaseline)},
            {"fld_test", Tensor::real(result.fldTest)},
            {"fld_train", Tensor::real(result.fldTrain)}};
}

}  // namespace

void registerMetricOps(Registry& registry) {
    registry.registerOp("fid", fidOp);
    registry.registerOp("kid", kidOp);
    registry.registerOp("kid_subsets", kidSubsetsOp);
    registry.registerOp("prdc", prdcOp);
    registry.registerOp("authpct", authPctOp);
    registry.registerOp("ct_test", ctTestOp);
    registry.registerOp("vendi", vendiOp);
    registry.registerOp("inception_score", inceptionScoreOp);
    registry.registerOp("fld", fldOp);
}

}  // namespace outis::golden
