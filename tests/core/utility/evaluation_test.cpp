// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/evaluation.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/statistics/auc.h"
#include "tests/support/result_check.h"

namespace outis::utility {
namespace {

/// `patients` patients with two images each and two findings, half of them present.
TestSet madeTest(std::int64_t patients) {
    TestSet test;
    test.findings = {"Effusion", "Nodule"};
    Philox random(Seed{1});
    SubgroupVector sex{"sex", {}};
    for (std::int64_t patient = 0; patient < patients; ++patient) {
        for (int image = 0; image < 2; ++image) {
            test.patients.push_back(1000 + patient);
            sex.values.emplace_back(patient % 2 == 0 ? "female" : "male");
            for (int finding = 0; finding < 2; ++finding) {
                test.labels.push_back(static_cast<std::int8_t>(random.below(2)));
            }
        }
    }
    test.subgroups.push_back(sex);
    return test;
}

/// Logit: `signal` for a present finding plus noise of its own.
Prediction madeRun(const TestSet& test, const std::string& arm, std::int64_t seed, double signal,
                   std::int64_t generator = 0) {
    Prediction run{arm, generator, seed, {}};
    Philox random(Seed{static_cast<std::uint64_t>(100 * generator + seed)}, arm.size());
    for (const std::int8_t label : test.labels) {
        const double logit = signal * (label == 1 ? 1 : -1) / 2 + random.normal();
        run.probabilities.push_back(1 / (1 + std::exp(-logit)));
    }
    return run;
}

UtilityEvaluationOptions quick() {
    UtilityEvaluationOptions options;
    options.resamples = 300;
    return options;
}

bool hasNan(const nlohmann::json& json) {
    if (json.is_structured()) {
        for (const auto& item : json) {
            if (hasNan(item)) {
                return true;
            }
        }
    }
    return json.is_number_float() && !std::isfinite(json.get<double>());
}

TEST_CASE("equal classifiers lose nothing, worse ones lose points with an interval") {
    const TestSet test = madeTest(400);
    std::vector<Prediction> runs;
    for (std::int64_t seed = 0; seed < 5; ++seed) {
        runs.push_back(madeRun(test, "real", seed, 2));
        runs.push_back(runs.back());  // the very same answers
        runs.back().arm = "both";
        runs.push_back(madeRun(test, "synthetic", seed, 1, 1 + seed % 2));
    }
    const auto result = evaluateUtility(test, runs, quick());
    REQUIRE_RESULT(result);
    CHECK(result->arms == std::vector<std::string>{"real", "synthetic", "both"});
    CHECK(result->testPatients == 400);
    CHECK(result->generatorSeeds == 2);
    CHECK(result->classifierSeeds == 2);
    CHECK(result->findingsCounted == 2);
    const Loss& worse = result->mean.losses[0];
    CHECK(worse.arm == "synthetic");
    // AUROC of two normals d apart: Phi(d / sqrt 2): 0.9214 and 0.7602
    CHECK(*worse.points.value == doctest::Approx(16.1).epsilon(0.15));
    CHECK(*worse.points.low > 10);
    CHECK(*worse.points.low < *worse.points.value);
    CHECK(*worse.upper.value < *worse.points.high);
    CHECK(result->verdictOf("synthetic")->verdict == "not within one point");
    CHECK(result->verdictOf("synthetic")->sentence.find("points of AUROC [") != std::string::npos);
    const Loss& same = result->mean.losses[1];
    CHECK(same.points.value == 0.0);
    CHECK(*same.points.high > 0);  // the seeds are drawn apart
    CHECK(result->findings[0].losses[0].pHolm);
    CHECK(*result->findings[0].losses[0].pHolm < 0.05);
    CHECK(*result->spread.value > 0);
    REQUIRE(result->subgroups.size() == 2);
    CHECK(result->subgroups[0].value == "female");
    CHECK(result->subgroups[0].patients == 200);
    CHECK(result->subgroups[0].figures.losses[0].points.value);
    CHECK_FALSE(hasNan(toJson(*result)));
}

TEST_CASE("identical single runs are within one point, with warnings about what is not known") {
    const TestSet test = madeTest(50);
    Prediction synthetic = madeRun(test, "real", 0, 2);
    synthetic.arm = "synthetic";
    const auto result = evaluateUtility(test, {madeRun(test, "real", 0, 2), synthetic}, quick());
    REQUIRE_RESULT(result);
    CHECK(result->mean.losses[0].points.value == 0.0);
    CHECK(result->verdictOf("synthetic")->verdict == "within one point");
    CHECK(result->verdictOf("synthetic")->sentence ==
          "loses 0.0 points of AUROC [0.0, 0.0]; the spread of repeated real runs is not known");
    CHECK_FALSE(result->spread.value);
    CHECK(result->warnings.size() == 2);
}

TEST_CASE(
    "a real classifier that may be guessing makes the comparison worth little, which is said") {
    const TestSet test = madeTest(50);
    Prediction synthetic = madeRun(test, "real", 0, 0);
    synthetic.arm = "synthetic";
    const auto result = evaluateUtility(test, {madeRun(test, "real", 0, 0), synthetic}, quick());
    REQUIRE_RESULT(result);
    const auto& warnings = result->warnings;
    CHECK(std::any_of(warnings.begin(), warnings.end(), [](const std::string& warning) {
        return warning.find("do better than guessing") != std::string::npos;
    }));
}

TEST_CASE("the areas are those of the golden statistics, DeLong's of one run too") {
    const TestSet test = madeTest(60);
    const Prediction run = madeRun(test, "real", 0, 1);
    const auto result = evaluateUtility(test, {run}, quick());
    REQUIRE_RESULT(result);
    std::vector<double> score;
    std::vector<std::int64_t> label;
    for (std::size_t at = 1; at < test.labels.size(); at += 2) {
        score.push_back(run.probabilities[at]);
        label.push_back(test.labels[at]);
    }
    const auto expected = orThrow(statistics::delong(score, label));
    const ArmFigures& figures = result->findings[1].arms[0];
    CHECK(*figures.auroc.value == doctest::Approx(expected.auc));
    CHECK(*figures.delong.low == doctest::Approx(expected.interval.lower));
    CHECK(*figures.delong.high == doctest::Approx(expected.interval.upper));
    CHECK(*figures.error.value > 0);
    CHECK(result->mean.losses.empty());
}

TEST_CASE("a finding without both labels leaves the mean and is named") {
    TestSet test = madeTest(40);
    for (std::size_t at = 1; at < test.labels.size(); at += 2) {
        test.labels[at] = at % 4 == 1 ? -1 : 0;  // never present, sometimes uncertain
    }
    const auto result = evaluateUtility(
        test, {madeRun(test, "real", 0, 2), madeRun(test, "synthetic", 0, 1)}, quick());
    REQUIRE_RESULT(result);
    CHECK(result->findingsCounted == 1);
    CHECK_FALSE(result->findings[1].arms[0].auroc.value);
    CHECK(result->findings[1].arms[0].auroc.state.starts_with("not computable"));
    CHECK(result->findings[1].negatives == 40);
    CHECK(*result->mean.arms[0].auroc.value ==
          doctest::Approx(*result->findings[0].arms[0].auroc.value));
    CHECK(result->warnings.back().find("1 of 2 findings") != std::string::npos);
    CHECK_FALSE(hasNan(toJson(*result)));
}

TEST_CASE("without any usable label the state says so") {
    TestSet test = madeTest(10);
    test.labels.assign(test.labels.size(), -2);
    UtilityEvaluationOptions options = quick();
    options.missing = "ignore";
    const auto result = evaluateUtility(
        test, {madeRun(test, "real", 0, 2), madeRun(test, "synthetic", 0, 1)}, options);
    REQUIRE_RESULT(result);
    CHECK(result->state.starts_with("not computable"));
    CHECK(result->verdictOf("synthetic")->verdict.starts_with("not computable"));
    CHECK_FALSE(hasNan(toJson(*result)));
}

TEST_CASE("figures do not depend on the order of runs, and the same seed gives the same") {
    const TestSet test = madeTest(40);
    const Prediction real = madeRun(test, "real", 0, 2);
    const Prediction synthetic = madeRun(test, "synthetic", 0, 1);
    const auto first = orThrow(evaluateUtility(test, {real, synthetic}, quick()));
    const auto second = orThrow(evaluateUtility(test, {synthetic, real}, quick()));
    CHECK(first.mean.losses[0].points.low == second.mean.losses[0].points.low);
}

TEST_CASE("wrong input is refused by name") {
    const TestSet test = madeTest(4);
    Prediction run = madeRun(test, "real", 0, 2);
    CHECK(evaluateUtility(test, {}, quick()).error().subject == "predictions");
    CHECK(evaluateUtility(test, {run, run}, quick()).error().subject == "predictions");
    run.probabilities[0] = NAN;
    CHECK(evaluateUtility(test, {run}, quick()).error().subject == "predictions");
    TestSet broken = test;
    broken.labels[0] = 7;
    CHECK(evaluateUtility(broken, {madeRun(test, "real", 0, 2)}, quick()).error().subject ==
          "labels");
}

}  // namespace
}  // namespace outis::utility
