// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/estimate.h"

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/diffusion/presets.h"
#include "core/diffusion/trial.h"
#include "tests/core/diffusion/small_training.h"

using namespace outis;
using namespace outis::diffusion;
using doctest::Approx;

namespace {

models::NetworkOptions network(std::int64_t width, std::vector<std::int64_t> mult,
                               std::int64_t blocks, std::int64_t channels, std::int64_t side,
                               std::int64_t labels = 0) {
    models::NetworkOptions options;
    options.modelChannels = width;
    options.channelMult = std::move(mult);
    options.numBlocks = blocks;
    options.imgChannels = channels;
    options.imgResolution = side;
    options.labelDim = labels;
    return options;
}

EstimateSubject subject(const char* preset = "tiny-64") {
    EstimateSubject subject;
    subject.train = presetOptions(preset)->resolve(1000, 64, 1, 0);
    subject.train.microBatch = 16;
    subject.train.previewImages = -1;
    subject.trainImages = 1000;
    subject.sample.count = 500;
    return subject;
}

/// Round numbers: 0.1 s per image and 0.5 s per step, 400 MB and 30 MB per image.
TrialMeasurement trialOf(const models::NetworkOptions& network) {
    TrialMeasurement trial;
    trial.network = network;
    trial.secondsPerStep = 0.5;
    trial.secondsPerImage = 0.1;
    trial.sampleSeconds = 0.02;
    trial.baseMb = 400;
    trial.memoryPerImageMb = 30;
    trial.watts = 100;
    trial.powerSource = "assumed";
    return trial;
}

}  // namespace

TEST_CASE("a network's parameters are counted from its options as METHOD 5.5 lists them") {
    CHECK(costOf(network(128, {1, 2, 3, 4}, 3, 4, 64)).parameters == 124'201'253);
    CHECK(costOf(network(128, {1, 2, 3, 4}, 3, 4, 64, 2048)).parameters == 125'249'829);
    CHECK(costOf(network(16, {1, 2, 3, 4}, 3, 4, 64, 2048)).parameters == 2'008'501);
    CHECK(costOf(network(32, {1, 2, 3}, 2, 1, 32)).parameters == 2'856'950);
    CHECK(costOf(network(32, {1, 2, 3, 4}, 2, 1, 64)).parameters == 6'032'381);
    CHECK(costOf(network(96, {1, 2, 3, 4}, 3, 1, 64, 8)).parameters == 69'863'109);
    CHECK(costOf(network(64, {1, 1, 2, 3, 4}, 3, 1, 128, 256)).parameters == 32'106'350);
}

TEST_CASE("arithmetic of a network agrees with what was counted for 64 pixels") {
    // BUILD 3: 13.6 GFLOP per training image, three forward passes' worth.
    const double flop = costOf(network(32, {1, 2, 3, 4}, 2, 1, 64)).forwardFlop;
    CHECK(3 * flop / 1e9 == Approx(13.6).epsilon(0.05));
}

