// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/options.h"
#include "core/base/result.h"

namespace outis::metrics {

/// How features of synthetic images are compared with those of real ones (METHOD 11, 12).
struct FidelityOptions {
    std::int64_t neighbours = 5;   ///< k of precision, recall, density and coverage
    std::int64_t resamples = 500;  ///< of the bootstrap over patients and groups
    std::int64_t kidSubsets = 100;
    std::int64_t mostRows = 10000;  ///< seeded subsample for AuthPct and Vendi
    std::int64_t leastRows = 20;    ///< smaller sets are "not computable"
    double confidence = 0.95;
    bool perFinding = true;
    std::int64_t seed = 42;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::metrics
