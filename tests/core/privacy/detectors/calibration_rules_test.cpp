// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/calibration_rules.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include <nlohmann/json.hpp>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

std::vector<double> countTo(int count) {
    std::vector<double> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

/// A detector whose same-patient pairs score 10 and more, and strangers 0 to 1.
DetectorScores clearDetector(const char* name, const char* task) {
    DetectorScores scores;
    scores.detector = name;
    scores.version = "made-1";
    scores.task = task;
    for (int item = 0; item < 100; ++item) {
        const double high = 10 + 0.01 * item;
        const double low = 0.01 * item;
        scores.validationPairs.push_back(high);
        scores.testPairs.push_back(high);
        scores.testCopies.push_back(high);
        scores.validationLargest.push_back(low);
        scores.testLargest.push_back(low);
        scores.testStrangers.push_back(low);
        scores.testDifferent.push_back(low);
    }
    return scores;
}

/// One whose scores say nothing.
DetectorScores blindDetector(const char* name) {
    DetectorScores scores = clearDetector(name, "copies");
    for (auto* list : {&scores.testPairs, &scores.testCopies, &scores.testStrangers}) {
        for (std::size_t item = 0; item < list->size(); ++item) {
            (*list)[item] = static_cast<double>((item * 37) % 100);
        }
    }
    return scores;
}

}  // namespace

TEST_CASE("the own-group threshold is value number floor((1 - q)(m + 1))") {
    const auto at19 = ownThreshold(countTo(19), 0.95);
    REQUIRE_RESULT(at19);
    CHECK(at19->rank == 1);
    CHECK(*at19->value == 1);
    const auto at100 = ownThreshold(countTo(100), 0.95);  // floor(5.05)
    REQUIRE_RESULT(at100);
    CHECK(at100->rank == 5);
    CHECK(*at100->value == 5);
    const auto tenth = ownThreshold(countTo(9), 0.9);  // 0.1 * 10, a rounding error short of 1
    REQUIRE_RESULT(tenth);
    CHECK(tenth->rank == 1);
    std::vector<double> shuffled = {3,  1,  2,  9,  8,  7,  4,  6,  5, 12,
                                    11, 10, 19, 18, 17, 13, 14, 15, 16};
    CHECK(*ownThreshold(shuffled, 0.95)->value == 1);
}

TEST_CASE("the set-level threshold is value number ceil((1 - f)(m + 1))") {
    const auto at79 = setThreshold(countTo(79), 0.05 / 4);  // METHOD 8.4: four detectors need 79
    REQUIRE_RESULT(at79);
    CHECK(at79->rank == 79);
    CHECK(*at79->value == 79);
    CHECK(at79->needed == 79);
    const auto at200 = setThreshold(countTo(200), 0.05);  // ceil(190.95)
    REQUIRE_RESULT(at200);
    CHECK(*at200->value == 191);
    CHECK(at200->state == "ok");
}

TEST_CASE("a threshold that the size does not allow is a state, not a number") {
    const auto own = ownThreshold(countTo(18), 0.95);
    REQUIRE_RESULT(own);
    CHECK_FALSE(own->value);
    CHECK(own->needed == 19);
    CHECK(own->state == "not calibratable at this size: 18 patients, 19 needed");
    const auto all = setThreshold(countTo(78), 0.05 / 4);
    REQUIRE_RESULT(all);
    CHECK_FALSE(all->value);
    CHECK(all->state == "not calibratable at this size: 78 patients, 79 needed");
    const auto none = ownThreshold({}, 0.95);
    REQUIRE_RESULT(none);
    CHECK_FALSE(none->value);
}

TEST_CASE("scores that are not numbers are refused") {
    std::vector<double> scores = countTo(30);
    scores[3] = std::numeric_limits<double>::quiet_NaN();
    CHECK(ownThreshold(scores, 0.95).error().code == ErrorCode::NonFinite);
    CHECK(setThreshold(scores, 0.05).error().code == ErrorCode::NonFinite);
    DetectorScores detector = clearDetector("copy", "copies");
    detector.testLargest[0] = scores[3];
    const auto refused = calibrationOf(std::vector{detector}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NonFinite);
    CHECK(refused.error().subject == "copy");
}

