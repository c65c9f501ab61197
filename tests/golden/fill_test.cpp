// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/fill.h"

#include <doctest.h>

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "tests/golden/case.h"

using namespace outis::golden;
using nlohmann::json;

TEST_CASE("the fill rule gives the published anchor values exactly") {
    CHECK(outis::fnv1a("input") == 0x1ebbae8f5810b65b);
    const std::vector<double> u = uniformFill("input", 3);
    CHECK(u[0] == 0.09781831502914429);
    CHECK(u[1] == 0.14747858047485352);
    CHECK(u[2] == 0.5740844011306763);
    CHECK(uniformAt("input", 2) == u[2]);
    const std::vector<double> g = gaussianFill("x", 2);
    CHECK(static_cast<float>(g[0]) == static_cast<float>(-0.33032485842704773));
    CHECK(static_cast<float>(g[1]) == static_cast<float>(0.31446290016174316));
}

TEST_CASE("a signed fill is scaled around its offset") {
    const std::vector<double> u = uniformFill("input", 3);
    const std::vector<double> s = signedFill("input", 3, 2.0, 0.5);
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK(s[k] == 0.5 + 2.0 * (2 * u[k] - 1));
    }
}

TEST_CASE("a descriptor is rounded once, after scale and offset") {
    const Filled filled = fill(json{
        {"fill", "gaussian"}, {"name", "x"}, {"shape", {1, 2}}, {"scale", 3.0}, {"offset", 0.1}});
    CHECK(filled.shape == std::vector<std::int64_t>{1, 2});
    const std::vector<double> g = gaussianFill("x", 2);
    CHECK(filled.values[0] == static_cast<float>(0.1 + 3.0 * g[0]));
    CHECK(filled.values[1] == static_cast<float>(0.1 + 3.0 * g[1]));
}

TEST_CASE("levels make integers and copied rows repeat in the listed order") {
    const Filled filled = fill(json{{"fill", "uniform"},
                                    {"name", "n"},
                                    {"shape", {3, 2}},
                                    {"levels", 4},
                                    {"copy_rows", {{2, 0}, {1, 2}}}});
    const std::vector<double> u = uniformFill("n", 6);
    CHECK(filled.values[0] == std::floor(u[0] * 4));
    CHECK(filled.values[1] == std::floor(u[1] * 4));
    for (const std::size_t k : {2U, 4U}) {
        CHECK(filled.values[k] == filled.values[0]);
        CHECK(filled.values[k + 1] == filled.values[1]);
    }
}

TEST_CASE("a description that cannot be understood is a bad case") {
    CHECK_THROWS_AS(fill(json{{"fill", "cauchy"}, {"name", "x"}, {"shape", {1}}}), BadCase);
    CHECK_THROWS_AS(fill(json{{"fill", "uniform"}, {"shape", {1}}}), BadCase);
    CHECK_THROWS_AS(fill(json{{"fill", "uniform"}, {"name", "x"}, {"shape", {-1}}}), BadCase);
    CHECK_THROWS_AS(
        fill(json{{"fill", "uniform"}, {"name", "x"}, {"shape", {2}}, {"copy_rows", {{2, 0}}}}),
        BadCase);
    CHECK_THROWS_AS(fill(json{{"fill", "uniform"}, {"name", "x"}, {"shape", {1}}, {"surprise", 1}}),
                    BadCase);
}

TEST_CASE("a module's tensors are filled by the ending of their name and their shape") {
    CHECK_FALSE(moduleTensor("bn.num_batches_tracked", {}).has_value());
    CHECK_FALSE(moduleTensor("unet.out_gain", {}).has_value());
    const auto u = [](const char* name) { return uniformFill(name, 1)[0]; };
    CHECK((*moduleTensor("bn.running_var", {1}))[0] ==
          static_cast<float>(1 + 0.5 * u("bn.running_var")));
    CHECK((*moduleTensor("bn.running_mean", {1}))[0] ==
          static_cast<float>(0.1 * (2 * u("bn.running_mean") - 1)));
    CHECK((*moduleTensor("fc.bias", {1}))[0] == static_cast<float>(0.1 * (2 * u("fc.bias") - 1)));
    CHECK((*moduleTensor("bn.weight", {1}))[0] ==
          static_cast<float>(1 + 0.1 * (2 * u("bn.weight") - 1)));
    const auto conv = moduleTensor("p/conv.weight", {2, 3, 1, 1}, 2.0);
    REQUIRE(conv->size() == 6);
    CHECK((*conv)[0] ==
          static_cast<float>(2.0 * std::sqrt(3.0 / 3) * (2 * u("p/conv.weight") - 1)));
}
