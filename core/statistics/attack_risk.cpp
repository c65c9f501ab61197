// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/attack_risk.h"

#include <algorithm>
#include <cmath>

#include "core/statistics/auc.h"
#include "core/statistics/invalid_input.h"
#include "core/statistics/operating_point.h"

namespace outis::statistics {
namespace {

double clipped(double value) {
    return std::clamp(value, 0.0, 1.0);
}

Interval around(double centre, double error) {
    return {clipped(centre - error), clipped(centre + error)};
}

EstimatedRate toRate(const WilsonInterval& interval) {
    return {interval.centre, interval.halfWidth};
}

}  // namespace

Result<AttackRisk> attackRisk(const Trials& attack, const Trials& baseline, const Trials& control,
                              double confidence) {
    const auto a = wilson(attack.hits, attack.trials, confidence);
    const auto b = wilson(baseline.hits, baseline.trials, confidence);
    const auto c = wilson(control.hits, control.trials, confidence);
    for (const auto* interval : {&a, &b, &c}) {
        if (!*interval) {
            return interval->error();
        }
    }
    AttackRisk risk;
    risk.attack = toRate(*a);
    risk.baseline = toRate(*b);
    risk.control = toRate(*c);
    const double free = 1 - risk.control.rate;
    risk.raw = (risk.attack.rate - risk.control.rate) / free;
    risk.error = std::hypot(risk.attack.error / free,
                            risk.control.error * (risk.attack.rate - 1) / (free * free));
    risk.risk = clipped(risk.raw);
    risk.interval = around(risk.raw, risk.error);
    risk.withoutControl = clipped(risk.attack.rate);
    risk.intervalWithoutControl = around(risk.attack.rate, risk.attack.error);
    risk.weakAttack = risk.baseline.rate >= risk.attack.rate;
    return risk;
}

Result<DistanceShare> distanceShare(std::span<const double> toTrain,
                                    std::span<const double> toHoldout, std::int64_t trainRows,
                                    std::int64_t holdoutRows) {
    if (trainRows != holdoutRows || trainRows < 1) {
        return invalidInput("sets", "must be equally large: a larger set is nearer by chance");
    }
    if (toTrain.empty() || toTrain.size() != toHoldout.size()) {
        return invalidInput("distances", "need one to each set for every row");
    }
    DistanceShare result;
    for (std::size_t row = 0; row < toTrain.size(); ++row) {
        if (std::isnan(toTrain[row]) || std::isnan(toHoldout[row])) {
            return invalidInput("distances", "hold a value that is no number");
        }
        result.closer += toTrain[row] < toHoldout[row] ? 1 : 0;
        result.ties += toTrain[row] == toHoldout[row] ? 1 : 0;
    }
    result.share = (static_cast<double>(result.closer) + static_cast<double>(result.ties) / 2) /
                   static_cast<double>(toTrain.size());
    return result;
}

Result<DistanceMembership> membershipByDistance(std::span<const double> member,
                                                std::span<const double> nonmember,
                                                std::span<const double> rates) {
    std::vector<double> score;
    for (const auto distances : {member, nonmember}) {
        std::transform(distances.begin(), distances.end(), std::back_inserter(score),
                       std::negate<>());
    }
    std::vector<std::int64_t> label(score.size(), 0);
    std::fill_n(label.begin(), member.size(), 1);
    const auto auc = rocAuc(score, label);
    if (!auc) {
        return auc.error();
    }
    DistanceMembership result;
    result.auc = *auc;
    for (const double rate : rates) {
        const auto tpr = tprAtFpr(score, label, rate);
        if (!tpr) {
            return tpr.error();
        }
        result.tpr.push_back(*tpr);
    }
    result.advantage = std::max(0.0, youdenPoint(score, label)->youden);
    return result;
}

}  // namespace outis::statistics
