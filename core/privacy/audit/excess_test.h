// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_result.h"

namespace outis::privacy {

/// The excess test (METHOD 13.5, 0b): are patients that were learned from among those most like the
/// release more often than controls? Distribution-free.
class ExcessTest {
public:
    enum class End { MostAlike, LeastAlike };
    struct Draws {
        std::int64_t permutations = 9999;
        double giveUp = 0;  ///< see PermutationCount
        Seed seed;
    };

    /// `population` is borrowed. Throws ErrorException for counts that cannot be.
    explicit ExcessTest(const AuditPopulation& population);

    /// `largest` [n + m]: T_z. "not testable" without patients of one kind.
    [[nodiscard]] ExcessTestResult run(std::span<const float> largest, const std::string& detector,
                                       End end, const Draws& draws) const;

    /// X patients among the first K for every K, hypergeometric (for tests and pictures).
    [[nodiscard]] std::vector<ExcessStep> stepsOf(const std::vector<bool>& isTrain) const;

    /// K of METHOD, up to half of n + m.
    [[nodiscard]] const std::vector<std::int64_t>& firsts() const { return firsts_; }

private:
    [[nodiscard]] std::vector<std::int32_t> ordered(std::span<const float> largest, End end,
                                                    Seed seed) const;
    [[nodiscard]] double smallest(const std::vector<bool>& isTrain) const;

    const AuditPopulation& population_;
    std::vector<std::int64_t> firsts_;
    std::vector<std::vector<double>> tails_;  ///< [K][a]: P(at least a)
};

}  // namespace outis::privacy
