// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/plan.h"

#include <doctest.h>

using namespace outis::pipeline;

namespace {

Records finishedRecords() {
    Records records;
    for (const Stage stage : kStages) {
        StageRecord record;
        record.stage = stage;
        record.outcome = "finished";
        record.options = R"({"size":32})";
        record.output = "made by " + std::string(stageName(stage));
        for (const Stage input : inputsOf(stage)) {
            record.inputs[std::string(stageName(input))] = records.at(input).output;
        }
        records[stage] = record;
    }
    return records;
}

WantedOptions sameOptions() {
    WantedOptions wanted;
    for (const Stage stage : kStages) {
        wanted[stage] = R"({"size":32})";
    }
    return wanted;
}

const OutputExists kAllThere = [](Stage) { return true; };

StageState stateOf(const std::vector<PlannedStage>& planned, Stage stage) {
    return planned.at(static_cast<std::size_t>(stage)).state;
}

}  // namespace

TEST_CASE("a workspace without records has no stage that was run") {
    for (const auto& planned : plan({}, sameOptions(), kAllThere)) {
        CHECK(planned.state == StageState::Missing);
        CHECK_FALSE(planned.because.empty());
    }
}

TEST_CASE("unchanged records and options leave every stage fresh") {
    for (const auto& planned : plan(finishedRecords(), sameOptions(), kAllThere)) {
        CHECK(planned.state == StageState::Fresh);
        CHECK(planned.because.empty());
    }
}

TEST_CASE("a changed option makes exactly its stage and the dependent ones stale") {
    auto wanted = sameOptions();
    wanted[Stage::Train] = R"({"size":64})";
    const auto planned = plan(finishedRecords(), wanted, kAllThere);
    for (const Stage before : {Stage::Import, Stage::Split, Stage::Prepare, Stage::Compress,
                               Stage::Encode, Stage::EvaluationEncoder}) {
        CHECK(stateOf(planned, before) == StageState::Fresh);
    }
    for (const Stage after : {Stage::Train, Stage::Detect, Stage::Generate, Stage::Shadow,
                              Stage::Audit, Stage::Evaluate, Stage::Utility, Stage::Report}) {
        CHECK(stateOf(planned, after) == StageState::Stale);
    }
    CHECK(planned[static_cast<std::size_t>(Stage::Train)].because == "options changed: size");
}

TEST_CASE("an input that was made anew makes its readers stale") {
    auto records = finishedRecords();
    records[Stage::Generate].output = "another set";
    const auto planned = plan(records, sameOptions(), kAllThere);
    CHECK(stateOf(planned, Stage::Generate) == StageState::Fresh);
    CHECK(stateOf(planned, Stage::Evaluate) == StageState::Stale);
    CHECK(stateOf(planned, Stage::Report) == StageState::Stale);
}

TEST_CASE("a stopped, failed or vanished stage is not fresh") {
    auto records = finishedRecords();
    records[Stage::Train].outcome = "stopped";
    CHECK(stateOf(plan(records, sameOptions(), kAllThere), Stage::Train) == StageState::Stopped);
    CHECK(stateOf(plan(records, sameOptions(), kAllThere), Stage::Generate) == StageState::Stale);
    records[Stage::Train].outcome = "running";  // and no worker to finish it
    CHECK(stateOf(plan(records, sameOptions(), kAllThere), Stage::Train) == StageState::Stopped);
    records[Stage::Train].outcome = "failed";
    CHECK(stateOf(plan(records, sameOptions(), kAllThere), Stage::Train) == StageState::Failed);
    const OutputExists trainGone = [](Stage stage) { return stage != Stage::Train; };
    CHECK(stateOf(plan(finishedRecords(), sameOptions(), trainGone), Stage::Train) ==
          StageState::Stale);
}
