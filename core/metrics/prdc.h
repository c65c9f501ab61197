// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/metrics/row_source.h"

/// Precision and recall (Kynkaanniemi et al. 2019), density and coverage (Naeem et al. 2020);
/// METHOD 12. Each point carries a ball that reaches to its k-th nearest other point of the same
/// set; "inside" is strict.
namespace outis::metrics {

struct Prdc {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is set
    double precision = 0;                 ///< share of fake rows inside the ball of some real row
    double recall = 0;                    ///< share of real rows inside the ball of some fake row
    double density = 0;                   ///< (real ball, fake row) hits over k times the fake rows
    double coverage = 0;                  ///< share of real rows whose ball holds a fake row
    std::vector<double> radiusReal;
    std::vector<double> radiusFake;
    std::vector<std::int64_t> ballsOfFake;  ///< per fake row: real balls that hold it
    std::vector<std::int64_t> ballsOfReal;  ///< per real row: fake balls that hold it
    std::vector<std::int64_t> fakesInBall;  ///< per real row: fake rows in its ball
};

/// F32 rows on any device, sets of any size. Refuses k >= rows of either set, and values that are
/// not finite. Decisions are made on distances computed directly in double.
[[nodiscard]] Result<Prdc> prdc(const RowSource& real, const RowSource& fake, std::int64_t k,
                                std::stop_token stop, Observer& observer);

}  // namespace outis::metrics
