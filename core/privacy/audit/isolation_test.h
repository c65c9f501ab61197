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

/// The predicates themselves (METHOD 13.3, 13.4, 13.5-1, 13.5-2).
namespace outis::privacy {

/// What can be certified. `cap` 0: max(1/n, what no match certifies). InvalidOption when there are
/// no patients of one kind.
[[nodiscard]] Result<WeightResult> weightOf(const AuditPopulation& population, double cap);

/// The balls of F1 and F2 around each row of `table`: a patient of X or H matches when the score
/// is at least t = max_R + kappa (max_R - q90_R). With `owners` (images of H used as predicates) a
/// row's own patient is left out. Not valid without reference patients.
[[nodiscard]] PredicateMatches ballsOf(const ScoreTable& table, const AuditPopulation& population,
                                       double kappa, std::span<const std::int64_t> owners = {});

/// t of one row; the reference patients are its last columns.
[[nodiscard]] double ballThreshold(std::span<const float> row, const AuditPopulation& population,
                                   double kappa);

/// How far balls go beyond the nearest reference patient, tried one after the other (METHOD 13.3).
[[nodiscard]] std::span<const double> ballKappas();

enum class PredicateFate { Invalid, NoSuccess, Isolates, Succeeds };

struct PredicateCounts {
    std::vector<PredicateFate> fates;
    std::vector<std::int32_t> isolated;  ///< [J] column of the only X patient, -1: none or several
    std::vector<std::int64_t> controls;  ///< [J] matches among H
    std::int64_t valid = 0;
    std::int64_t isolating = 0;
    std::int64_t successes = 0;
};

[[nodiscard]] PredicateCounts countPredicates(const PredicateMatches& matches,
                                              const AuditPopulation& population,
                                              const WeightResult& weight);

struct IsolationDraws {
    std::int64_t permutations = 9999;
    double giveUp = 0;  ///< see PermutationCount
    Seed seed;
};

/// p of the isolation test: predicates with exactly one match in a random set of n patients and at
/// most hMax outside it, against those that single out a patient of X.
[[nodiscard]] double isolationP(const PredicateMatches& matches, const AuditPopulation& population,
                                const WeightResult& weight, const IsolationDraws& draws);

struct SuccessInterval {
    double low = 0;
    double high = 1;
};

/// Two-sided 95 % interval of successes / attempted: the wider of the bootstrap over matched
/// patients (a predicate without one is its own cluster) and of the exact one, for a bootstrap of
/// nothing but failures has no width.
[[nodiscard]] SuccessInterval successInterval(const PredicateCounts& counts, std::int64_t resamples,
                                              Seed seed);

}  // namespace outis::privacy