TEST_CASE("rates carry exact intervals and are absent without trials") {
    const auto rate = rateOf(60, 100, 0.95);  // METHOD 17
    REQUIRE_RESULT(rate);
    CHECK(*rate->rate == doctest::Approx(0.6));
    CHECK(*rate->low == doctest::Approx(0.497209).epsilon(1e-5));
    CHECK(*rate->high == doctest::Approx(0.696705).epsilon(1e-5));
    CHECK_FALSE(rateOf(0, 0, 0.95)->rate);
    CHECK_FALSE(rateOf(2, 1, 0.95));
}

TEST_CASE("a detector is calibrated by itself and together with others") {
    const std::vector<DetectorScores> scores = {clearDetector("re-identification", "patients"),
                                                clearDetector("copy", "copies")};
    const auto result = calibrationOf(scores, {});
    REQUIRE_RESULT(result);
    const DetectorCalibration& one = result->detectors.front();
    CHECK(one.usable);
    CHECK(one.state == "ok");
    CHECK(one.falseRejects == doctest::Approx(0.025));
    CHECK(one.own.rank == 5);
    CHECK(*one.own.value == doctest::Approx(10.04));
    CHECK(one.all.rank == 99);  // ceil(0.975 * 101)
    CHECK(*one.all.value == doctest::Approx(0.98));
    CHECK(one.recallOwn.hits == 96);  // >= counts the threshold itself
    CHECK(one.recallAll.hits == 100);
    CHECK(one.falseRejectsAll.hits == 1);  // > does not
    CHECK(*one.patients.value == doctest::Approx(1));
    CHECK(one.histograms.size() == 4);
    CHECK(std::accumulate(one.histograms[0].counts.begin(), one.histograms[0].counts.end(), 0L) ==
          100);
    CHECK(result->joint.detectors == 2);
    CHECK(result->joint.falseRejectsAll.hits == 1);  // both on the same image
    CHECK(toJson(*result)["detectors"].size() == 2);
    CHECK(toJson(*result)["version"] == 1);
}

TEST_CASE("a detector that separates nothing is no filter") {
    const std::vector<DetectorScores> scores = {blindDetector("copy")};
    const auto result = calibrationOf(scores, {});
    REQUIRE_RESULT(result);
    CHECK_FALSE(result->detectors.front().usable);
    CHECK(result->detectors.front().state.find("separates nothing") != std::string::npos);
    CHECK(result->joint.detectors == 0);
    CHECK(result->joint.state == "no detector can decide anything");
    CHECK_FALSE(result->joint.falseRejectsAll.rate);
    CHECK(separatesNothing(*result));
    const auto oneOfTwo = calibrationOf(
        std::vector{blindDetector("copy"), clearDetector("correlation", "copies")}, {});
    REQUIRE_RESULT(oneOfTwo);
    CHECK_FALSE(separatesNothing(*oneOfTwo));
    CHECK_FALSE(separatesNothing({}));
}

TEST_CASE(
    "an own-group threshold that strangers reach as well is withheld, the set-level one stays") {
    DetectorScores copies = clearDetector("copy", "copies");
    for (double& score : copies.validationPairs) {
        score = 0.5;  // another image of the patient looks like a stranger's
    }
    const auto result = calibrationOf(std::vector{copies}, {});
    REQUIRE_RESULT(result);
    const DetectorCalibration& one = result->detectors.front();
    CHECK_FALSE(one.own.value);
    CHECK(one.own.state == "not used: 50 % of the pairs of different patients reach it as well");
    CHECK(one.falsePairsOwn.rate == 0.5);
    CHECK(one.all.value);
    CHECK(one.usable);
    CHECK_FALSE(result->joint.recallOwn.rate);
}

TEST_CASE("without patients who have two images a re-identification network is no filter") {
    DetectorScores scores = clearDetector("re-identification", "patients");
    scores.validationPairs.clear();
    scores.testPairs.clear();
    const auto result = calibrationOf(std::vector{scores}, {});
    REQUIRE_RESULT(result);
    CHECK_FALSE(result->detectors.front().usable);
    CHECK_FALSE(result->detectors.front().own.value);
    CHECK(toJson(*result)["detectors"][0]["auc-patients"]["value"].is_null());
}

TEST_CASE("scores of other items, and none at all, are refused") {
    std::vector<DetectorScores> scores = {clearDetector("a", "copies"),
                                          clearDetector("b", "copies")};
    scores[1].testPairs.pop_back();
    CHECK(calibrationOf(scores, {}).error().code == ErrorCode::InvalidOption);
    CHECK(calibrationOf({}, {}).error().code == ErrorCode::InvalidOption);
}
