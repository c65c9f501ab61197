// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/run_options.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

using namespace outis;
using namespace outis::pipeline;

TEST_CASE("all options survive JSON") {
    RunOptions options;
    options.train.batch = 17;
    options.generate.count = 3;
    options.report.sourceName = "thorax";
    RunOptions read;
    REQUIRE(applyOverrides(read, toJson(options)));
    CHECK(toJson(read) == toJson(options));
}

TEST_CASE("a preset replaces the training's values, and single values then override it") {
    RunOptions options;
    REQUIRE(applyOverrides(options, {{"train", {{"preset", "demo-32"}, {"batch", 5}}}}));
    CHECK(options.train.preset == "demo-32");
    CHECK(options.train.batch == 5);
    CHECK(options.train.network.modelChannels == 16);
}

TEST_CASE("another size takes the smallest preset of that size, unless one had been chosen") {
    RunOptions options;
    REQUIRE(applyOverrides(options, {{"prepare", {{"size", 128}}}}));
    CHECK(options.train.preset == "tiny-128");
    REQUIRE(applyOverrides(options, {{"train", {{"preset", "small-128"}}}}));
    REQUIRE(applyOverrides(options, {{"prepare", {{"size", 64}}}}));
    CHECK(options.train.preset == "small-128");
}

TEST_CASE("wrong options are refused with their flag as subject") {
    RunOptions options;
    const auto unknown = applyOverrides(options, {{"train", {{"btach", 5}}}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::InvalidOption);
    CHECK(unknown.error().subject == "train-btach");
    CHECK_FALSE(applyOverrides(options, {{"train", {{"preset", "huge"}}}}));
    CHECK_FALSE(applyOverrides(options, nlohmann::json::array()));
    RunOptions uneven;
    uneven.prepare.size = 36;
    const auto checked = uneven.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::SizeNotDivisible);
}

TEST_CASE("how fast something runs does not make it stale") {
    RunOptions options;
    const auto before = wantedOptions(options);
    options.train.compute.threads = 7;
    options.train.checkpointSeconds = 9;
    CHECK((wantedOptions(options) == before));
    options.train.batch += 1;
    CHECK((wantedOptions(options) != before));
}

TEST_CASE("what is not used does not make a stage stale") {
    RunOptions options;
    const auto before = wantedOptions(options);
    options.condition.k = 9;  // nothing is steered by features
    options.encode.training.images = 5;
    CHECK((wantedOptions(options) == before));
    options.train.conditional = "pseudo";
    const auto steered = wantedOptions(options);
    CHECK(steered.at(Stage::Encode) != before.at(Stage::Encode));
    options.condition.k = 7;
    CHECK(wantedOptions(options).at(Stage::Train) != steered.at(Stage::Train));
    CHECK(wantedOptions(options).at(Stage::Encode) == steered.at(Stage::Encode));
}

TEST_CASE("a shadow generator follows the recipe of the release's, unless there is none") {
    RunOptions options;
    const auto before = wantedOptions(options);
    options.generate.steps += 1;
    const auto changed = wantedOptions(options);
    CHECK(changed.at(Stage::Shadow) != before.at(Stage::Shadow));
    options.shadow.canaries = 3;
    CHECK(wantedOptions(options).at(Stage::Shadow) != changed.at(Stage::Shadow));
    CHECK(wantedOptions(options).at(Stage::Train) == changed.at(Stage::Train));
    options.shadow.length = 0;
    const auto off = wantedOptions(options);
    options.generate.steps += 1;
    CHECK(wantedOptions(options).at(Stage::Shadow) == off.at(Stage::Shadow));
    options.shadow.length = 1.5;
    CHECK(options.check().error().subject == "shadow-length");
}

