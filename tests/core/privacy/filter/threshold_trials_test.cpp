// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/threshold_trials.h"

#include <doctest.h>

#include <algorithm>

#include "tests/core/privacy/filter/made_records.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::privacy;
using test::kRules;

namespace {

CandidateRecord record(std::int64_t index, double first, double second) {
    return test::madeRecord(index, first, second, 7 + index);
}

/// Strangers' largest scores are 0, 0.01, ... on VALIDATION and TEST; copies score 10 and more.
DetectorScores scoresOf(const char* name, int patients) {
    DetectorScores scores;
    scores.detector = name;
    scores.version = "made-1";
    scores.task = "copies";
    for (int item = 0; item < patients; ++item) {
        const double high = 10 + 0.01 * item;
        const double low = 0.01 * item;
        for (auto* list : {&scores.validationPairs, &scores.testPairs, &scores.testCopies}) {
            list->push_back(high);
        }
        for (auto* list : {&scores.validationLargest, &scores.testLargest, &scores.testStrangers,
                           &scores.testDifferent}) {
            list->push_back(low);
        }
    }
    return scores;
}

}  // namespace

TEST_CASE("who was taken stays taken, and gaps are filled from those who were left over") {
    std::vector<CandidateRecord> records = {record(0, 0.1, 0.1), record(1, 0.1, 0.1),
                                            record(2, 0.85, 0.1)};
    records[0].add(Reason::Surplus);
    records[1].add(Reason::Accepted);
    records[2].reasons = {Reason::Accepted};
    const std::vector<GroupTarget> targets = {{4, 2, "Effusion"}};
    FilterLimits limits{kRules, std::nullopt, "ok", std::nullopt, "ok"};
    auto again = decidedAgain(records, targets, limits);
    CHECK(again[0].reasons == std::vector{Reason::Surplus});
    CHECK(again[2].reasons == std::vector{Reason::Accepted});
    limits.rules[0].all = 0.8;  // now the last one is too much alike
    again = decidedAgain(records, targets, limits);
    CHECK(again[0].reasons == std::vector{Reason::Accepted});
    CHECK(again[1].reasons == std::vector{Reason::Accepted});
    CHECK(again[2].reasons == std::vector{Reason::Any});
}

TEST_CASE("identical pictures repeat each other at every threshold") {
    std::vector<CandidateRecord> records = {record(0, 0.1, 0.1), record(1, 0.1, 0.1)};
    records[0].add(Reason::Duplicate);  // no score: the pictures were equal
    records[1].add(Reason::Duplicate);
    records[1].duplicateScore = 0.7;
    const std::vector<GroupTarget> targets = {{4, 2, "Effusion"}};
    FilterLimits limits{kRules, std::nullopt, "ok", std::nullopt, "ok"};
    limits.rules[1].all = 0.8;
    const auto again = decidedAgain(records, targets, limits);
    CHECK(again[0].reasons == std::vector{Reason::Duplicate});
    CHECK(again[1].reasons == std::vector{Reason::Accepted});
}

TEST_CASE("the ladder repeats the calibration at other shares of false rejects") {
    const std::vector<DetectorScores> scores = {scoresOf("copy", 100), scoresOf("other", 100)};
    CalibrationOptions options;
    options.falseRejects = 0.07;
    const auto ladder = trialLimits(scores, options);
    REQUIRE_RESULT(ladder);
    CHECK(std::ranges::is_sorted(*ladder, {}, &TrialLimits::falseRejects));
    const auto own = std::ranges::find(*ladder, 0.07, &TrialLimits::falseRejects);
    REQUIRE(own != ladder->end());
    const auto calibration = calibrationOf(scores, options);
    REQUIRE_RESULT(calibration);
    CHECK(own->rules[0] == ruleOf(calibration->detectors[0]));
    CHECK(own->copies.rate == calibration->joint.copiesAll.rate);
    CHECK(own->falseRejected.rate == calibration->joint.falseRejectsAll.rate);
    // 100 patients cannot tell what one in 200 would score; half of them can.
    CHECK_FALSE(ladder->front().rules[0].all);
    CHECK(ladder->front().rules[0].state.starts_with("not calibratable"));
    REQUIRE(ladder->back().rules[0].all);
    CHECK(*ladder->back().rules[0].all < *own->rules[0].all);
    CHECK(*ladder->back().falseRejected.rate > *own->falseRejected.rate);
}

TEST_CASE("a ladder survives its file, and a damaged file is an error") {
    const test::TemporaryFolder folder;
    const auto ladder = orThrow(trialLimits(std::vector{scoresOf("copy", 60)}, {}));
    REQUIRE_RESULT(writeTrialLimits(folder / "limits.json", ladder));
    const auto again = readTrialLimits(folder / "limits.json");
    REQUIRE_RESULT(again);
    REQUIRE(again->size() == ladder.size());
    for (std::size_t step = 0; step < ladder.size(); ++step) {
        CHECK((*again)[step].falseRejects == ladder[step].falseRejects);
        CHECK((*again)[step].rules == ladder[step].rules);
        CHECK((*again)[step].copies.rate == ladder[step].copies.rate);
        CHECK((*again)[step].copies.hits == ladder[step].copies.hits);
        CHECK((*again)[step].falseRejected.high == ladder[step].falseRejected.high);
    }
    folder.write("limits.json", R"({"version": 9, "steps": []})");
    CHECK(readTrialLimits(folder / "limits.json").error().code == ErrorCode::NewerVersion);
    folder.write("limits.json", R"({"version": 1, "steps": [{"rules": 3}]})");
    CHECK(readTrialLimits(folder / "limits.json").error().code == ErrorCode::Corrupt);
    CHECK(readTrialLimits(folder / "none.json").error().code == ErrorCode::NotFound);
}

TEST_CASE("every step of a ladder says what would be left, and nothing is tried with others") {
    CandidateLedger ledger;
    ledger.limits = {kRules, std::nullopt, "ok", std::nullopt, "ok"};
    ledger.targets = {{4, 5, "Effusion"}};
    ledger.records = {record(0, 0.1, 0.1), record(1, 0.6, 0.1), record(2, 0.89, 0.1)};
    for (CandidateRecord& one : ledger.records) {
        one.add(Reason::Accepted);
    }
    std::vector<TrialLimits> ladder(2);
    ladder[0].rules = ladder[1].rules = kRules;
    ladder[1].falseRejects = 0.2;
    ladder[1].rules[0].all = 0.5;
    const auto trials = tryThresholds(ledger, ladder, 0, {});
    REQUIRE_RESULT(trials);
    REQUIRE(trials->size() == 2);
    CHECK((*trials)[0].summary.accepted == 3);
    CHECK((*trials)[0].nearest == 3);
    CHECK((*trials)[1].summary.accepted == 1);
    CHECK((*trials)[1].nearest == 1);
    CHECK((*trials)[1].summary.gaveUp == 4);
    CHECK(tryThresholds(ledger, ladder, 1, {})->front().nearest == 1);
    std::stop_source stopped;
    stopped.request_stop();
    CHECK(tryThresholds(ledger, ladder, 0, stopped.get_token())->empty());
    ladder[1].rules[0].version = "2:a";
    const auto other = tryThresholds(ledger, ladder, 0, {});
    REQUIRE_FALSE(other);
    CHECK(other.error().subject == "thresholds");
}
