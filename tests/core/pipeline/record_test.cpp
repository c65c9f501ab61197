// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/record.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;

TEST_CASE("a record survives its file") {
    const test::TemporaryFolder folder;
    StageRecord record;
    record.stage = Stage::Generate;
    record.outcome = "failed";
    record.options = R"({"count":5})";
    record.inputs = {{"train", "abc"}};
    record.output = "def";
    record.seconds = 1.5;
    record.progress = 0.25;
    record.error = Error{ErrorCode::DiskFull, "synthetic", "no space"};
    REQUIRE(saveRecord(folder.path(), record));
    const Records records = loadRecords(folder.path());
    REQUIRE(records.contains(Stage::Generate));
    const StageRecord& read = records.at(Stage::Generate);
    CHECK(toJson(read) == toJson(record));
    CHECK(read.error->code == ErrorCode::DiskFull);
}

TEST_CASE("a damaged record counts as missing, so that its stage runs again") {
    const test::TemporaryFolder folder;
    REQUIRE(files::writeAtomically(folder.path() / "train.json", std::string_view("{\"stage\": ")));
    REQUIRE(files::writeAtomically(folder.path() / "split.json",
                                   std::string_view("{\"stage\": \"train\"}")));
    CHECK(loadRecords(folder.path()).empty());
}
