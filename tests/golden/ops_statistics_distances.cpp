// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>

#include "core/statistics/attack_risk.h"
#include "core/statistics/irs.h"
#include "tests/golden/columns.h"
#include "tests/golden/ops_statistics.h"

namespace outis::golden {
namespace {

using namespace outis::statistics;

struct Nearest {
    std::vector<std::int64_t> index;
    std::vector<double> distance;
};

double squaredDistance(const double* a, const double* b, std::int64_t width) {
    double sum = 0;
    for (std::int64_t at = 0; at < width; ++at) {
        sum += (a[at] - b[at]) * (a[at] - b[at]);
    }
    return sum;
}

/// Plain search in double, ties to the lowest index: these cases are about what is made of the
/// distances; the program's own search is tested by the operation knn.
Nearest nearestRows(const Tensor& query, const Tensor& gallery) {
    const std::int64_t width = query.extent(1);
    if (gallery.extent(1) != width || gallery.extent(0) < 1) {
        throw BadCase("rows of different width");
    }
    Nearest result;
    for (std::int64_t row = 0; row < query.extent(0); ++row) {
        double best = std::numeric_limits<double>::infinity();
        std::int64_t bestIndex = 0;
        for (std::int64_t other = 0; other < gallery.extent(0); ++other) {
            const double distance = squaredDistance(query.reals.data() + row * width,
                                                    gallery.reals.data() + other * width, width);
            if (distance < best) {
                best = distance;
                bestIndex = other;
            }
        }
        result.index.push_back(bestIndex);
        result.distance.push_back(std::sqrt(best));
    }
    return result;
}

Tensors irsFeaturesOp(const Case& wanted) {
    const Tensor gallery = wanted.input("gallery");
    const auto nearest = nearestRows(wanted.input("query"), gallery).index;
    const Irs score =
        orThrow(irsOfRetrievals(nearest, gallery.extent(0), wanted.param<double>("alpha")));
    return {{"nearest", Tensor::whole(nearest)},
            {"k", Tensor::whole(score.distinct)},
            {"s_star", Tensor::whole(score.estimate)},
            {"lower", Tensor::whole(score.lower)},
            {"upper", Tensor::whole(score.upper)},
            {"irs_inf", Tensor::real(score.score())},
            {"unbounded", Tensor::whole(score.unbounded ? 1 : 0)},
            {"misfit", Tensor::whole(score.misfit ? 1 : 0)}};
}

Tensors dcrShareOp(const Case& wanted) {
    const Tensor synthetic = wanted.input("synthetic");
    const Tensor train = wanted.input("train");
    const Tensor holdout = wanted.input("holdout");
    const auto toTrain = nearestRows(synthetic, train).distance;
    const auto toHoldout = nearestRows(synthetic, holdout).distance;
    const auto result =
        orThrow(distanceShare(toTrain, toHoldout, train.extent(0), holdout.extent(0)));
    return {{"closer", Tensor::whole(result.closer)},
            {"tie", Tensor::whole(result.ties)},
            {"share", Tensor::real(result.share)},
            {"distance_train", Tensor::real(toTrain)},
            {"distance_holdout", Tensor::real(toHoldout)}};
}

Tensors membershipOp(const Case& wanted) {
    const Tensor synthetic = wanted.input("synthetic");
    const auto member = nearestRows(wanted.input("member"), synthetic).distance;
    const auto nonmember = nearestRows(wanted.input("nonmember"), synthetic).distance;
    const auto result =
        orThrow(membershipByDistance(member, nonmember, wanted.param<std::vector<double>>("fpr")));
    return {{"distance_member", Tensor::real(member)},
            {"distance_nonmember", Tensor::real(nonmember)},
            {"auc", Tensor::real(result.auc)},
            {"tpr", Tensor::real(result.tpr)},
            {"advantage", Tensor::real(result.advantage)}};
}

}  // namespace

void registerDistanceOps(Registry& registry) {
    registry.registerOp("irs_features", irsFeaturesOp);
    registry.registerOp("dcr_share", dcrShareOp);
    registry.registerOp("mia_distance", membershipOp);
}

}  // namespace outis::golden
