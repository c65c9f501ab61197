// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/attack_risk.h"
#include "core/statistics/binomial.h"
#include "core/statistics/mann_whitney.h"
#include "core/statistics/multiple_testing.h"
#include "core/statistics/tail_fit.h"
#include "tests/golden/columns.h"
#include "tests/golden/ops_statistics.h"

namespace outis::golden {
namespace {

using namespace outis::statistics;

Operation adjustOp(Result<std::vector<double>> (*adjust)(std::span<const double>)) {
    return [adjust](const Case& wanted) {
        const auto adjusted = orThrow(adjust(wanted.reals("p")));
        std::vector<bool> reject;
        for (const double value : adjusted) {
            reject.push_back(value <= wanted.param<double>("alpha"));
        }
        return Tensors{{"adjusted", Tensor::real(adjusted)}, {"reject", flags(reject)}};
    };
}

Tensors binomialOp(const Case& wanted) {
    const auto x = wanted.wholes("x");
    const auto n = wanted.wholes("n");
    const auto p = wanted.reals("p");
    Columns columns;
    for (std::size_t row = 0; row < x.size(); ++row) {
        const Tails tails = orThrow(binomialTails(x[row], n.at(row), p.at(row)));
        columns.add("ge", tails.atLeast);
        columns.add("le", tails.atMost);
    }
    return columns.tensors();
}

Tensors mannWhitneyOp(const Case& wanted) {
    const auto test = orThrow(mannWhitney(wanted.reals("a"), wanted.reals("b")));
    return {{"u", Tensor::real(test.u)},   {"auc", Tensor::real(test.auc)},
            {"sd", Tensor::real(test.sd)}, {"z", Tensor::real(test.z)},
            {"p", Tensor::real(test.p)},   {"p_continuity", Tensor::real(test.pContinuity)}};
}

Tensors gpdFitOp(const Case& wanted) {
    const TailFit fit = orThrow(fitTail(wanted.reals("data"), wanted.param<double>("threshold")));
    return {{"pwm", Tensor::real({fit.moments.shape, fit.moments.scale})},
            {"mle", Tensor::real({fit.likelihood.shape, fit.likelihood.scale})},
            {"mle_log_likelihood", Tensor::real(fit.logLikelihood)}};
}

Tensors gpdTailOp(const Case& wanted) {
    const auto shape = wanted.reals("shape");
    const auto scale = wanted.reals("scale");
    const auto points = wanted.reals("at");
    std::vector<double> tail;
    for (std::size_t pair = 0; pair < shape.size(); ++pair) {
        for (const double point : points) {
            tail.push_back(orThrow(tailProbability({shape[pair], scale.at(pair)},
                                                   wanted.param<double>("threshold"),
                                                   wanted.param<std::int64_t>("n_above"),
                                                   wanted.param<std::int64_t>("n_total"), point)));
        }
    }
    const auto rows = static_cast<std::int64_t>(shape.size());
    const auto width = static_cast<std::int64_t>(points.size());
    return {{"tail", Tensor::real({rows, width}, tail)}};
}

void addRate(Columns& columns, const std::string& name, const EstimatedRate& rate) {
    columns.add(name + "_rate", rate.rate);
    columns.add(name + "_error", rate.error);
}

Tensors attackRiskOp(const Case& wanted) {
    const auto success = wanted.wholes("success");
    const auto attacks = wanted.wholes("n_attack");
    const auto baseline = wanted.wholes("baseline");
    const auto baselines = wanted.wholes("n_baseline");
    const auto control = wanted.wholes("control");
    const auto controls = wanted.wholes("n_control");
    Columns columns;
    for (std::size_t row = 0; row < success.size(); ++row) {
        const AttackRisk risk = orThrow(
            attackRisk({success[row], attacks.at(row)}, {baseline.at(row), baselines.at(row)},
                       {control.at(row), controls.at(row)}, wanted.param<double>("confidence")));
        addRate(columns, "attack", risk.attack);
        addRate(columns, "baseline", risk.baseline);
        addRate(columns, "control", risk.control);
        columns.add("risk_raw", risk.raw);
        columns.add("risk_error", risk.error);
        columns.add("risk", risk.risk);
        columns.add("risk_lower", risk.interval.lower);
        columns.add("risk_upper", risk.interval.upper);
        columns.add("risk_no_control", risk.withoutControl);
        columns.add("risk_no_control_lower", risk.intervalWithoutControl.lower);
        columns.add("risk_no_control_upper", risk.intervalWithoutControl.upper);
        columns.add("weak_attack", risk.weakAttack);
    }
    return columns.tensors();
}

}  // namespace

void registerTestOps(Registry& registry) {
    registry.registerOp("holm", adjustOp(holm));
    registry.registerOp("benjamini_hochberg", adjustOp(benjaminiHochberg));
    registry.registerOp("binomial_tail", binomialOp);
    registry.registerOp("mann_whitney", mannWhitneyOp);
    registry.registerOp("gpd_fit", gpdFitOp);
    registry.registerOp("gpd_tail", gpdTailOp);
    registry.registerOp("attack_risk", attackRiskOp);
}

}  // namespace outis::golden
