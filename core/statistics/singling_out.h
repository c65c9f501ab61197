// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/statistics/pso.h"

/// Counting attacks that single out a person: predicates on images, and the composition of exact
/// counts (METHOD 13.1, 13.4).
namespace outis::statistics {

/// Which rows each of J predicates matches; row-major [J, rows], any value but 0 is a match.
struct MatchTable {
    std::span<const std::uint8_t> matches;
    std::span<const std::int64_t> person;  ///< of each row; a person may have several
};

struct IsolationOptions {
    double weightCap = 0.02;         ///< chosen before looking
    double weightConfidence = 0.95;  ///< one-sided, of the certified weight
    double confidence = 0.95;
};

struct IsolationAudit {
    std::int64_t trainPeople = 0;
    std::int64_t holdoutPeople = 0;
    std::vector<std::int64_t> trainCount;  ///< people matched by each predicate
    std::vector<std::int64_t> holdoutCount;
    std::vector<double> weightUpper;  ///< certified weight of each predicate
    std::vector<bool> isolates;       ///< exactly one training person matches
    std::vector<bool> success;        ///< and the certified weight is within the cap
    double rate = 0;
    Interval interval;
    double base = 0;  ///< baseline at the cap
    double leap = 0;
};

/// A person matches when any of their rows does. Refuses tables of different J and empty ones.
[[nodiscard]] Result<IsolationAudit> isolationAudit(const MatchTable& train,
                                                    const MatchTable& holdout,
                                                    const IsolationOptions& options = {});

struct CompositionTrial {
    std::int64_t count = 0;               ///< rows below the bound
    std::vector<std::int64_t> bitCounts;  ///< of those rows, how many have bit b set
    std::int64_t recovered = -1;          ///< the single row's value, -1 unless count = 1
    bool isolates = false;                ///< exactly one row has that value
};

struct CompositionAudit {
    std::vector<CompositionTrial> trials;
    double rate = 0;
    Interval interval;
    double base = 0;  ///< baseline at weight 2^-bits
    double leap = 0;
};

/// bits + 1 exact counts, each harmless alone, single out a row together: `values` is row-major
/// [trials, people], each below 2^bits; 1 <= bits <= 62.
[[nodiscard]] Result<CompositionAudit> compositionAttack(std::span<const std::int64_t> values,
                                                         std::int64_t people, std::int64_t bits,
                                                         std::int64_t bound,
                                                         double confidence = 0.95);

}  // namespace outis::statistics
