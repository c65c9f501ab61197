// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/bench.h"

#include <doctest.h>
#include <nlohmann/json.hpp>

using namespace outis;
using namespace outis::diffusion;

namespace {

const nlohmann::json kSmall = {{"resolution", 16}, {"width", 8},        {"mult", {1, 2}},
                               {"blocks", 1},      {"batch", 2},        {"steps", 2},
                               {"threads", 1},     {"label_dim", 3},    {"budget_seconds", 0},
                               {"device", "cpu"},  {"precision", "f32"}};

}  // namespace

TEST_CASE("a benchmark's config is read, checked and told back") {
    const auto config = BenchConfig::fromJson(kSmall);
    REQUIRE(config);
    CHECK(config->labelDim == 3);
    CHECK(config->toJson().at("mult") == kSmall.at("mult"));
    CHECK_FALSE(BenchConfig::fromJson({{"widht", 3}}));
    CHECK_FALSE(BenchConfig::fromJson({{"width", "three"}}));
    CHECK_FALSE(BenchConfig::fromJson({{"batch", 0}}));
}

TEST_CASE("the benchmarks give one object with the agreed fields") {
    const auto config = BenchConfig::fromJson(kSmall);
    REQUIRE(config);
    for (const auto& result : {benchTrainStep(*config), benchSample(*config)}) {
        REQUIRE(result);
        const nlohmann::json json = result->toJson();
        for (const char* key :
             {"bench", "config", "seconds", "runs", "items_per_second", "peak_mb", "device",
              "precision", "threads", "cpu_seconds", "baseline_seconds", "ratio"}) {
            CAPTURE(key);
            CHECK(json.contains(key));
        }
        CHECK(json.at("precision") == "f32");
        CHECK(json.at("runs") == 1);
        CHECK(json.at("items_per_second").get<double>() > 0);
    }
}

TEST_CASE("a network that does not fit its size is refused") {
    nlohmann::json odd = kSmall;
    odd["resolution"] = 15;
    const auto result = benchTrainStep(*BenchConfig::fromJson(odd));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::SizeNotDivisible);
}
