// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/patient_distance.h"

/// The first predicate-singling-out table (METHOD 13.3-13.5, family F1 in pixel space): predicates
/// "has an image within radius r of released image y", with r set on people who neither trained the
/// generator nor serve as controls.
namespace outis::privacy {

struct SinglingOutInput {
    at::Tensor released;     ///< U8 [J, D]
    PeopleImages train;      ///< X: the people whose images the generator learned from
    PeopleImages control;    ///< H: people that touched nothing
    PeopleImages reference;  ///< R: validation and test, what the attacker knows
};

struct SinglingOutOptions {
    std::int64_t predicates = 500;  ///< at most so many released images are tried
    Seed seed;
    std::int64_t powerReplicates = 20;
};

/// One radius rule: r such that similarity >= max_R + kappa (max_R - q90_R).
struct RadiusRow {
    double kappa = 0;
    double medianRadius = 0;  ///< root-mean-square grey levels
    std::int64_t asked = 0;
    std::int64_t tried = 0;      ///< predicates with a usable radius
    std::int64_t isolated = 0;   ///< exactly one person of X matches
    std::int64_t successes = 0;  ///< isolated, and certified not heavier than the cap
    double rate = 0;
    double rateLow = 0;  ///< exact two-sided 95 % interval
    double rateHigh = 1;
    double leap = 0;  ///< rate / null bound
    double p = 1;     ///< P(at least so many successes) at the null bound
    double pHolm = 1;
};

struct SinglingOutResult {
    Outcome outcome = Outcome::Finished;
    std::int64_t trainPeople = 0;
    std::int64_t controlPeople = 0;
    std::int64_t referencePeople = 0;
    double weightCap = 0;     ///< largest weight at which an isolation counts
    double weightAtZero = 1;  ///< what zero matches among the controls certify
    double nullBound = 0;     ///< q0 of METHOD 13.4
    std::vector<RadiusRow> rows;
    /// Closer than any two real images of different people, and than all but 1 % of the pairs of
    /// one person (METHOD 13.5, 0a). In pixels a copy must also lie at most half as far from the
    /// training image as from any reference person: with few real pairs the first rule alone gives
    /// false alarms.
    double copyDistance = 0;
    std::int64_t samePersonPairs = 0;  ///< fewer than 20: the second rule was left out
    std::vector<std::int64_t>
        copies;                    ///< released images at or below copyDistance from a TRAIN image
    std::int64_t falseCopies = 0;  ///< the same count against the controls: the false-alarm rate
    std::string verdict;  ///< "attack found", "no attack found at this power", "not testable
                          ///< at this size"
    std::string reason;
    /// Smallest number of planted, lightly edited copies that is found in at least 80 % of the
    /// replicates; absent when even the largest number was not.
    std::optional<std::int64_t> detectablePlanted;
    std::vector<std::pair<std::int64_t, double>> power;  ///< planted copies, share found
};

/// Errors: TooFewPatients when a set is empty.
[[nodiscard]] Result<SinglingOutResult> singleOut(const SinglingOutInput& input,
                                                  const SinglingOutOptions& options,
                                                  const std::stop_token& stop);

}  // namespace outis::privacy
