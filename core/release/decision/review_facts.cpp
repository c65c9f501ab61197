// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/review_facts.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/release/number_json.h"
#include "core/statistics/intervals.h"

namespace outis::release {
namespace {

constexpr double kError = 0.05;  ///< of all scores together
constexpr std::size_t kDayLetters = 10;

bool isIn(const std::vector<std::int64_t>& pairs, std::int64_t pair) {
    return std::ranges::find(pairs, pair) != pairs.end();
}

std::vector<ReviewKind> kindsOf(const ReviewPlan& plan, const ReviewSummary& summary) {
    std::vector<ReviewKind> kinds;
    for (const ReviewPair& pair : plan.pairs) {
        for (const std::string& why : pair.why) {
            auto found = std::ranges::find(kinds, why, &ReviewKind::kind);
            if (found == kinds.end()) {
                found = kinds.insert(found, {why, 0, 0});
            }
            ++found->planned;
            found->decided += isIn(summary.open, pair.pair) ? 0 : 1;
        }
    }
    std::ranges::sort(kinds, {}, &ReviewKind::kind);
    return kinds;
}

/// Pairs by the key of whoever looked at them.
struct Looks {
    std::map<std::string, std::set<std::int64_t>> byKey;
    std::set<std::int64_t> pairs;
};

Looks looksOf(const std::vector<Statement>& statements) {
    Looks looks;
    for (const Statement& statement : statements) {
        if (statement.act != "review") {
            continue;
        }
        for (const PairDecision& one : decisionsOf(statement.details)) {
            looks.byKey[statement.person.publicKey].insert(one.pair);
            looks.pairs.insert(one.pair);
        }
    }
    return looks;
}

/// In the order in which they first said something.
std::vector<Reviewer> reviewersOf(const Looks& looks, const std::vector<Statement>& statements) {
    std::vector<Reviewer> reviewers;
    std::set<std::string> listed;
    for (const Statement& statement : statements) {
        const auto found = looks.byKey.find(statement.person.publicKey);
        if (found != looks.byKey.end() && listed.insert(found->first).second) {
            reviewers.push_back({statement.person.role, std::ssize(found->second)});
        }
    }
    return reviewers;
}

Number shareOf(std::int64_t right, std::int64_t questions, double confidence) {
    const auto interval = statistics::clopperPearson(right, questions, confidence);
    return interval ? Number::within(static_cast<double>(right) / static_cast<double>(questions),
                                     interval->lower, interval->upper)
                    : Number::absent("not a number of right answers");
}

/// 0 for what is no whole number.
std::int64_t countAt(const nlohmann::json& details, const char* name) {
    const auto found = details.find(name);
    return found != details.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::vector<ExerciseScore> scoresOf(const std::vector<Statement>& statements) {
    std::vector<ExerciseScore> scores;
    for (const Statement& statement : statements) {
        if (statement.act == kIntruderAnswersAct && statement.details.is_object()) {
            ExerciseScore score;
            score.role = statement.person.role;
            score.day = statement.time.substr(0, kDayLetters);
            score.questions = countAt(statement.details, "questions");
            score.right = countAt(statement.details, "right");
            scores.push_back(std::move(score));
        }
    }
    return scores;
}

ExerciseFacts exerciseOf(const std::vector<Statement>& statements) {
    ExerciseFacts facts;
    facts.scores = scoresOf(statements);
    if (facts.scores.empty()) {
        const bool isMade =
            std::ranges::find(statements, kIntruderTestAct, &Statement::act) != statements.end();
        facts.state = isMade ? "nobody has answered yet" : "not run";
        facts.best = Number::absent(facts.state);
        return facts;
    }
    facts.confidence = 1 - kError / static_cast<double>(facts.scores.size());
    bool isTelling = false;
    bool isBetter = false;
    for (ExerciseScore& score : facts.scores) {
        score.share = shareOf(score.right, score.questions, 1 - kError);
        score.needed = answersNeeded(score.questions, facts.confidence);
        score.better = score.needed > 0 && score.right >= score.needed;
        facts.questions = std::max(facts.questions, score.questions);
        isTelling = isTelling || score.needed > 0;
        isBetter = isBetter || score.better;
        const Number share = shareOf(score.right, score.questions, facts.confidence);
        if (!facts.best.value || (share.value && *share.value > *facts.best.value)) {
            facts.best = share;
        }
    }
    facts.state = isTelling ? "ok" : "too few questions: all right would not tell from guessing";
    if (isTelling) {
        facts.betterThanGuessing = isBetter;
    }
    return facts;
}

std::string stateOf(const ReviewFacts& facts, const ReviewSummary& summary, const Looks& looks) {
    if (facts.pairs == 0) {
        return "no pairs were planned";
    }
    if (looks.pairs.empty()) {
        return "not begun";
    }
    if (facts.isBlocked()) {
        return std::to_string(facts.same) + " of " + std::to_string(facts.pairs) +
               " pairs were marked as the same person";
    }
    return summary.open.empty() ? "ok"
                                : std::to_string(summary.open.size()) + " of " +
                                      std::to_string(facts.pairs) + " pairs are not decided";
}

}  // namespace

std::int64_t answersNeeded(std::int64_t questions, double confidence) {
    const double guessing = ExerciseFacts().guessing;
    for (std::int64_t right = questions / 2; right <= questions; ++right) {
        const auto interval = statistics::clopperPearson(right, questions, confidence);
        if (interval && interval->lower > guessing) {
            return right;
        }
    }
    return 0;
}

ReviewFacts reviewFactsOf(const ReviewPlan& plan, const std::vector<Statement>& statements) {
    const ReviewSummary summary = reviewOf(plan, statements);
    const Looks looks = looksOf(statements);
    ReviewFacts facts;
    facts.pairs = summary.pairs;
    facts.kinds = kindsOf(plan, summary);
    facts.decided = summary.pairs - std::ssize(summary.open);
    facts.same = std::ssize(summary.same);
    facts.different = facts.decided - facts.same;
    facts.unsure = std::ranges::count_if(
        summary.open, [&](std::int64_t pair) { return looks.pairs.contains(pair); });
    facts.reviewers = reviewersOf(looks, statements);
    facts.state = stateOf(facts, summary, looks);
    if (facts.pairs > 0 && !looks.pairs.empty()) {
        facts.done = summary.isDone();
    }
    facts.randomSeen = summary.randomSeen;
    const bool isKnown = summary.isDone() && summary.randomSeen > 0;
    facts.shareBelow = isKnown ? Number::of(summary.shareBelow) : Number::absent(facts.state);
    facts.exercise = exerciseOf(statements);
    return facts;
}

nlohmann::json withReview(nlohmann::json findings, const ReviewFacts& facts) {
    if (findings.is_object()) {
        findings["review"] = toJson(facts);
    }
    return findings;
}

}  // namespace outis::release
