// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/options.h"

#include <doctest.h>

#include <vector>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::latents;

TEST_CASE("the factor follows the size of the images, so that a latent keeps positions") {
    const AutoencoderTrainOptions options;
    const std::vector<std::pair<std::int64_t, std::int64_t>> expected = {
        {32, 2}, {64, 4}, {128, 8}, {256, 8}, {512, 8}};
    for (const auto& [size, factor] : expected) {
        const auto full = options.resolve(1000, size);
        REQUIRE_RESULT(full);
        CHECK(full->factor == factor);
        CHECK(full->network().downscale() == factor);
    }
}

TEST_CASE("the defaults are those of the method") {
    const auto full = AutoencoderTrainOptions().resolve(1000, 256);
    REQUIRE_RESULT(full);
    CHECK((full->network().blockOutChannels == std::vector<std::int64_t>{64, 128, 256, 256}));
    CHECK(full->network().inChannels == 1);
    CHECK(full->network().latentChannels == 4);
    CHECK(full->klWeight == 1e-6);
    CHECK(full->structureWeight == 0.5);
    CHECK_FALSE(full->discriminator);
    CHECK(full->batch == 16);
    CHECK(full->microBatch < 16);  // 256 px do not fit into 4 GB at once
    CHECK(full->images == 40'000);
}

TEST_CASE("options that contradict are refused by name") {
    const auto refused = [](auto change, std::int64_t size, ErrorCode code, const char* subject) {
        AutoencoderTrainOptions options;
        change(options);
        const auto full = options.resolve(100, size);
        REQUIRE_FALSE(full);
        CHECK(full.error().code == code);
        CHECK(full.error().subject == subject);
    };
    using Options = AutoencoderTrainOptions;
    refused([](Options& o) { o.factor = 8; }, 100, ErrorCode::SizeNotDivisible, "factor");
    refused([](Options& o) { o.factor = 6; }, 96, ErrorCode::InvalidOption, "factor");
    refused([](Options& o) { o.factor = 1; }, 96, ErrorCode::InvalidOption, "factor");
    refused([](Options& o) { o.factor = 16; }, 96, ErrorCode::InvalidOption, "widths");
    refused([](Options& o) { o.widths = {64}; }, 96, ErrorCode::InvalidOption, "widths");
    refused(
        [](Options& o) {
            o.widths = {60, 64, 64};
        },
        96, ErrorCode::InvalidOption, "block-out-channels");
    refused([](Options& o) { o.microBatch = 17; }, 96, ErrorCode::InvalidOption, "micro-batch");
    refused([](Options& o) { o.loss = "l3"; }, 96, ErrorCode::InvalidOption, "loss");
    refused([](Options& o) { o.structure = "edges"; }, 96, ErrorCode::InvalidOption, "structure");
    refused([](Options& o) { o.learningRate = -1; }, 96, ErrorCode::InvalidOption, "learning-rate");
}

TEST_CASE("a range of pixels must be one that is known") {
    AutoencoderFileOptions options;
    CHECK(options.check());
    options.range = "0-255";
    CHECK_FALSE(options.check());
}
