// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "core/release/decision/review_plan.h"
#include "core/release/decision/statement.h"
#include "core/release/review_findings.h"

namespace outis::release {

/// Acts of the motivated-intruder exercise.
inline constexpr const char* kIntruderTestAct = "intruder-test";
inline constexpr const char* kIntruderAnswersAct = "intruder-answers";

/// What people signed about the pairs of a plan and in exercises, and nothing else.
[[nodiscard]] ReviewFacts reviewFactsOf(const ReviewPlan& plan,
                                        const std::vector<Statement>& statements);

/// findings.json as a policy judges it: with these facts under /review, whatever stood there.
[[nodiscard]] nlohmann::json withReview(nlohmann::json findings, const ReviewFacts& facts);

/// Least right answers among `questions` whose exact interval lies above guessing; 0 where even all
/// of them would not show it.
[[nodiscard]] std::int64_t answersNeeded(std::int64_t questions, double confidence);

}  // namespace outis::release
