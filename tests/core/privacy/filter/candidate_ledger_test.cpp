// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/candidate_ledger.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::privacy;

TEST_CASE("a ledger is read as it was written, and a damaged one is refused with its line") {
    const test::TemporaryFolder folder;
    CandidateLedger ledger;
    ledger.generator = "abc";
    ledger.limits.rules = {{"copy", "1:b", true, "ok", std::nullopt, 0.1 + 0.2}};
    ledger.targets = {{3, 2, "Mass"}};
    for (std::int64_t index = 0; index < 5; ++index) {
        CandidateRecord record;
        record.group = 3;
        record.index = index;
        record.label = "Mass";
        record.detectors = {{index / 7.0, index, std::nullopt, -1}};
        record.add(index < 2 ? Reason::Accepted : Reason::Any);
        ledger.records.push_back(record);
    }
    const auto path = folder / "candidates.jsonl";
    REQUIRE_RESULT(writeLedger(path, ledger));
    const auto read = readLedger(path);
    REQUIRE_RESULT(read);
    CHECK(read->limits.rules == ledger.limits.rules);
    CHECK(toJson(summarise(read->records, read->targets, read->limits)) ==
          toJson(summarise(ledger.records, ledger.targets, ledger.limits)));
    const auto text = files::readText(path);
    REQUIRE_RESULT(text);
    const std::size_t second = text->find('\n') + 1;
    folder.write("cut.jsonl", text->substr(0, text->rfind('\n', text->size() - 2) + 1));
    CHECK(readLedger(folder / "cut.jsonl").error().code == ErrorCode::Corrupt);
    folder.write("damaged.jsonl", text->substr(0, second + 10) + "\n");
    CHECK(readLedger(folder / "damaged.jsonl").error().detail.starts_with("line 2: "));
    folder.write("empty.jsonl", "");
    CHECK(readLedger(folder / "empty.jsonl").error().code == ErrorCode::Corrupt);
    folder.write("newer.jsonl", R"({"version":99})");
    CHECK(readLedger(folder / "newer.jsonl").error().code == ErrorCode::NewerVersion);
    CHECK(readLedger(folder / "none.jsonl").error().code == ErrorCode::NotFound);
}
