// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <functional>

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/diffusion/options.h"
#include "core/diffusion/presets.h"

using namespace outis;
using namespace outis::diffusion;

TEST_CASE("every preset can be read and passes its check") {
    REQUIRE(presetNames().size() >= 8);
    for (const std::string& name : presetNames()) {
        CAPTURE(name);
        const auto options = presetOptions(name);
        REQUIRE(options);
        CHECK(options->preset == name);
        CHECK(options->check());
        CHECK(name.ends_with(std::to_string(options->network.imgResolution)));
    }
}

TEST_CASE("preset rates follow the square-root rule of METHOD 6.4") {
    for (const char* name : {"tiny-32", "small-64", "base-64", "small-128"}) {
        const auto options = presetOptions(name);
        REQUIRE(options);
        const double rule = 0.012 * std::sqrt(static_cast<double>(options->batch) / 2048);
        CHECK(options->learningRate == doctest::Approx(rule).epsilon(0.02));
    }
}

TEST_CASE("an unknown preset is refused by name") {
    const auto options = presetOptions("huge-9000");
    REQUIRE_FALSE(options);
    CHECK(options.error().code == ErrorCode::InvalidOption);
    CHECK(options.error().subject == "huge-9000");
}

TEST_CASE("automatic lengths follow the data") {
    TrainOptions options = *presetOptions("tiny-64");
    const TrainOptions few = options.resolve(1000, 64, 1, 0);
    CHECK(few.images == 500'000);
    CHECK(few.rampImages == 25'000);
    CHECK(few.decayImages == 125'000);
    CHECK(few.snapshotImages == 12'500);
    CHECK(options.resolve(10'000, 64, 1, 0).images == 3'000'000);
    CHECK(options.resolve(1'000'000, 64, 1, 0).images == 20'000'000);
    CHECK(options.resolve(1'000'000, 64, 1, 0).rampImages == 1'000'000);
}

TEST_CASE("the demo's recipe keeps its own lengths") {
    const TrainOptions demo = presetOptions("demo-32")->resolve(500, 32, 1, 8);
    CHECK(demo.rampImages == 2000);
    CHECK(demo.decayImages == 15'000);
    CHECK(demo.batch == 32);
    CHECK(demo.network.labelDim == 0);
}

TEST_CASE("a batch too large for memory is taken in equal parts") {
    CHECK(presetOptions("demo-32")->resolve(500, 32, 1, 0).microBatch == 32);
    const TrainOptions large = presetOptions("small-64")->resolve(500, 64, 1, 0);
    CHECK(large.microBatch >= 16);
    CHECK(large.microBatch < large.batch / 2);
    TrainOptions own = *presetOptions("small-64");
    own.microBatch = 5;
    CHECK(own.resolve(500, 64, 1, 0).microBatch == 5);
}

TEST_CASE("training options survive the way through JSON") {
    TrainOptions options = *presetOptions("small-32");
    options.conditional = "labels";
    options.network.labelDim = 8;
    options.noiseMean = -0.123;
    options.compute.precision = "f32";
    TrainOptions back;
    REQUIRE(fromJson(toJson(options), back));
    CHECK(toJson(back) == toJson(options));
}

TEST_CASE("options out of range and contradictions are refused with their field") {
    const auto subject = [](const std::function<void(TrainOptions&)>& change) {
        TrainOptions options = *presetOptions("tiny-32");
        change(options);
        const auto checked = options.check();
        return checked ? std::string() : checked.error().subject;
    };
    CHECK(subject([](TrainOptions&) {}).empty());
    CHECK(subject([](TrainOptions& o) { o.batch = 0; }) == "batch");
    CHECK(subject([](TrainOptions& o) { o.microBatch = o.batch + 1; }) == "micro-batch");
    CHECK(subject([](TrainOptions& o) { o.emaNarrow = 0.2; }) == "ema-narrow");
    CHECK(subject([](TrainOptions& o) { o.conditional = "names"; }) == "conditional");
    CHECK(subject([](TrainOptions& o) { o.network.labelDim = 3; }) == "label-dim");
}

TEST_CASE("a size that the network cannot halve is refused") {
    const TrainOptions options = presetOptions("tiny-64")->resolve(100, 36, 1, 0);
    const auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::SizeNotDivisible);
}

TEST_CASE("guidance without a guide is refused") {
    SampleOptions options;
    CHECK(options.check());
    options.guidance = 1.4;
    CHECK_FALSE(options.check());
    options.guide = "uncond";
    CHECK(options.check());
    options.sigmaMin = 90;
    CHECK_FALSE(options.check());
}

TEST_CASE("the preset for a size is the smallest that fits") {
    CHECK(presetForSize(32) == "tiny-32");
    CHECK(presetForSize(48) == "tiny-64");
    CHECK(presetForSize(128) == "tiny-128");
}
