// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/intervals.h"
#include "tests/golden/columns.h"
#include "tests/golden/ops_statistics.h"

namespace outis::golden {
namespace {

using namespace outis::statistics;

using TwoLimits = Result<Interval> (*)(std::int64_t, std::int64_t, double);

Operation limitsOp(TwoLimits limits) {
    return [limits](const Case& wanted) {
        const auto x = wanted.wholes("x");
        const auto n = wanted.wholes("n");
        const double confidence = wanted.param<double>("confidence");
        Columns columns;
        for (std::size_t row = 0; row < x.size(); ++row) {
            const Interval interval = orThrow(limits(x[row], n.at(row), confidence));
            columns.add("lower", interval.lower);
            columns.add("upper", interval.upper);
        }
        return columns.tensors();
    };
}

Tensors wilsonOp(const Case& wanted) {
    const auto x = wanted.wholes("x");
    const auto n = wanted.wholes("n");
    Columns columns;
    for (std::size_t row = 0; row < x.size(); ++row) {
        const auto interval =
            orThrow(wilson(x[row], n.at(row), wanted.param<double>("confidence")));
        columns.add("lower", interval.lower);
        columns.add("upper", interval.upper);
        columns.add("centre", interval.centre);
    }
    return columns.tensors();
}

Tensors ruleOfThreeOp(const Case& wanted) {
    Columns columns;
    for (const std::int64_t m : wanted.wholes("m")) {
        const auto bound = orThrow(ruleOfThree(m, wanted.param<double>("confidence", 0.95)));
        columns.add("exact", bound.exact);
        columns.add("approximate", bound.approximate);
    }
    return columns.tensors();
}

Tensors powerZeroHitsOp(const Case& wanted) {
    Columns columns;
    for (const double rate : wanted.reals("rate")) {
        columns.add("m", orThrow(powerZeroHits(rate, wanted.param<double>("confidence"))));
    }
    return columns.tensors();
}

Tensors newcombeOp(const Case& wanted) {
    const auto x1 = wanted.wholes("x1");
    const auto n1 = wanted.wholes("n1");
    const auto x2 = wanted.wholes("x2");
    const auto n2 = wanted.wholes("n2");
    Columns columns;
    for (std::size_t row = 0; row < x1.size(); ++row) {
        const auto interval = orThrow(newcombe(x1[row], n1.at(row), x2.at(row), n2.at(row),
                                               wanted.param<double>("confidence")));
        columns.add("diff", interval.difference);
        columns.add("lower", interval.lower);
        columns.add("upper", interval.upper);
    }
    return columns.tensors();
}

}  // namespace

void registerIntervalOps(Registry& registry) {
    registry.registerOp("clopper_pearson", limitsOp(clopperPearson));
    registry.registerOp("one_sided_bounds", limitsOp(oneSidedBounds));
    registry.registerOp("wilson", wilsonOp);
    registry.registerOp("rule_of_three", ruleOfThreeOp);
    registry.registerOp("power_zero_hits", powerZeroHitsOp);
    registry.registerOp("newcombe", newcombeOp);
}

}  // namespace outis::golden