TEST_CASE(
    "records from before small-n audits and outliers left out stay fresh while these are off") {
    RunOptions options;
    const auto before = wantedOptions(options);
    CHECK_FALSE(nlohmann::json::parse(before.at(Stage::Split)).contains("small-audit"));
    CHECK_FALSE(nlohmann::json::parse(before.at(Stage::Prepare)).contains("outliers-out"));
    options.split.smallAudit = true;
    CHECK(nlohmann::json::parse(wantedOptions(options).at(Stage::Split)).at("small-audit") == true);
    options = {};
    options.prepare.outliersOut = 0.02;
    auto changed = wantedOptions(options);
    CHECK(nlohmann::json::parse(changed.at(Stage::Prepare)).at("outliers-out") == 0.02);
    changed[Stage::Prepare] = before.at(Stage::Prepare);
    CHECK((changed == before));
    // Unusual in the features of given weights, if there are any.
    const auto byPictures = wantedOptions(options).at(Stage::Prepare);
    options.evaluationEncoder.encoder = "resnet18";
    options.evaluationEncoder.weights = "absent.safetensors";
    CHECK(wantedOptions(options).at(Stage::Prepare) != byPictures);
    options.prepare.outliersOut = 0;
    CHECK(wantedOptions(options).at(Stage::Prepare) == before.at(Stage::Prepare));
    options.prepare.outliersOut = 0.3;
    CHECK(options.check().error().subject == "prepare-outliers-out");
}

TEST_CASE("single patients as conditions and encoders without weights are refused by name") {
    RunOptions options;
    options.train.conditional = "pseudo";
    options.condition.k = 1;
    auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().subject.starts_with("condition-"));
    options.condition.allowSinglePatients = true;
    CHECK(options.check());
    options.encode.encoder = "resnet50";
    checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().subject == "encode-weights");
}

TEST_CASE("the filter takes guidance and seed from the sampler and is not asked twice") {
    RunOptions options;
    CHECK(options.filter.isOn());
    options.generate.guidance = 0.9;
    options.generate.seed = 77;
    const auto rules = options.filter.resolve(options.generate);
    CHECK(rules.seed == 77);
    CHECK(rules.guidanceOf(0) == 0.9);
    CHECK(rules.guidanceOf(2) == 0.9);  // what was asked for is below the floor: it never rises
    CHECK(rules.labels);
    CHECK_FALSE(toJson(options).at("filter").contains("seed"));
    options.generate.guidance = 1.4;
    CHECK(options.filter.resolve(options.generate).guidanceOf(1) == doctest::Approx(1.3));
    CHECK(options.filter.resolve(options.generate).guidanceOf(9) == 1);
}

TEST_CASE("what only drawing needs leaves the detectors fresh, and without a filter all of it") {
    RunOptions options;
    const auto before = wantedOptions(options);
    options.filter.rules.candidates = 3;
    CHECK(wantedOptions(options).at(Stage::Detect) == before.at(Stage::Detect));
    CHECK(wantedOptions(options).at(Stage::Generate) != before.at(Stage::Generate));
    options.filter.use = "off";
    const auto off = wantedOptions(options);
    CHECK(off.at(Stage::Detect) != before.at(Stage::Detect));
    options.copyDetector.pairs = 99;
    options.filter.rules.rounds = 9;
    CHECK((wantedOptions(options) == off));
}

TEST_CASE("the filter's detectors are chosen by name, and only those chosen decide what is stale") {
    RunOptions options;
    const auto before = wantedOptions(options);
    options.deepSsim.pairs = 99;
    CHECK((wantedOptions(options) == before));
    options.filter.detectors = {"deep-ssim", "copy", "re-identification", "correlation",
                                "distance-ratio"};
    CHECK(options.check());
    CHECK(options.filter.chosen() == std::vector<std::string>{"re-identification", "copy",
                                                              "deep-ssim", "correlation",
                                                              "distance-ratio"});
    const auto five = wantedOptions(options);
    CHECK(five.at(Stage::Detect) != before.at(Stage::Detect));
    CHECK(five.at(Stage::Generate) == before.at(Stage::Generate));
    options.deepSsim.pairs = 100;
    CHECK(wantedOptions(options).at(Stage::Detect) != five.at(Stage::Detect));
    options.filter.detectors = {"deep-ssim"};
    const auto alone = wantedOptions(options);
    options.copyDetector.pairs = 7;
    options.reidentification.width = 7;
    CHECK((wantedOptions(options) == alone));
    CHECK(options.trainingOf("deep-ssim").pairs == 100);
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{}, {"deep-ssim", "deep-ssim"}, {"attributes"}}) {
        options.filter.detectors = wrong;
        const auto checked = options.check();
        REQUIRE_FALSE(checked);
        CHECK(checked.error().subject == "filter-detectors");
    }
}

TEST_CASE("each section of a detector is of that detector") {
    RunOptions options;
    options.copyDetector.detector = "re-identification";
    const auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().subject == "copy-detector-detector");
}
