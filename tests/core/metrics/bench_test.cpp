// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/bench.h"

#include <doctest.h>
#include <nlohmann/json.hpp>

using namespace outis;
using namespace outis::metrics;

TEST_CASE("the neighbour benchmark answers as a full comparison of the same vectors does") {
    const auto config = KnnBenchConfig::fromJson(
        {{"queries", 5}, {"gallery", 40}, {"dim", 16}, {"k", 1}, {"runs", 1}, {"threads", 1}});
    REQUIRE(config);
    const auto result = benchNearest(*config);
    REQUIRE(result);
    // Computed apart from this program, in double, from the fill rule of the golden cases.
    CHECK(result->toJson().at("first") == nlohmann::json({29, 32, 10}));
    CHECK(result->indexSum == 115);
    CHECK(result->itemsPerSecond > 0);
}

TEST_CASE("a bad neighbour config is refused") {
    CHECK_FALSE(KnnBenchConfig::fromJson({{"rows", 5}}));
    CHECK_FALSE(KnnBenchConfig::fromJson({{"k", 0}}));
    const auto config = KnnBenchConfig::fromJson({{"gallery", 3}, {"dim", 4}, {"k", 4}});
    REQUIRE(config);
    const auto result = benchNearest(*config);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::InvalidOption);
}
