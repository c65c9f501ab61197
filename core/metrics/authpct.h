// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/metrics/row_source.h"

namespace outis::metrics {

/// Share of authentic synthetic rows (Alaa et al. 2022; METHOD 12): those that are farther from
/// their nearest training row than that row is from its own nearest training row.
struct AuthPct {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is set
    std::vector<std::int64_t> authentic;  ///< 1 or 0 per synthetic row
    std::int64_t count = 0;
    double percent = 0;  ///< 0 to 100
};

/// F32 rows. Refuses fewer than two training rows and values that are not finite.
[[nodiscard]] Result<AuthPct> authPct(const RowSource& train, const RowSource& synthetic,
                                      std::stop_token stop, Observer& observer);

}  // namespace outis::metrics
