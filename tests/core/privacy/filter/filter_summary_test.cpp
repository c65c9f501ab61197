// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/filter_summary.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/privacy/filter/filter_options.h"
#include "tests/core/privacy/filter/made_records.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;
using test::kRules;

namespace {

CandidateRecord record(std::int64_t index, double first, double second) {
    return test::madeRecord(index, first, second, 7);
}

}  // namespace

TEST_CASE("reasons follow from usable detectors alone, own at the threshold, all above it") {
    CHECK(record(0, 0.9, 0.5).reasons.empty());
    CHECK(record(0, 0.95, 0.1).reasons == std::vector{Reason::Any});
    CHECK(record(0, 1.0, 0.6).reasons == std::vector{Reason::Own, Reason::Any, Reason::Copy});
    CandidateRecord unclear = record(0, 0.1, 0.1);
    unclear.detectors[1].score.reset();
    CHECK(reasonsOf(unclear.detectors, kRules) == std::vector{Reason::NonFinite});
    unclear = record(0, 0.1, 0.1);
    unclear.detectors[2].score.reset();  // decides nothing anyway
    CHECK(reasonsOf(unclear.detectors, kRules).empty());
}

TEST_CASE("DeepSSIM has a reason of its own, and stands in for the copy detector on duplicates") {
    std::vector<DetectorRule> rules = kRules;
    rules.push_back({"deep-ssim", "1:d", true, "ok", std::nullopt, 0.7});
    std::vector<DetectorFinding> findings(4);
    for (DetectorFinding& finding : findings) {
        finding.score = 0;
    }
    findings[3].score = 0.8;
    CHECK(reasonsOf(findings, rules) == std::vector{Reason::Any, Reason::Likeness});
    CHECK(reasonName(Reason::Likeness) == "deep-ssim");
    CHECK(*reasonFromName("deep-ssim") == Reason::Likeness);
    CHECK(duplicateDetectorOf(rules) == 1);
    rules[1].usable = false;
    CHECK(duplicateDetectorOf(rules) == 3);
    rules[3].all.reset();
    CHECK_FALSE(duplicateDetectorOf(rules));

    CandidateRecord twin = record(0, 0.1, 0.1);
    twin.duplicateScore = 0.6;
    rules[3].all = 0.5;
    const FilterLimits limits{rules, std::nullopt, "ok", std::nullopt, "ok"};
    const auto again = whatIf(std::vector{twin}, std::vector<GroupTarget>{{4, 1, ""}}, limits);
    CHECK(again.reasons.at(Reason::Duplicate).primary == 1);
}

TEST_CASE("totals, shortages and states are counted and survive JSON") {
    std::vector<CandidateRecord> records = {record(0, 0.95, 0.6), record(1, 0.1, 0.1),
                                            record(2, 1.0, 0.1)};
    records[1].add(Reason::Accepted);
    const FilterLimits limits{kRules, 1.5, "ok", std::nullopt, "not asked"};
    const std::vector<GroupTarget> targets = {{4, 3, "Effusion"}, {9, 2, "Mass"}};
    const FilterSummary summary = summarise(records, targets, limits);
    CHECK(summary.candidates == 3);
    CHECK(summary.accepted == 1);
    CHECK(summary.rejected == 2);
    CHECK(summary.gaveUp == 4);
    CHECK(summary.groupsShort == 2);
    CHECK(summary.reasons.at(Reason::Any).all == 2);
    CHECK(summary.reasons.at(Reason::Any).primary == 1);
    CHECK(summary.reasons.at(Reason::Own).primary == 1);
    CHECK(summary.detectors[0].all == 2);
    CHECK(summary.detectors[2].all == 0);
    CHECK(summary.state.starts_with("weaker than designed: distance-ratio not calibratable"));
    CHECK(summary.labels[0].shortage ==
          "1 of 3, because of 3 candidates 1 resembled a patient of their own group, 1 resembled a "
          "training patient");
    CHECK(summary.labels[1].shortage == "0 of 2, because no candidate could be drawn");
    CHECK(rejectionsInWords(summary) ==
          "1 resembled a patient of their own group, 1 resembled a training patient");
    const auto again = summaryFromJson(nlohmann::json::parse(toJson(summary).dump()));
    REQUIRE_RESULT(again);
    CHECK(toJson(*again) == toJson(summary));
    CHECK(again->limits.rules == kRules);
    CHECK_FALSE(summaryFromJson(nlohmann::json::object()));
    CHECK(filterState({}).starts_with("not a filter"));
}

TEST_CASE("other thresholds are tried out from the records alone") {
    std::vector<CandidateRecord> records = {record(0, 0.95, 0.1), record(1, 0.1, 0.1),
                                            record(2, 0.92, 0.1)};
    records[1].add(Reason::Accepted);
    records[2].add(Reason::Text);
    const std::vector<GroupTarget> targets = {{4, 2, "Effusion"}};
    FilterLimits limits{kRules, std::nullopt, "ok", std::nullopt, "ok"};
    CHECK(whatIf(records, targets, limits).accepted == 1);
    limits.rules[0].all = 0.96;
    const FilterSummary looser = whatIf(records, targets, limits);
    CHECK(looser.accepted == 2);
    CHECK(looser.reasons.at(Reason::Text).primary == 1);
    limits.rules[0].all = 0.05;
    CHECK(whatIf(records, targets, limits).accepted == 0);
    records[1].divergence = 0.2;
    limits.rules[0].all = 0.96;
    limits.divergence = 0.1;
    CHECK(whatIf(records, targets, limits).reasons.at(Reason::Label).primary == 1);
}

TEST_CASE("a candidate's record survives JSON to the bit") {
    CandidateRecord made = record(3, 0.1 + 0.2, 1.0 / 3);
    made.seed.value = 0xFFFF'FFFF'FFFF'FFFFU;
    made.divergence = 0.0123456789012345678;
    made.add(Reason::Duplicate);
    made.add(Reason::Label);
    made.add(Reason::Duplicate);
    const auto again = recordFromJson(nlohmann::json::parse(toJson(made).dump()));
    REQUIRE_RESULT(again);
    CHECK(toJson(*again).dump() == toJson(made).dump());
    CHECK(again->reasons == std::vector{Reason::Label, Reason::Duplicate});
    CHECK(again->seed == made.seed);
    CHECK(*again->divergence == *made.divergence);
    CHECK_FALSE(recordFromJson(nlohmann::json::array()));
}

TEST_CASE("guidance falls to its floor and no round asks for nothing") {
    FilterOptions options;
    CHECK(options.guidanceOf(0) == doctest::Approx(1.2));
    CHECK(options.guidanceOf(1) == doctest::Approx(1.1));
    CHECK(options.guidanceOf(2) == doctest::Approx(1.0));
    CHECK(options.guidanceOf(50) == 1.0);
    CHECK(options.candidatesFor(0) == 0);
    CHECK(options.candidatesFor(1) == 8);
    CHECK(options.candidatesFor(100) == 125);
    CHECK(options.check());
    options.guidance = 0.9;
    CHECK(options.check().error().subject == "guidance");
}
