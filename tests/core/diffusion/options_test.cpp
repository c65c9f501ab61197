// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <functional>

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/diffusion/estimate.h"
#include "core/diffusion/options.h"
#include "core/diffusion/presets.h"
#include "core/models/precond.h"

using namespace outis;
using namespace outis::diffusion;

namespace {

std::int64_t parametersOf(const models::NetworkOptions& network) {
    std::int64_t sum = 0;
    for (const at::Tensor& parameter : models::PrecondImpl(network).parameters()) {
        sum += parameter.numel();
    }
    return sum;
}

}  // namespace

TEST_CASE("every preset can be read and passes its check") {
    REQUIRE(presetNames().size() >= 8);
    for (const std::string& name : presetNames()) {
        CAPTURE(name);
        const auto options = presetOptions(name);
        REQUIRE(options);
        CHECK(options->preset == name);
        CHECK(options->check());
        if (options->network.imgChannels == 1) {
            CHECK(name.ends_with(std::to_string(options->network.imgResolution)));
        }
    }
}

TEST_CASE("every preset has the number of parameters of METHOD 5.5") {
    struct Row {
        const char* preset;
        std::int64_t labels;
        std::int64_t parameters;
    };
    const Row rows[] = {
        {"xs", 0, 124'201'253},          {"xs", 8, 124'205'349},
        {"xs", 1000, 124'713'253},       {"xs", 2048, 125'249'829},
        {"xxs", 0, 31'053'029},          {"xxs", 8, 31'055'077},
        {"xxs", 256, 31'118'565},        {"xxs", 2048, 31'577'317},
        {"tiny-32", 0, 2'856'950},       {"tiny-32", 8, 2'857'718},
        {"tiny-32", 256, 2'881'526},     {"tiny-32", 2048, 3'053'558},
        {"small-32", 0, 14'694'236},     {"small-32", 8, 14'695'772},
        {"small-32", 256, 14'743'388},   {"small-32", 2048, 15'087'452},
        {"tiny-64", 0, 6'032'381},       {"tiny-64", 8, 6'033'405},
        {"tiny-64", 256, 6'065'149},     {"tiny-64", 2048, 6'294'525},
        {"small-64", 0, 31'049'573},     {"small-64", 8, 31'051'621},
        {"small-64", 256, 31'115'109},   {"small-64", 2048, 31'573'861},
        {"base-64", 0, 69'860'037},      {"base-64", 8, 69'863'109},
        {"base-64", 256, 69'958'341},    {"base-64", 2048, 70'646'469},
        {"tiny-128", 0, 6'223'876},      {"tiny-128", 8, 6'224'900},
        {"tiny-128", 256, 6'256'644},    {"tiny-128", 2048, 6'486'020},
        {"small-128", 0, 32'040'814},    {"small-128", 8, 32'042'862},
        {"small-128", 256, 32'106'350},  {"small-128", 2048, 32'565'102},
        {"latent-256", 0, 14'697'692},   {"latent-256", 8, 14'699'228},
        {"latent-256", 256, 14'746'844}, {"latent-256", 2048, 15'090'908},
    };
    for (const Row& row : rows) {
        CAPTURE(row.preset);
        CAPTURE(row.labels);
        const TrainOptions preset = *presetOptions(row.preset);
        models::NetworkOptions network = preset.network;
        network.labelDim = row.labels;
        CHECK(costOf(network).parameters == row.parameters);
        if (row.labels == 8 && row.parameters < 20'000'000) {  // the formula against networks
            CHECK(parametersOf(network) == row.parameters);
        }
    }
    // The narrower ones of the same table, of which width 48 has no head.
    TrainOptions options = *presetOptions("xxs");
    options.network.labelDim = 2048;
    options.network.modelChannels = 32;
    CHECK(costOf(options.network).parameters == 8'026'821);
    options.network.modelChannels = 16;
    CHECK(costOf(options.network).parameters == 2'008'501);
    CHECK(parametersOf(options.network) == 2'008'501);
    options.network.modelChannels = 48;
    CHECK(parametersOf(options.network) == 17'861'589);
}

TEST_CASE("the published run is a preset") {
    const TrainOptions run = presetOptions("xs")->resolve(67'309, 64, 4, 0, 2048);
    CHECK(run.batch == 2048);
    CHECK(run.learningRate == 0.0012);
    CHECK(run.decayImages == 17'000 * 2048);
    CHECK(run.rampImages == 10'000'000);
    CHECK(run.images == std::int64_t{1} << 27);
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
