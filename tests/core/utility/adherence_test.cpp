// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/adherence.h"

#include <doctest.h>

#include <cmath>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "tests/support/result_check.h"

namespace outis::utility {
namespace {

constexpr std::int64_t kSeeds = 3;

/// `groups` groups of three images, half of the images with each finding.
TestSet madeSet(std::int64_t groups, std::uint64_t seed) {
    TestSet set;
    set.findings = {"Effusion", "Nodule"};
    Philox random(Seed{seed});
    for (std::int64_t image = 0; image < 3 * groups; ++image) {
        set.patients.push_back(image / 3);
        set.labels.push_back(static_cast<std::int8_t>(random.below(2)));
        set.labels.push_back(static_cast<std::int8_t>(random.below(2)));
    }
    return set;
}

/// Classifiers whose logit is `signal` apart for what the images show, plus noise.
std::vector<Prediction> madeRuns(const std::vector<std::int8_t>& shown, double signal) {
    std::vector<Prediction> runs;
    for (std::int64_t seed = 0; seed < kSeeds; ++seed) {
        Prediction run{"real", 0, seed, {}};
        Philox random(Seed{static_cast<std::uint64_t>(7 + seed)});
        for (const std::int8_t label : shown) {
            const double logit = signal * (label == 1 ? 1 : -1) / 2 + random.normal();
            run.probabilities.push_back(1 / (1 + std::exp(-logit)));
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

UtilityEvaluationOptions quick() {
    UtilityEvaluationOptions options;
    options.resamples = 200;
    return options;
}

}  // namespace

TEST_CASE("findings that are shown as asked are recognised as on real images") {
    const TestSet asked = madeSet(300, 1);
    const TestSet test = madeSet(300, 2);
    const auto result = evaluateAdherence(asked, madeRuns(asked.labels, 1), test,
                                          madeRuns(test.labels, 2), quick());
    REQUIRE_RESULT(result);
    CHECK(result->state == "ok");
    CHECK(result->images == 900);
    CHECK(result->classifierSeeds == kSeeds);
    // Two normals d apart: Phi(d / sqrt 2)
    CHECK(*result->mean.synthetic.value == doctest::Approx(0.7602).epsilon(0.03));
    CHECK(*result->mean.real.value == doctest::Approx(0.9214).epsilon(0.03));
    CHECK(*result->mean.synthetic.low < *result->mean.synthetic.value);
    CHECK(*result->mean.synthetic.high > *result->mean.synthetic.value);
    CHECK(result->findings[0].asked + result->findings[0].notAsked == 900);
    CHECK(result->sentence.find("recognised with AUROC 0.7") != std::string::npos);
    CHECK(toJson(*result).at("findings").size() == 2);
}

TEST_CASE("shuffled requests are recognised at 0.5, whatever the images show") {
    const TestSet test = madeSet(300, 2);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        TestSet asked = madeSet(400, seed);
        const std::vector<Prediction> runs = madeRuns(asked.labels, 3);
        Philox random(derive(Seed{seed}, "shuffled"));
        shuffle(std::span(asked.labels), random);
        const auto result = evaluateAdherence(asked, runs, test, madeRuns(test.labels, 3), quick());
        REQUIRE_RESULT(result);
        // Standard deviation of one area: about 1 / sqrt(3 n) = 0.017, of the mean of two 0.012
        CHECK(*result->mean.synthetic.value == doctest::Approx(0.5).epsilon(0.1));
        CHECK(*result->mean.real.value > 0.95);
    }
}

TEST_CASE("the means compare the findings that both sides have") {
    TestSet asked = madeSet(50, 1);
    const TestSet test = madeSet(50, 2);
    for (std::size_t at = 1; at < asked.labels.size(); at += 2) {
        asked.labels[at] = 0;  // nobody asked for a nodule
    }
    const auto result = evaluateAdherence(asked, madeRuns(asked.labels, 1), test,
                                          madeRuns(test.labels, 2), quick());
    REQUIRE_RESULT(result);
    CHECK(result->findingsCounted == 1);
    CHECK(result->mean.real.value == result->findings[0].real.value);
    CHECK_FALSE(result->findings[1].synthetic.value);
    CHECK_FALSE(result->findings[1].real.value);
    CHECK(result->findings[1].synthetic.state ==
          "not computable: asked for in all images or in none");
}

TEST_CASE("without a request there is a reason, and other classifiers are refused") {
    CHECK(toJson(nothingAsked()).at("state") == "not computable: no finding was asked for");
    CHECK(toJson(nothingAsked()).at("mean").at("synthetic").at("value").is_null());
    const TestSet set = madeSet(20, 1);
    auto others = madeRuns(set.labels, 1);
    others.pop_back();
    const auto refused = evaluateAdherence(set, madeRuns(set.labels, 1), set, others, quick());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidOption);
}

}  // namespace outis::utility
