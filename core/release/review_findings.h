// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/release/number.h"

/// What people found who looked at a release: totals and roles alone, no name, no pair, no image.
namespace outis::release {

/// Pairs that were planned for one reason. A pair may be planned for several.
struct ReviewKind {
    std::string kind;  ///< "nearest", "odd", "random", "finding: Edema"
    std::int64_t planned = 0;
    std::int64_t decided = 0;
};

/// One person, named by the role of the key alone.
struct Reviewer {
    std::string role;
    std::int64_t pairs = 0;  ///< that this person said something about
};

/// How one person did in one motivated-intruder exercise.
struct ExerciseScore {
    std::string role;
    std::string day;  ///< YYYY-MM-DD
    std::int64_t questions = 0;
    std::int64_t right = 0;
    Number share;             ///< of right answers; exact 95 % interval (Clopper and Pearson)
    std::int64_t needed = 0;  ///< right answers that would have been better than guessing; 0: none
    bool better = false;      ///< than guessing
};

/// Colleagues saw synthetic images beside real ones and said of which people the generator learned.
struct ExerciseFacts {
    std::string state = "not run";      ///< "ok", or why it says nothing
    std::vector<ExerciseScore> scores;  ///< in the order in which they were signed
    double guessing = 0.5;              ///< share that guessing gets right
    /// Of each score, so that all together err in 1 of 20 cases (Bonferroni).
    double confidence = 0.95;
    std::int64_t questions = 0;  ///< the most that one person answered
    Number best;                 ///< the largest share of anybody, interval at `confidence`
    /// Somebody's interval at `confidence` lies above guessing; nullopt unless the state is "ok".
    std::optional<bool> betterThanGuessing;
};

struct ReviewFacts {
    std::string state = "not begun";  ///< "ok", or why the review is not done
    std::int64_t pairs = 0;           ///< planned
    std::vector<ReviewKind> kinds;
    std::int64_t decided = 0;    ///< as the same person, or as different people
    std::int64_t same = 0;       ///< somebody takes them for one person: that blocks the approval
    std::int64_t different = 0;  ///< and nobody takes them for one person
    std::int64_t unsure = 0;     ///< looked at, but nobody was sure
    std::vector<Reviewer> reviewers;  ///< everyone who looked at pairs
    std::optional<bool> done;         ///< nullopt as long as nobody looked, or nothing was planned
    std::int64_t randomSeen = 0;      ///< decided pairs of those drawn by lot
    Number shareBelow = Number::absent("not begun");  ///< 95 % upper limit of the share of images
                                                      ///< that show a patient to people
    ExerciseFacts exercise;

    [[nodiscard]] bool isBlocked() const { return same > 0; }
};

}  // namespace outis::release
