// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/quality_facts.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/result.h"

using namespace outis::pipeline;

namespace {

nlohmann::json result(const char* metric, const char* finding, nlohmann::json value,
                      const char* state) {
    return {{"metric", metric}, {"against", "train"}, {"finding", finding},
            {"state", state},   {"value", value},     {"interval", nullptr},
            {"synthetic", 40},  {"real", 90},         {"flags", nlohmann::json::array()}};
}

}  // namespace

TEST_CASE("figures keep their intervals, reasons and words; copies are warned about once") {
    nlohmann::json fidelity = {
        {"encoder", "own"}, {"encoder-digest", "abc"}, {"resamples", 500}, {"results", {}}};
    auto irs = result("irs-adjusted", "", 1.3, "ok");
    irs["interval"] = {{"lower", 1.1}, {"upper", 1.5}, {"confidence", 0.95}, {"kind", "recentred"}};
    irs["flags"] = {{{"key", "rewards-copying"}, {"text", "rewards copying"}}};
    auto ofFinding = irs;
    ofFinding["finding"] = "Edema";
    fidelity["results"] = {irs, ofFinding, result("fid", "", nullptr, "not computable: few")};
    const auto facts = qualityFacts(fidelity);
    REQUIRE(facts.rows.size() == 3);
    CHECK(facts.rows[0].value.low == 1.1);
    CHECK_FALSE(facts.rows[0].meaning.empty());
    CHECK(facts.rows[2].value.state == "not computable: few");
    CHECK_FALSE(facts.rows[2].value.value.has_value());
    CHECK(facts.warnings == std::vector<std::string>{"rewards copying"});
    CHECK(facts.state == "ok");
}

TEST_CASE("a measuring encoder that tells few images apart is warned about") {
    nlohmann::json fidelity = {{"encoder", "own, swav"}, {"encoder-digest", "abc"},
                               {"resamples", 500},       {"results", nlohmann::json::array()},
                               {"dimension", 256},       {"encoder-rank", 1.48}};
    const auto narrow = qualityFacts(fidelity);
    CHECK(narrow.encoder.find("about 1.5 of 256 directions") != std::string::npos);
    REQUIRE(narrow.warnings.size() == 1);
    CHECK(narrow.warnings[0].find("weak") != std::string::npos);
    fidelity["encoder-rank"] = 17.2;
    CHECK(qualityFacts(fidelity).warnings.empty());
    CHECK(qualityFacts(fidelity).encoder.find("17.2 of 256") != std::string::npos);
    fidelity.erase("encoder-rank");  // a record of an older version
    CHECK(qualityFacts(fidelity).encoder == "own, swav");
}

TEST_CASE("how often training images are met comes from the record, or why it is not known") {
    nlohmann::json fidelity = {{"encoder", "own"},
                               {"encoder-digest", "abc"},
                               {"resamples", 500},
                               {"results", nlohmann::json::array()}};
    CHECK(retrievalFacts(fidelity).state ==
          "not measured: the evaluation is of an earlier version");
    fidelity["retrieval"] = {{"images", {1, 2, 3, 4}}, {"hits", {0, 3, 1, 0}}};
    const auto facts = qualityFacts(fidelity).retrieval;
    CHECK(facts.state == "ok");
    CHECK(facts.images == 4);
    CHECK(facts.queries == 4);
    CHECK(facts.met == 2);
    REQUIRE(facts.bars.size() == 4);
    CHECK(facts.bars[0].images == 2);
    CHECK(facts.bars[3].images == 1);
    fidelity["results"] = {result("irs", "", nullptr, "not computable: few")};
    CHECK(retrievalFacts(fidelity).state == "not computable: few");
    CHECK(retrievalFacts(fidelity).bars.empty());
    fidelity["results"] = nlohmann::json::array();
    fidelity["retrieval"]["hits"] = {1, -1};
    CHECK_THROWS_AS((void)retrievalFacts(fidelity), outis::ErrorException);
}

TEST_CASE("classifiers have their curves by finding and arm, groups their images and patients") {
    const auto figures = [](const char* finding, nlohmann::json roc) -> nlohmann::json {
        return {{"finding", finding},
                {"positives", 7},
                {"arms",
                 {{{"arm", "real"},
                   {"auroc", {{"value", 0.8}}},
                   {"calibration-error", {{"value", 0.1}}},
                   {"roc", std::move(roc)}}}},
                {"losses", nlohmann::json::array()}};
    };
    const auto facts = utilityFacts(
        {{"state", "ok"},
         {"mean", figures("", nlohmann::json::array())},
         {"network", "small"},
         {"classifier-seeds", 2},
         {"test-patients", 40},
         {"warnings", nlohmann::json::array()},
         {"verdicts", nlohmann::json::array()},
         {"findings",
          {figures("Edema", {{0, 0.25}, {1, 1}}), figures("Hernia", nlohmann::json::array())}},
         {"subgroups",
          {{{"attribute", "sex"},
            {"value", "F"},
            {"images", 38},
            {"patients", 22},
            {"mean", figures("", nlohmann::json::array())}}}}});
    REQUIRE(facts.curves.size() == 1);
    CHECK(facts.curves[0].finding == "Edema");
    CHECK(facts.curves[0].arm == "real");
    CHECK(facts.curves[0].points[0].truePositive == 0.25);
    REQUIRE(facts.subgroups.size() == 1);
    CHECK(facts.subgroups[0].finding == "sex F");
    CHECK(facts.subgroups[0].property == "sex");
    CHECK(facts.subgroups[0].positives == 38);
    CHECK(facts.subgroups[0].patients == 22);
}

TEST_CASE("whether asked findings are shown is told, or why it cannot be") {
    const auto none = utilityFacts({{"state", "not measured"},
                                    {"adherence",
                                     {{"state", "not computable: no finding was asked for"},
                                      {"sentence", ""},
                                      {"mean", {{"finding", ""}}},
                                      {"findings", nlohmann::json::array()}}}});
    CHECK(none.adherence.state == "not computable: no finding was asked for");
    CHECK(none.adherence.rows.empty());
    const nlohmann::json area = {{"value", 0.7}, {"low", 0.6}, {"high", 0.8}, {"state", "ok"}};
    const nlohmann::json row = {
        {"finding", "Edema"}, {"asked", 12}, {"synthetic", area}, {"real", area}};
    auto mean = row;
    mean["finding"] = "";
    const auto some = utilityFacts({{"state", "not measured"},
                                    {"adherence",
                                     {{"state", "ok"},
                                      {"sentence", "recognised"},
                                      {"mean", mean},
                                      {"findings", nlohmann::json::array({row})}}}});
    REQUIRE(some.adherence.rows.size() == 2);
    CHECK(some.adherence.rows[0].finding.empty());
    CHECK(some.adherence.rows[1].asked == 12);
    CHECK(some.adherence.rows[1].synthetic.high == 0.8);
    CHECK(utilityFacts({{"state", "old"}}).adherence.state == "not measured in this run");
}

TEST_CASE("what was not measured is said so") {
    CHECK(qualityFacts(nullptr).state != "ok");
    CHECK(meterFacts(nullptr).points.empty());
    CHECK(conditionFacts("labels", nullptr).kind == "labels");
    CHECK(numberFrom(nullptr).state == "not computed");
    CHECK(numberFrom({{"value", nullptr}, {"state", "too few"}}).state == "too few");
    CHECK(numberFrom({{"value", 2.0}, {"low", 1.0}, {"high", 3.0}}).high == 3.0);
}
