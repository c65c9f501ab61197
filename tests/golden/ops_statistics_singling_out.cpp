// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/pso.h"
#include "core/statistics/singling_out.h"
#include "tests/golden/columns.h"
#include "tests/golden/ops_statistics.h"

namespace outis::golden {
namespace {

using namespace outis::statistics;

Operation baseOp(const std::string& output, Result<double> (*base)(std::int64_t, double)) {
    return [output, base](const Case& wanted) {
        const auto n = wanted.wholes("n");
        const auto w = wanted.reals("w");
        Columns columns;
        for (std::size_t row = 0; row < n.size(); ++row) {
            columns.add(output, orThrow(base(n[row], w.at(row))));
        }
        return columns.tensors();
    };
}

Tensors baseMaximumOp(const Case& wanted) {
    Columns columns;
    for (const std::int64_t people : wanted.wholes("n")) {
        const auto maximum = orThrow(psoBaseMaximum(people));
        columns.add("w", maximum.weight);
        columns.add("base", maximum.base);
    }
    return columns.tensors();
}

Tensors auditOp(const Case& wanted) {
    const auto success = wanted.wholes("success");
    const auto trials = wanted.wholes("trials");
    const auto n = wanted.wholes("n");
    const auto w = wanted.reals("w");
    const auto delta = wanted.reals("delta");
    Columns columns;
    for (std::size_t row = 0; row < success.size(); ++row) {
        const auto audit = orThrow(psoAudit(success[row], trials.at(row), n.at(row), w.at(row),
                                            delta.at(row), wanted.param<double>("confidence")));
        columns.add("rate", audit.rate);
        columns.add("lower", audit.interval.lower);
        columns.add("upper", audit.interval.upper);
        columns.add("base", audit.base);
        columns.add("leap", audit.leap);
        columns.add("eps_lower_bound", audit.epsLowerBound);
    }
    return columns.tensors();
}

Tensors dpOp(const Case& wanted) {
    const auto eps = wanted.reals("eps");
    const auto delta = wanted.reals("delta");
    const auto n = wanted.wholes("n");
    const auto w = wanted.reals("w");
    Columns columns;
    for (std::size_t row = 0; row < n.size(); ++row) {
        const auto bound = orThrow(psoUnderDp(eps.at(row), delta.at(row), n[row], w.at(row)));
        columns.add("eps_pso", bound.eps);
        columns.add("delta_pso", bound.delta);
        columns.add("success_bound", bound.success);
    }
    return columns.tensors();
}

std::vector<std::uint8_t> matchesOf(const Case& wanted, const std::string& name) {
    std::vector<std::uint8_t> matches;
    for (const double value : wanted.reals(name)) {
        matches.push_back(value != 0 ? 1 : 0);
    }
    return matches;
}

Tensors isolationOp(const Case& wanted) {
    const auto train = matchesOf(wanted, "match_train");
    const auto holdout = matchesOf(wanted, "match_holdout");
    const auto trainPerson = wanted.wholes("person_train");
    const auto holdoutPerson = wanted.wholes("person_holdout");
    IsolationOptions options;
    options.weightCap = wanted.param<double>("w_max");
    options.weightConfidence = wanted.param<double>("weight_confidence");
    options.confidence = wanted.param<double>("confidence");
    const auto audit =
        orThrow(isolationAudit({train, trainPerson}, {holdout, holdoutPerson}, options));
    return {{"n_persons", Tensor::whole(audit.trainPeople)},
            {"m_persons", Tensor::whole(audit.holdoutPeople)},
            {"count_train", Tensor::whole(audit.trainCount)},
            {"count_holdout", Tensor::whole(audit.holdoutCount)},
            {"weight_upper", Tensor::real(audit.weightUpper)},
            {"isolates", flags(audit.isolates)},
            {"success", flags(audit.success)},
            {"rate", Tensor::real(audit.rate)},
            {"lower", Tensor::real(audit.interval.lower)},
            {"upper", Tensor::real(audit.interval.upper)},
            {"base", Tensor::real(audit.base)},
            {"leap", Tensor::real(audit.leap)}};
}

Tensors compositionOp(const Case& wanted) {
    const Tensor input = wanted.input("values");
    std::vector<std::int64_t> values;
    for (const double value : wanted.reals("values")) {
        values.push_back(static_cast<std::int64_t>(value));
    }
    const auto bits = wanted.param<std::int64_t>("bits");
    const auto audit = orThrow(compositionAttack(values, input.extent(1), bits,
                                                 wanted.param<std::int64_t>("bound"),
                                                 wanted.param<double>("confidence")));
    Columns columns;
    std::vector<std::int64_t> bitCounts;
    for (const CompositionTrial& trial : audit.trials) {
        columns.add("count", trial.count);
        columns.add("recovered", trial.recovered);
        columns.add("isolates", trial.isolates);
        bitCounts.insert(bitCounts.end(), trial.bitCounts.begin(), trial.bitCounts.end());
    }
    Tensors result = columns.tensors();
    result["bit_counts"] = Tensor::whole({input.extent(0), bits}, bitCounts);
    result["rate"] = Tensor::real(audit.rate);
    result["lower"] = Tensor::real(audit.interval.lower);
    result["upper"] = Tensor::real(audit.interval.upper);
    result["base"] = Tensor::real(audit.base);
    result["leap"] = Tensor::real(audit.leap);
    return result;
}

}  // namespace

void registerSinglingOutOps(Registry& registry) {
    registry.registerOp("pso_base", baseOp("base", psoBase));
    registry.registerOp("pso_base_log", baseOp("log_base", psoLogBase));
    registry.registerOp("pso_base_max", baseMaximumOp);
    registry.registerOp("pso_audit", auditOp);
    registry.registerOp("pso_dp", dpOp);
    registry.registerOp("pso_isolation", isolationOp);
    registry.registerOp("pso_composition", compositionOp);
}

}  // namespace outis::golden
