// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/estimate_subject.h"

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/diffusion/estimate.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

RunOptions optionsOf(const nlohmann::json& overrides) {
    RunOptions options;
    REQUIRE(applyOverrides(options, overrides));
    return options;
}

diffusion::EstimateSubject subjectOf(const nlohmann::json& overrides) {
    const auto subject = estimateSubject(optionsOf(overrides), {1000, 8, 64});
    REQUIRE(subject);
    return *subject;
}

/// One second an image, nothing else.
double hoursOf(const diffusion::EstimateSubject& subject) {
    diffusion::TrialMeasurement trial;
    trial.network = subject.train.network;
    trial.secondsPerImage = 1;
    return diffusion::predict(trial, subject, {}).trainingHours;
}

}  // namespace

TEST_CASE("what is estimated has the shape of latents where latents are learned") {
    const auto pixels = subjectOf({{"prepare", {{"size", 64}}}});
    CHECK(pixels.train.network.imgResolution == 64);
    CHECK(pixels.train.network.imgChannels == 1);
    const auto latents =
        subjectOf({{"prepare", {{"size", 128}}}, {"compress", {{"space", "latents"}}}});
    CHECK(latents.train.network.imgResolution == 16);
    CHECK(latents.train.network.imgChannels == 4);
}

TEST_CASE("with the filter on its candidates and near-duplicates are counted") {
    nlohmann::json asked = {{"generate", {{"count", 400}}},
                            {"robustness", {{"patients", 100}}},
                            {"shadow", {{"length", 0}}}};
    CHECK(subjectOf(asked).drawn == 500 + 200);  // a quarter more, and two for each patient
    asked["train"] = {{"conditional", "pseudo"}};
    asked["condition"] = {{"k", 5}};
    CHECK(subjectOf(asked).drawn == 200 * 8 + 200);  // at least eight for each of 200 groups
    asked["filter"] = {{"use", "off"}};
    CHECK(subjectOf(asked).drawn == 0);
    asked["shadow"] = {{"length", 0.5}, {"count", 100}};
    CHECK(subjectOf(asked).drawn == 400 + 100);
}

TEST_CASE("every network that a run trains is counted, and the meter's samples") {
    const nlohmann::json small = {{"images", 6400}, {"preview-images", -1}};
    nlohmann::json asked = {
        {"train", small}, {"recipe", {{"meter", "off"}}}, {"shadow", {{"length", 0}}}};
    const double one = hoursOf(subjectOf(asked));
    CHECK(subjectOf(asked).meterTimes == 0);
    asked["recipe"]["folds"] = 2;
    CHECK(hoursOf(subjectOf(asked)) == doctest::Approx(2 * one).epsilon(0.02));
    asked["generate"] = {{"guide", "uncond"}, {"guidance", 1.4}};
    REQUIRE(subjectOf(asked).guide);
    CHECK(hoursOf(subjectOf(asked)) == doctest::Approx(4 * one).epsilon(0.02));
    asked["shadow"]["length"] = 0.5;  // with a guide of its own
    CHECK(hoursOf(subjectOf(asked)) == doctest::Approx(5 * one).epsilon(0.02));
    asked["recipe"]["meter"] = "suggest";
    CHECK(subjectOf(asked).meterSteps == 18);
    CHECK(subjectOf(asked).meterSamples == 256);
}
