// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/release/number_json.h"

namespace outis::release {
namespace {

using nlohmann::json;

json orNull(const std::optional<bool>& value) {
    return value ? json(*value) : json();
}

json toJson(const ExerciseScore& score) {
    return {{"role", score.role},           {"day", score.day},
            {"questions", score.questions}, {"right", score.right},
            {"share", toJson(score.share)}, {"needed", score.needed},
            {"better", score.better}};
}

json toJson(const ExerciseFacts& facts) {
    return {{"state", facts.state},
            {"scores",
             jsonList(facts.scores, [](const ExerciseScore& score) { return toJson(score); })},
            {"guessing", facts.guessing},
            {"confidence", facts.confidence},
            {"questions", facts.questions},
            {"best", toJson(facts.best)},
            {"better_than_guessing", orNull(facts.betterThanGuessing)}};
}

}  // namespace

json toJson(const ReviewFacts& facts) {
    return {
        {"state", facts.state},
        {"pairs", facts.pairs},
        {"kinds",
         jsonList(
             facts.kinds,
             [](const ReviewKind& kind) -> json {
                 return {{"kind", kind.kind}, {"planned", kind.planned}, {"decided", kind.decided}};
             })},
        {"decided", facts.decided},
        {"same", facts.same},
        {"different", facts.different},
        {"unsure", facts.unsure},
        {"reviewers", jsonList(facts.reviewers,
                               [](const Reviewer& one) -> json {
                                   return {{"role", one.role}, {"pairs", one.pairs}};
                               })},
        {"blocked", facts.isBlocked()},
        {"done", orNull(facts.done)},
        {"random_seen", facts.randomSeen},
        {"share_below", toJson(facts.shareBelow)},
        {"exercise", toJson(facts.exercise)}};
}

}  // namespace outis::release
