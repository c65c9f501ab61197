// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/release/report.h"
#include "tests/core/release/made_findings.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;
using nlohmann::json;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// True when every number below is finite.
bool allFinite(const json& value) {
    if (value.is_number_float()) {
        return std::isfinite(value.get<double>());
    }
    if (value.is_structured()) {
        for (const json& inner : value) {
            if (!allFinite(inner)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

TEST_CASE("thresholds and scores of the filter stay inside, its totals go into the report") {
    const Findings findings = madeFindings();
    const json inside = toJson(findings)["filter"];
    CHECK(inside["detectors"][0]["threshold_all"]["value"] == 1.5);
    const json outside = reportJson(findings)["filter"];
    CHECK_FALSE(outside["detectors"][0].contains("threshold_all"));
    CHECK_FALSE(outside["detectors"][0].contains("threshold_own"));
    CHECK(inside["detectors"][0]["scores"][1] == json{{"pairs", "different-patients"},
                                                      {"low", -1},
                                                      {"high", 1},
                                                      {"counts", {600, 250, 100, 50}}});
    CHECK(inside["detectors"][1]["scores"] == json::array());
    CHECK_FALSE(outside["detectors"][0].contains("scores"));
    CHECK(outside["detectors"][0]["auc_patients"]["low"] == 0.88);
    CHECK(outside["detectors"][1]["auc_patients"]["value"].is_null());
    CHECK(outside["accepted"] == 480);
    CHECK(outside["state"] == findings.filter.state);
    CHECK(outside["together"]["copies"]["low"] == 0.91);
    CHECK(outside["shortages"].size() == 1);
}

TEST_CASE("numbers that are missing or not finite become null with a reason") {
    Findings findings = madeFindings();
    findings.audit.parts[0].families[0].leap = Number::of(kInfinity);
    findings.audit.parts[0].families[1].success = Number::within(0.5, kNan, 0.7);
    findings.training.lastLoss = Number::of(kNan);
    findings.training.curve[3].loss = kNan;
    findings.distances[0].edges[0] = -kInfinity;
    findings.audit.power = {};
    const json out = toJson(findings);
    CHECK(allFinite(out));
    const json& families = out["audit"]["parts"][0]["families"];
    CHECK(families[0]["leap"]["value"].is_null());
    CHECK(families[0]["leap"]["state"] == "not computable: not a finite number");
    CHECK(families[1]["success"]["value"] == 0.5);
    CHECK(families[1]["success"]["low"].is_null());
    CHECK(out["training"]["last_loss"]["value"].is_null());
    CHECK(out["training"]["curve"][3]["loss"].is_null());
    CHECK(out["audit"]["power"]["state"] == "not computed");
    CHECK(families[2]["success"]["state"] == "not tried");
    CHECK(out["samples"]["guidance"]["state"] == "drawn without guidance");
}

TEST_CASE("the verdicts are the three that may be printed") {
    CHECK(std::string(verdictText(Verdict::AttackFound)) == "attack found");
    CHECK(std::string(verdictText(Verdict::NoAttackFound)) == "no attack found at this power");
    CHECK(std::string(verdictText(Verdict::NotTestable)) == "not testable at this size");
    CHECK(toJson(Findings{})["audit"]["verdict"] == "not testable at this size");
}

TEST_CASE("findings.json names pairs by internal id, report.json holds no pair") {
    const json findings = toJson(madeFindings());
    const json report = reportJson(madeFindings());
    CHECK(findings["closest_pairs"][0]["real_image"] == 700);
    CHECK(!report.contains("closest_pairs"));
    CHECK(report["audit"] == findings["audit"]);
    CHECK(report["distances"] == findings["distances"]);
    CHECK(report["status"] == "draft");
}

TEST_CASE("an asked number that is larger than the tried one stays visible") {
    const json out = reportJson(madeFindings());
    CHECK(out["audit"]["parts"][0]["families"][2]["asked"] == 500);
    CHECK(out["audit"]["parts"][0]["families"][2]["tried"] == 0);
    CHECK(out["samples"]["asked"] == 500);
}

TEST_CASE("the three files are written and read back") {
    const test::TemporaryFolder folder;
    REQUIRE(writeReport(madeFindings(), folder / "draft"));
    const auto findings = json::parse(files::readText(folder / "draft/findings.json").value());
    CHECK(findings == toJson(madeFindings()));
    const auto report = json::parse(files::readText(folder / "draft/report.json").value());
    CHECK(report == reportJson(madeFindings()));
    CHECK(files::readText(folder / "draft/report.html").value() == reportHtml(madeFindings()));
    // Again over the old ones.
    REQUIRE(writeReport(Findings{}, folder / "draft"));
    CHECK(json::parse(files::readText(folder / "draft/findings.json").value()) ==
          toJson(Findings{}));
}

TEST_CASE("the report for the outside lies in a folder of its own, with the same figures") {
    const test::TemporaryFolder folder;
    REQUIRE(writeReport(madeFindings(), folder / "draft"));
    const auto text = files::readText(folder / "draft/outgoing/report.json").value();
    json outside = json::parse(text);
    CHECK(outside["status"] == "outgoing");
    CHECK(outside["identity"]["run"] == "");
    CHECK(outside["identity"]["workspace"] == "");
    CHECK(outside["data"]["digest"] == "");
    CHECK_FALSE(outside["configuration"].contains("split"));  // its one option is a seed
    CHECK(outside["configuration"]["train"]["batch"] == "32");
    json inside = reportJson(madeFindings());
    CHECK(outside["distances"] != inside["distances"]);  // see withheld_distances_test.cpp
    for (json* report : {&inside, &outside}) {
        report->erase("distances");
        report->erase("status");
        report->erase("identity");
        report->at("configuration").erase("split");
        report->at("data").erase("digest");
    }
    CHECK(outside == inside);
    CHECK(files::readText(folder / "draft/outgoing/report.html").value() ==
          reportHtml(forOutside(madeFindings())));
}

TEST_CASE("text that is no UTF-8 does not stop the report") {
    const test::TemporaryFolder folder;
    Findings findings = madeFindings();
    findings.identity.sourceName = "Station \xE4\xFF";
    REQUIRE(writeReport(findings, folder / "draft"));
    CHECK(json::accept(files::readText(folder / "draft/report.json").value()));
}

TEST_CASE("a folder that cannot be made is a typed error") {
    const test::TemporaryFolder folder;
    REQUIRE(files::writeAtomically(folder / "file", std::string_view("in the way")));
    const auto written = writeReport(madeFindings(), folder / "file/draft");
    REQUIRE(!written);
    CHECK(written.error().code != ErrorCode::Internal);
    CHECK(!written.error().subject.empty());
}
