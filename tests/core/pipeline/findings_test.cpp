// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/findings_builder.h"

#include <doctest.h>

#include <numeric>

#include <nlohmann/json.hpp>

#include "core/pipeline/audit_facts.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

nlohmann::json evaluation() {
    return {{"space", "pixels"},
            {"unit", "root-mean-square grey levels"},
            {"synthetic", {10.0, 20.0, 30.0, 40.0}},
            {"test", {15.0, 25.0}},
            {"control", {12.0, 22.0, 80.0}},
            {"pairs", nlohmann::json::array()}};
}

nlohmann::json rate(double share) {
    return {{"hits", 1}, {"trials", 4}, {"rate", share}, {"low", 0.01}, {"high", 0.99}};
}

nlohmann::json powerRow(const char* kind, double share, double found) {
    return {{"kind", kind},
            {"planted", 2},
            {"share", share},
            {"any", rate(found)},
            {"copy-test", rate(found)},
            {"excess-test", rate(0)},
            {"isolation-test", rate(0)}};
}

nlohmann::json family(const char* state) {
    return {{"family", "F2"}, {"detector", "copy"}, {"detector-version", "1"},
            {"kappa", 0.5},   {"state", state},     {"asked", 500},
            {"attempted", 4}, {"valid", 4},         {"isolated", 2},
            {"successes", 1}, {"success", 0.25},    {"low", 0.01},
            {"high", 0.8},    {"leap", 0.7},        {"eps-lower-bound", nullptr},
            {"p", 0.5},       {"p-holm", 1.0}};
}

/// As the stage "audit" leaves them.
nlohmann::json totals() {
    const nlohmann::json audit = {
        {"half", ""},
        {"verdict", "no attack found at this power"},
        {"reason", "because"},
        {"validity", "ok"},
        {"train-patients", 60},
        {"control-patients", 20},
        {"reference-patients", 20},
        {"released", 4},
        {"level", 0.025},
        {"weight",
         {{"cap", 0.139},
          {"at-zero", 0.139},
          {"null-bound", 0.37},
          {"baseline", 0.37},
          {"controls-needed", 180},
          {"only-gross", true}}},
        {"copy-test",
         {{{"detector", "copy"},
           {"detector-version", "1"},
           {"state", "ok"},
           {"note", ""},
           {"findings", 0},
           {"expected-by-controls", 0.5},
           {"control-alarms", rate(0.01)}}}},
        {"excess-test",
         {{{"detector", "copy"}, {"end", "most alike"}, {"state", "ok"}, {"p-holm", 0.4}}}},
        {"isolation-test", {family("ok"), family("not testable: no predicate")}},
        {"controls",
         {{{"name", "real control images"},
           {"detector", "copy"},
           {"state", "ok"},
           {"hits", 1},
           {"trials", 20}}}},
        {"power",
         {{"state", "ok"},
          {"rows",
           {powerRow("lightly edited copies", 0.01, 0.5),
            powerRow("lightly edited copies", 0.1, 0.9), powerRow("exact copies", 0.1, 0.2)}},
          {"smallest",
           {{{"kind", "lightly edited copies"}, {"share", 0.1}, {"planted", 2}},
            {{"kind", "exact copies"}, {"share", nullptr}, {"planted", 0}}}}}},
        {"membership",
         {{{"detector", "copy"},
           {"score", "largest likeness"},
           {"group", "all"},
           {"state", "ok"},
           {"members", 60},
           {"non-members", 20},
           {"auc", 0.6},
           {"low", 0.4},
           {"high", 0.8},
           {"direction", "members more alike"},
           {"p-holm", 0.5},
           {"tpr",
            {{{"fpr", 0.01}, {"tpr", nullptr}, {"state", "m too small: 1000 needed"}},
             {{"fpr", 0.001}, {"tpr", nullptr}, {"state", "m too small: 10000 needed"}}}}}}},
        {"linkability",
         {{"rows",
           {{{"name", "top-1"},
             {"detector", "copy"},
             {"state", "ok"},
             {"words", "no better than guessing"},
             {"main", rate(0.2)},
             {"control", rate(0.1)},
             {"without", {{"rate", nullptr}}},
             {"chance", 0.15},
             {"risk", 0.1},
             {"low", 0.0},
             {"high", 0.3}}}}}},
        {"inference",
         {{"rows",
           {{{"name", "sex"},
             {"detector", "copy"},
             {"state", "not testable at this size: 20 needed"},
             {"words", "not testable at this size: 20 needed"}}}}}},
        {"shadow", {{"canaries", {{"words", "Recipe: not run: no shadow generator"}}}}}};
    return {{"verdict", "no attack found at this power"},
            {"reason", "because"},
            {"release-number", 1},
            {"audits", {audit}},
            {"planned-power", {{"state", "testable"}, {"advice", "eleven"}}}};
}

}  // namespace

TEST_CASE("histograms of all sets share their edges and lose no image") {
    const auto facts = distanceFacts(evaluation());
    REQUIRE(facts.sets.size() == 3);
    for (const auto& set : facts.sets) {
        CHECK(set.counts.size() + 1 == facts.edges.size());
        CHECK(std::accumulate(set.counts.begin(), set.counts.end(), std::int64_t{0}) == set.images);
    }
    CHECK(*facts.sets[0].minimum.value == 10.0);
    CHECK(*facts.sets[0].median.value == 25.0);
    // Of the 12 pairs (synthetic, control) the synthetic image is nearer in 7.
    CHECK(*facts.nearerThanControl.value == doctest::Approx(7.0 / 12));
}

TEST_CASE("what was not tested is said to be so, with no number") {
    const auto facts = auditFacts(totals());
    CHECK(facts.verdict == release::Verdict::NoAttackFound);
    REQUIRE(facts.parts.size() == 1);
    const auto& families = facts.parts[0].families;
    REQUIRE(families.size() == 2);
    CHECK(*families[0].success.value == 0.25);
    CHECK(families[0].epsilon.state == "no positive lower bound");
    CHECK_FALSE(families[1].success.value.has_value());
    CHECK(families[1].state == "not testable: no predicate");
    CHECK(facts.parts[0].membership[0].tprAt1.state == "m too small: 1000 needed");
    const auto& inference = facts.parts[0].inference;
    REQUIRE(inference.size() == 2);
    CHECK(inference[0].attack == "linkability");
    CHECK(*inference[0].members.value == 0.2);
    CHECK_FALSE(inference[0].without.value.has_value());
    CHECK(*inference[0].risk.high == 0.3);
    CHECK(inference[1].attack == "attribute");
    CHECK_FALSE(inference[1].members.value.has_value());
    CHECK(facts.parts[0].recipe == "Recipe: not run: no shadow generator");
}

TEST_CASE("the power is told as a sentence for every kind of copy") {
    const auto facts = auditFacts(totals());
    CHECK(*facts.power.value == 0.1);
    REQUIRE(facts.powerSentences.size() == 2);
    CHECK(facts.powerSentences[0] ==
          "lightly edited copies: a leak of 1 in 10 images of this kind would have been found with "
          "power 0.90 [0.01, 0.99].");
    CHECK(facts.powerSentences[1].ends_with("; no share tried was found reliably."));
}

TEST_CASE("an unknown verdict is never read as a good one") {
    auto json = totals();
    json["verdict"] = "all is well";
    CHECK(auditFacts(json).verdict == release::Verdict::NotTestable);
    json["audits"][0]["power"] = {
        {"state", "not run: an attack was found"}, {"rows", {}}, {"smallest", {}}};
    CHECK_FALSE(auditFacts(json).power.value.has_value());
}
