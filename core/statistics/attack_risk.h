// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/statistics/intervals.h"

/// Summaries of attacks (cf. Giomi et al. 2023: attack, baseline and control).
namespace outis::statistics {

struct Trials {
    std::int64_t hits = 0;
    std::int64_t trials = 0;
};

struct EstimatedRate {
    double rate = 0;   ///< centre of the Wilson interval
    double error = 0;  ///< its half width
};

struct AttackRisk {
    EstimatedRate attack;
    EstimatedRate baseline;
    EstimatedRate control;
    double raw = 0;     ///< (attack - control)/(1 - control)
    double error = 0;   ///< propagated from both
    double risk = 0;    ///< raw, clipped to [0, 1]
    Interval interval;  ///< raw -+ error, clipped
    double withoutControl = 0;
    Interval intervalWithoutControl;
    bool weakAttack = false;  ///< no better than guessing
};

/// How much better an attack on the training people does than on people it has no data of.
/// `baseline` is guessing. Refuses hits outside 0..trials and no trials.
[[nodiscard]] Result<AttackRisk> attackRisk(const Trials& attack, const Trials& baseline,
                                            const Trials& control, double confidence = 0.95);

struct DistanceShare {
    std::int64_t closer = 0;  ///< rows nearer to the training set
    std::int64_t ties = 0;
    double share = 0;  ///< (closer + ties/2)/rows; 0.5 when the training set was not copied
};

/// Distance to the closest record, training against hold-out: one distance per synthetic row to
/// each of two sets. The sets must be equally large: `trainRows` = `holdoutRows`.
[[nodiscard]] Result<DistanceShare> distanceShare(std::span<const double> toTrain,
                                                  std::span<const double> toHoldout,
                                                  std::int64_t trainRows, std::int64_t holdoutRows);

struct DistanceMembership {
    double auc = 0;           ///< score = -distance, members positive
    std::vector<double> tpr;  ///< at each of the rates asked for
    double advantage = 0;     ///< max(0, largest TPR - FPR)
};

/// Membership inference by the distance to the closest synthetic row.
[[nodiscard]] Result<DistanceMembership> membershipByDistance(std::span<const double> member,
                                                              std::span<const double> nonmember,
                                                              std::span<const double> rates);

}  // namespace outis::statistics
