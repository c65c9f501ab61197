// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/irs.h"
#include "core/statistics/occupancy.h"
#include "tests/golden/columns.h"
#include "tests/golden/ops_statistics.h"

namespace outis::golden {
namespace {

using namespace outis::statistics;

Tensors irsOp(const Case& wanted) {
    const auto gallery = wanted.wholes("n_train");
    const auto queries = wanted.wholes("n");
    const auto distinct = wanted.wholes("k");
    Columns columns;
    for (std::size_t row = 0; row < gallery.size(); ++row) {
        const Irs score = orThrow(
            irs(gallery[row], queries.at(row), distinct.at(row), wanted.param<double>("alpha")));
        columns.add("s_star", score.estimate);
        columns.add("lower", score.lower);
        columns.add("upper", score.upper);
        columns.add("irs_alpha", score.alphaScore());
        columns.add("irs_inf", score.score());
        columns.add("irs_lower", score.lowerScore());
        columns.add("irs_upper", score.upperScore());
        columns.add("unbounded", score.unbounded);
        columns.add("misfit", score.misfit);
    }
    return columns.tensors();
}

Tensors pmfOp(const Case& wanted) {
    const auto n = wanted.wholes("n");
    const auto s = wanted.wholes("s");
    const auto k = wanted.wholes("k");
    Columns columns;
    for (std::size_t row = 0; row < n.size(); ++row) {
        const Occupancy occupied = occupancy(n[row], s.at(row), 1e-300);
        columns.add("p", occupied.equal(k.at(row)));
        columns.add("cdf", occupied.atMost(k.at(row)));
        columns.add("sf", occupied.atLeast(k.at(row)));
    }
    return columns.tensors();
}

Tensors logPmfOp(const Case& wanted) {
    const auto n = wanted.wholes("n");
    const auto s = wanted.wholes("s");
    const auto k = wanted.wholes("k");
    Columns columns;
    for (std::size_t row = 0; row < n.size(); ++row) {
        columns.add("log_p", logOccupancy(n[row], s.at(row), k.at(row)));
    }
    return columns.tensors();
}

Tensors stirlingOp(const Case& wanted) {
    const auto n = wanted.wholes("n");
    const auto k = wanted.wholes("k");
    Columns columns;
    for (std::size_t row = 0; row < n.size(); ++row) {
        columns.add("log_exact", logStirling2(n[row], k.at(row)));
        columns.add("log_temme", logStirling2Temme(n[row], k.at(row)));
    }
    return columns.tensors();
}

Tensors expectedOp(const Case& wanted) {
    const auto gallery = wanted.wholes("n_train");
    const auto queries = wanted.wholes("n");
    Columns columns;
    for (std::size_t row = 0; row < gallery.size(); ++row) {
        columns.add("expected_k", expectedDistinct(queries.at(row), gallery[row]));
    }
    return columns.tensors();
}

Tensors adjustedOp(const Case& wanted) {
    const auto result =
        orThrow(adjustedIrs(wanted.param<std::int64_t>("n_train"), wanted.param<std::int64_t>("n"),
                            wanted.param<std::int64_t>("k_ref"), wanted.wholes("k_syn")));
    return {{"s_ref", Tensor::whole(result.referenceEstimate)},
            {"s_syn", Tensor::whole(result.estimates)},
            {"adjusted", Tensor::real(result.adjusted)},
            {"mean_adjusted", Tensor::real(result.mean)},
            {"warning", flags(result.warnings)}};
}

}  // namespace

void registerIrsOps(Registry& registry) {
    registry.registerOp("irs", irsOp);
    registry.registerOp("irs_pmf", pmfOp);
    registry.registerOp("irs_log_pmf", logPmfOp);
    registry.registerOp("stirling2_log", stirlingOp);
    registry.registerOp("irs_expected_distinct", expectedOp);
    registry.registerOp("irs_adjusted", adjustedOp);
}

}  // namespace outis::golden