TEST_CASE("time, memory and energy follow the trial's straight lines") {
    EstimateSubject wanted = subject();
    wanted.train.images = 640'000;
    wanted.train.checkpointSeconds = 1e9;
    const TrialMeasurement trial = trialOf(wanted.train.network);
    const Estimate estimate = predict(trial, wanted, {});
    // 10,000 steps of 64 images at 6.9 s.
    CHECK(estimate.trainingHours == Approx(69'000.0 / 3600).epsilon(0.001));
    CHECK(estimate.samplingHours == Approx(500 * 63 * 0.02 / 3600));
    CHECK(estimate.memoryMb == Approx(400 + 16 * 30 + 1000 * 4096 / 1048576.0));
    CHECK(estimate.energyKwh == Approx(estimate.hours() * 0.1));
    CHECK(estimate.snapshotsMb ==
          Approx((640'000.0 / wanted.train.snapshotImages + 1) * 4 * 6'032'381 / 1048576.0));
    CHECK(estimate.measured);
    CHECK(estimate.fits);
}

TEST_CASE("a training that ends before its first interval keeps one checkpoint, a long one three") {
    EstimateSubject wanted = subject();
    wanted.train.images = 64;
    const TrialMeasurement trial = trialOf(wanted.train.network);
    const Estimate brief = predict(trial, wanted, {});
    CHECK(brief.checkpointsMb == Approx(20 * 6'032'381 / 1048576.0));
    // One step: the snapshot at the end is the only one.
    CHECK(brief.snapshotsMb == Approx(4 * 6'032'381 / 1048576.0).epsilon(0.01));
    wanted.train.images = 64'000;
    CHECK(predict(trial, wanted, {}).checkpointsMb == Approx(3 * brief.checkpointsMb));
}

TEST_CASE("every limit that is exceeded is named") {
    const EstimateSubject wanted = subject();
    const TrialMeasurement trial = trialOf(wanted.train.network);
    EstimateLimits limits;
    limits.memoryMb = 500;
    limits.diskMb = 10;
    limits.hours = 1;
    const Estimate estimate = predict(trial, wanted, limits);
    CHECK_FALSE(estimate.fits);
    CHECK(estimate.exceeds == std::vector<std::string>{"memory", "disk", "hours"});
}

TEST_CASE("proposals fit the limits: a smaller micro-batch and a shorter training") {
    const EstimateSubject wanted = subject();
    const TrialMeasurement trial = trialOf(wanted.train.network);
    EstimateLimits limits;
    limits.memoryMb = 700;
    limits.hours = 10;
    const std::vector<Estimate> found = proposals(trial, wanted, limits);
    REQUIRE_FALSE(found.empty());
    for (const Estimate& proposal : found) {
        CAPTURE(proposal.preset);
        CHECK(proposal.fits);
        CHECK(proposal.hours() <= limits.hours);
        CHECK(proposal.memoryMb <= limits.memoryMb);
        CHECK(proposal.images >= wanted.train.images / 10);
        CHECK(proposal.microBatch >= 1);
    }
    CHECK(found.front().preset == "tiny-64");
    CHECK(found.front().microBatch < 16);
    CHECK(found.front().images < wanted.train.images);
    CHECK(found.front().images % wanted.train.batch == 0);
}

TEST_CASE("with room for all, the largest preset that is trained in full comes first") {
    const EstimateSubject wanted = subject();
    const std::vector<Estimate> found =
        proposals(trialOf(wanted.train.network), wanted, EstimateLimits{});
    REQUIRE(found.size() >= 3);
    CHECK(found.front().preset == "base-64");
    CHECK_FALSE(found.front().measured);
    CHECK(found.front().images == wanted.train.images);
}

TEST_CASE("nothing is proposed where not one image at once fits the memory") {
    const EstimateSubject wanted = subject();
    EstimateLimits tight;
    tight.memoryMb = 410;
    CHECK(proposals(trialOf(wanted.train.network), wanted, tight).empty());
}

TEST_CASE("a trial measures speed, memory and power, and the report holds all of it") {
    EstimateSubject wanted;
    wanted.train = testing::smallOptions().resolve(10, 16, 1, 0);
    wanted.trainImages = 10;
    wanted.sample.count = 4;
    SilentObserver observer;
    const auto report = estimate(wanted, {}, {}, observer);
    REQUIRE(report);
    CHECK(report->trial.secondsPerStep + report->trial.secondsPerImage > 0);
    CHECK(report->trial.sampleSeconds > 0);
    CHECK(report->trial.baseMb > 0);
    CHECK(report->trial.watts > 0);
    CHECK_FALSE(report->trial.powerSource.empty());
    CHECK(report->limits.memoryMb > 0);
    const nlohmann::json json = report->toJson();
    CHECK(json.at("asked").at("training_hours").get<double>() > 0);
    CHECK(json.at("outcome") == "finished");
}

TEST_CASE("a stopped trial says so and predicts nothing") {
    EstimateSubject wanted;
    wanted.train = testing::smallOptions().resolve(10, 16, 1, 0);
    std::stop_source stop;
    stop.request_stop();
    SilentObserver observer;
    const auto report = estimate(wanted, {}, stop.get_token(), observer);
    REQUIRE(report);
    CHECK(report->trial.outcome == Outcome::Stopped);
    CHECK(report->proposals.empty());
}
