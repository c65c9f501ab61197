// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/filter_facts.h"

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/privacy/detectors/calibration_result.h"

using nlohmann::json;
using namespace outis;

namespace {

json calibration() {
    privacy::DetectorCalibration one;
    one.detector = "copy";
    one.task = "copies";
    one.state = "ok";
    one.copies.value = 0.9;
    one.copies.low = 0.8;
    one.copies.high = 0.95;
    one.patients.state = "not computable: no pair";
    one.histograms = {{"same-patient", 0, 0, {0, 0}}, {"copies", 0.25, 0.75, {3, 5}}};
    privacy::FilterCalibration all;
    all.detectors = {one};
    return privacy::toJson(all);
}

release::FilterFacts factsOf(const json& calibration) {
    const json robustness = {{"cells", json::array()}, {"strength", "ok"}};
    return pipeline::filterFacts({}, calibration, robustness, {});
}

}  // namespace

TEST_CASE("the report takes the areas and the distributions of scores from the calibration") {
    const release::FilterFacts facts = factsOf(calibration());
    REQUIRE(facts.detectors.size() == 1);
    const release::FilterDetector& detector = facts.detectors[0];
    CHECK(detector.task == "copies");
    CHECK(detector.aucCopies.value == 0.9);
    CHECK(detector.aucCopies.low == 0.8);
    CHECK_FALSE(detector.aucPatients.value);
    CHECK(detector.aucPatients.state == "not computable: no pair");
    // No pair of the same patient had a score: nothing to draw.
    REQUIRE(detector.scores.size() == 1);
    CHECK(detector.scores[0].name == "copies");
    CHECK(detector.scores[0].low == 0.25);
    CHECK(detector.scores[0].high == 0.75);
    CHECK(detector.scores[0].counts == std::vector<std::int64_t>{3, 5});
}

TEST_CASE("a calibration written before there were distributions is read without them") {
    json old = calibration();
    for (const char* key : {"task", "auc-patients", "auc-copies", "histograms"}) {
        old["detectors"][0].erase(key);
    }
    const release::FilterFacts facts = factsOf(old);
    REQUIRE(facts.detectors.size() == 1);
    CHECK(facts.detectors[0].scores.empty());
    CHECK(facts.detectors[0].task.empty());
    CHECK(facts.detectors[0].aucCopies.state == "not recorded");
}
