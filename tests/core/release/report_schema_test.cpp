// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/release/record_page.h"
#include "core/release/report.h"
#include "tests/core/release/made_findings.h"
#include "tests/support/shell_command.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;
using nlohmann::json;

namespace {

constexpr int kNotInstalled = 77;

/// Exit code of the check, and what it says.
std::pair<int, std::string> check(const std::string& file) {
    const test::CommandEnd end = test::runCommand(std::string("python3 -B ") + OUTIS_CHECK_SCHEMA +
                                                  " " + OUTIS_REPORT_SCHEMA + " " + file + " 2>&1");
    return {end.exitCode, end.output};
}

RecordFacts madeRecord() {
    RecordFacts record;
    record.rules = {{"Power", "0.95", "at least 0.8", "passed", ""}};
    record.acts = {{"approve-first", "A. First", "officer", "2026-11-23T15:00:52Z", "fine",
                    std::string(64, 'e'), 12, std::string(64, 'f')}};
    record.digests = {{"findings.json", std::string(64, 'd')}};
    record.review.state = "ok";
    record.review.kinds = {{"nearest", 20, 19}};
    record.review.reviewers = {{"radiologist", 19}};
    record.review.shareBelow = Number::of(0.003);
    record.review.exercise = {
        "ok", {{"surgeon", "2026-11-20", 43, 23, Number::within(0.5, 0.4, 0.6), 29, false}},
        0.5,  0.95,
        43,   Number::within(0.5, 0.4, 0.6),
        false};
    return record;
}

/// Name and content of every kind of report that there is.
std::vector<std::pair<std::string, json>> reports() {
    const Findings full = madeFindings();
    Findings foreign = full;
    foreign.foreign = ForeignFacts{"set", 12, 9, 2, 1, {{"damaged", 2}}, "abc"};
    return {{"full", reportJson(full)},
            {"outside", reportJson(forOutside(full))},
            {"empty", reportJson(Findings{})},
            {"foreign", reportJson(foreign)},
            {"decided", decidedReport(reportJson(forOutside(full)), madeRecord())}};
}

}  // namespace

TEST_CASE("report.json keeps its published schema, in every form that it has") {
    const test::TemporaryFolder folder;
    for (const auto& [name, report] : reports()) {
        CAPTURE(name);
        const auto [code, said] = check(folder.write(name + ".json", report.dump()).string());
        if (code == kNotInstalled) {
            MESSAGE("skipped: python3-jsonschema is not installed");
            return;
        }
        CHECK_MESSAGE(code == 0, said);
    }
}

TEST_CASE("what the schema does not know, asks for or allows is found") {
    const test::TemporaryFolder folder;
    const json report = reportJson(madeFindings());
    json unknown = report;
    unknown["audit"]["surprise"] = 1;
    json missing = report;
    missing["audit"]["parts"][0].erase("weight_cap");
    json wrong = report;
    wrong["audit"]["parts"][0]["families"][0]["leap"]["value"] = "much";
    json verdict = report;
    verdict["audit"]["verdict"] = "all is well";
    for (const json& odd : {unknown, missing, wrong, verdict}) {
        const auto [code, said] = check(folder.write("odd.json", odd.dump()).string());
        if (code == kNotInstalled) {
            MESSAGE("skipped: python3-jsonschema is not installed");
            return;
        }
        CHECK(code == 1);
        CHECK(said.find("/audit") != std::string::npos);
    }
    // A number that JSON does not have is refused before anything else.
    CHECK(check(folder.write("nan.json", R"({"format": NaN})").string()).first == 1);
}
