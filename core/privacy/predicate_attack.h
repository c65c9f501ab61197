// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/privacy/singling_out.h"

namespace outis::privacy {

/// The fixed list of METHOD 13.3: how far beyond the nearest reference person the radius goes.
inline constexpr std::array kKappas = {0.0, 0.25, 0.5, 1.0};

/// What one released image achieves as a predicate, for each kappa.
struct PredicateOutcome {
    std::array<double, kKappas.size()> radius{};  ///< RMS grey levels; negative: not usable
    std::array<bool, kKappas.size()> isolates{};
    std::array<bool, kKappas.size()> succeeds{};  ///< isolates, and certified under the cap
    double nearestTrain2 = 0;                     ///< squared distance to the nearest TRAIN image
    double nearestControl2 = 0;
    double nearestReference2 = 0;
};

/// Tries every image of `released` [J, D] as a predicate. `weightCap`: see METHOD 13.4.
/// Empty when stopped.
[[nodiscard]] std::vector<PredicateOutcome> tryPredicates(const at::Tensor& released,
                                                          const SinglingOutInput& input,
                                                          double weightCap,
                                                          const std::stop_token& stop);

}  // namespace outis::privacy
