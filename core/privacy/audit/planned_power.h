// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

/// What an audit will be able to see, before anything is trained (METHOD 13.4, 13.5).
namespace outis::privacy {

struct SizeGuide {
    std::int64_t predicates = 0;  ///< smallest J
    std::int64_t critical = 0;    ///< successes at which the null is rejected
};

/// Smallest number of independent predicates at which an exact one-sided test of success rate
/// `null` has `power` at rate `truth`. InvalidOption unless 0 < null < truth < 1; Unsupported when
/// a million do not suffice.
[[nodiscard]] Result<SizeGuide> sizeGuide(double null, double truth, double level = 0.05,
                                          double power = 0.8);

/// Smallest number of perfectly exposed patients that any distribution-free test can find:
/// smallest k with n!/(n-k)! (n+m-k)!/(n+m)! <= level. 0: not even all of them.
[[nodiscard]] Result<std::int64_t> exposedNeeded(std::int64_t train, std::int64_t control,
                                                 double level = 0.05);

/// Control patients at which `exposed` perfectly exposed patients can be found.
[[nodiscard]] Result<std::int64_t> controlsNeeded(std::int64_t train, std::int64_t exposed,
                                                  double level = 0.05);

struct PlannedPower {
    static constexpr int kVersion = 1;
    std::string state;  ///< "testable", or "not testable at this size: reason"
    std::int64_t folds = 1;
    std::int64_t train = 0;    ///< patients that one generator learns from
    std::int64_t control = 0;  ///< that stand against them
    double level = 0.05;       ///< of one audit's excess test, one detector and end
    std::int64_t exposed = 0;  ///< patients that must be exposed to be found; 0: never
    double certifiedWeight = 1;
    double baseline = 1;                 ///< n w (1-w)^(n-1) at that weight
    bool onlyGross = false;              ///< weights of 1/n cannot be certified
    double nullBound = 1;                ///< q0 at the automatic cap
    std::int64_t controlsForWeight = 0;  ///< control patients at which 1/n can be certified
    /// Control patients at which four exposed patients are found, as with two folds.
    std::int64_t controlsForFour = 0;
    bool proposeFolds = false;    ///< m < 1.5 n: cross-fit (METHOD 13.5, 0c)
    std::int64_t smallAudit = 0;  ///< n_a of a small-n audit, 0: not offered (below 200)
    bool isSmallAudit = false;    ///< these are its numbers: 200 <= n <= m/30
    std::string advice;           ///< a few sentences for people
};

/// n, m: TRAIN and CONTROL patients; folds 1 or 2; `tests`: detectors times ends of the excess
/// test. `foreignImages`: how many another generator made, absent: the generators are our own. Of
/// another's neither two halves nor a separate model are proposed: it is trained already.
[[nodiscard]] Result<PlannedPower> plannedPower(std::int64_t train, std::int64_t control,
                                                std::int64_t folds, double level = 0.05,
                                                std::int64_t tests = 1,
                                                std::optional<std::int64_t> foreignImages = {});

[[nodiscard]] nlohmann::json toJson(const PlannedPower& plan);

}  // namespace outis::privacy
