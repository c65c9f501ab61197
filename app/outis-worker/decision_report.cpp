// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/decision_report.h"

#include <cstdio>

#include "core/base/json_list.h"
#include "core/data/workspace.h"
#include "core/release/number_json.h"

namespace outis::worker {

namespace {

nlohmann::json toJson(const release::Statement& statement) {
    return {{"number", statement.number},
            {"act", statement.act},
            {"name", statement.person.name},
            {"role", statement.person.role},
            {"public-key", statement.person.publicKey},
            {"time", statement.time},
            {"clock-set-back", statement.isClockSetBack()},
            {"reason", statement.reason},
            {"details", statement.details}};
}

std::string count(std::size_t number, const char* what) {
    return std::to_string(number) + " " + what;
}

void printReview(const Voice& voice, const release::ReviewSummary& review,
                 const release::ReviewPlan& plan) {
    if (review.pairs == 0) {
        printLine(voice, "Review: no pairs to look at.");
        return;
    }
    printLine(voice, "Review: " + count(review.pairs - review.open.size(), "of ") +
                         count(static_cast<std::size_t>(review.pairs), "pairs decided, ") +
                         count(review.same.size(), "marked as the same person; ") +
                         std::to_string(plan.randomPairs) + " pairs were drawn by lot.");
    if (review.isDone() && review.randomSeen > 0) {
        char text[160];
        std::snprintf(
            text, sizeof(text),
            "  None of %lld drawn by lot shows a patient: with 95 %% confidence fewer than "
            "%.2g %% of the images do, as far as people can see.",
            static_cast<long long>(review.randomSeen), 100 * review.shareBelow);
        printLine(voice, text);
    }
}

/// "75 % [51 %, 91 %]"
std::string percent(const release::Number& share) {
    if (!share.value) {
        return share.state;
    }
    char text[80];
    std::snprintf(text, sizeof(text), "%.0f %% [%.0f %%, %.0f %%]", 100 * *share.value,
                  100 * share.low.value_or(0), 100 * share.high.value_or(1));
    return text;
}

}  // namespace

nlohmann::json toJson(const release::ReleaseRecord& record) {
    return {
        {"release", record.id()},
        {"state", release::stateName(record.state())},
        {"folder", record.folder().string()},
        {"images", record.manifest().images.size()},
        {"digests", release::digestsOf(record.manifest())},
        {"policy", release::summaryOf(record.policy(), record.verdict())},
        {"verdict", release::toJson(record.verdict())},
        {"review", release::toJson(release::reviewOf(record.reviewPlan(), record.statements()))},
        {"human-review", release::toJson(record.reviewFacts())},
        {"statements", jsonList(record.statements(), [](const release::Statement& statement) {
             return toJson(statement);
         })}};
}

void printRules(const Voice& voice, const nlohmann::json& verdict, bool all) {
    for (const auto& rule : verdict.at("rules")) {
        const std::string state = rule.at("state");
        if (!all && state == "passed") {
            continue;
        }
        std::string line = "  " + state + ": " + rule.at("title").get<std::string>();
        for (const char* limit : {"is", "at-least", "at-most"}) {
            if (rule.contains(limit)) {
                line += std::string(" (") + limit + " " + rule.at(limit).dump() + ")";
            }
        }
        const std::string value = rule.at("value");
        line += value.empty() ? "" : ", found: " + value;
        line += rule.contains("interval") ? " " + rule.at("interval").get<std::string>() : "";
        line += " [" + rule.at("id").get<std::string>() + "]";
        printLine(voice, line);
        if (rule.contains("advice") && !rule.contains("override")) {
            printLine(voice, "    what would help: " + rule.at("advice").get<std::string>());
        }
        if (rule.contains("override")) {
            printLine(voice, "    set aside by " + rule.at("override").get<std::string>());
        }
    }
}

void printRecord(const Voice& voice, const release::ReleaseRecord& record) {
    printLine(voice, "Release " + record.id() + ": " +
                         std::string(release::stateName(record.state())) + ", " +
                         count(record.manifest().images.size(), "images"));
    for (const release::Statement& statement : record.statements()) {
        printLine(voice, "  " + statement.time + "  " + statement.act + ": " +
                             statement.person.name + ", " + statement.person.role + ": " +
                             statement.reason +
                             (statement.isClockSetBack() ? " (the clock had been set back)" : ""));
    }
    const auto verdict = record.verdict();
    printLine(voice, "Policy \"" + record.policy().name + "\" recommends: " +
                         std::string(release::recommendationName(verdict.recommendation)) +
                         ". People decide.");
    printRules(voice, release::toJson(verdict), false);
    printReview(voice, release::reviewOf(record.reviewPlan(), record.statements()),
                record.reviewPlan());
    printExercise(voice, record.reviewFacts().exercise);
}

void printExercise(const Voice& voice, const release::ExerciseFacts& facts) {
    printLine(voice,
              "Motivated-intruder exercise: " +
                  (facts.state == "ok" ? count(facts.scores.size(), "answered") : facts.state) +
                  ".");
    for (const release::ExerciseScore& score : facts.scores) {
        printLine(voice, "  " + score.day + "  " + score.role + ": " + std::to_string(score.right) +
                             " of " + std::to_string(score.questions) + " right, " +
                             percent(score.share) + "; guessing gets 50 %" +
                             (score.needed > 0 ? ", " + std::to_string(score.needed) +
                                                     " would have been better than guessing"
                                               : ""));
    }
    if (facts.betterThanGuessing) {
        printLine(voice, *facts.betterThanGuessing
                             ? "  Somebody can tell whom the generator learned from."
                             : "  People did no better than guessing.");
    }
}

int reportRecord(Program& program, const Result<release::ReleaseRecord>& record) {
    if (!record) {
        return reportError(program.voice, record.error());
    }
    printResult(program.voice, toJson(*record));
    printRecord(program.voice, *record);
    return kDone;
}

Result<release::ReleaseRecord> recordAct(const std::string& workspace, const std::string& release,
                                         const release::ActRequest& request,
                                         const release::Signer& signer, const Clock& clock) {
    const auto opened = data::Workspace::open(workspace);
    if (!opened) {
        return opened.error();
    }
    auto record = release::ReleaseRecord::open(opened->root(), release);
    if (!record) {
        return record.error();
    }
    if (auto done = record->record(request, signer, clock); !done) {
        return done.error();
    }
    return record;
}

}  // namespace outis::worker
