// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/network_options.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

using outis::ErrorCode;
using outis::models::NetworkOptions;

TEST_CASE("the default network is valid") {
    CHECK(NetworkOptions{}.check());
}

TEST_CASE("a size that the levels cannot halve is SizeNotDivisible with the size as subject") {
    NetworkOptions options;
    options.imgResolution = 60;  // four levels need a multiple of 8
    const auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::SizeNotDivisible);
    CHECK(checked.error().subject == "60");
    options.imgResolution = 56;
    CHECK(options.check());
}

TEST_CASE("channels that do not divide into heads are refused where there is attention") {
    NetworkOptions options;
    options.modelChannels = 65;
    options.channelMult = {1, 2};
    options.channelsPerHead = 43;  // 130 / 43 = 3 heads, which do not divide 130
    const auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::InvalidOption);
    CHECK(checked.error().subject == "channels-per-head");
}

TEST_CASE("heads do not matter on levels without attention") {
    NetworkOptions options;
    options.imgResolution = 64;
    options.attnResolutions = {};
    options.modelChannels = 65;
    options.channelMult = {2, 1};  // 130 channels above, 65 (one head of 65) at the bottom
    options.channelsPerHead = 43;
    CHECK(options.check());
}

TEST_CASE("values out of range are refused with the field as subject") {
    NetworkOptions options;
    options.dropout = 1.5;
    auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().subject == "dropout");
    options = {};
    options.channelMult = {};
    checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().subject == "channel-mult");
}

TEST_CASE("network options survive the way through JSON") {
    NetworkOptions options;
    options.labelDim = 8;
    options.channelMult = {1, 1, 2};
    options.channelMultEmb = 5;
    options.dropout = 0.125;
    options.labelBalance = 0.3;
    const nlohmann::json json = outis::toJson(options);
    NetworkOptions read;
    REQUIRE(outis::fromJson(json, read));
    CHECK(read == options);
}

TEST_CASE("multiples of zero mean the first and the largest level") {
    NetworkOptions options;
    options.modelChannels = 10;
    options.channelMult = {2, 5, 3};
    CHECK(options.noiseChannels() == 20);
    CHECK(options.embeddingChannels() == 50);
    options.channelMultNoise = 1;
    options.channelMultEmb = 4;
    CHECK(options.noiseChannels() == 10);
    CHECK(options.embeddingChannels() == 40);
}
