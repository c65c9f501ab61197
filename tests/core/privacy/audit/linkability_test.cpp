// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/linkability.h"

#include <doctest.h>

#include <limits>

#include <nlohmann/json.hpp>

#include "core/privacy/audit/attribute_predicates.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

AuditPopulation populationOf(std::int64_t train, std::int64_t control) {
    AuditPopulation population;
    population.train = train;
    population.control = control;
    return population;
}

/// 60 probes of each kind, 100 released images of 20 groups.
LinkabilityInput linkInput(double boost) {
    LinkabilityInput input;
    for (std::int64_t image = 0; image < 100; ++image) {
        input.groupOf.push_back(image % 20);
    }
    Philox random(Seed{4});
    input.train.released = input.control.released = 100;
    for (std::int64_t probe = 0; probe < 60; ++probe) {
        input.trainGroups.push_back({probe % 20});
        for (std::int64_t image = 0; image < 100; ++image) {
            const bool own = image % 20 == probe % 20;
            input.train.values.push_back(static_cast<float>(random.normal() + (own ? boost : 0)));
            input.control.values.push_back(static_cast<float>(random.normal()));
        }
    }
    return input;
}

}  // namespace

TEST_CASE("own groups are linked where they are more alike, and not by chance") {
    const auto linked = linkability(linkInput(4), Seed{1});
    REQUIRE(linked);
    REQUIRE(linked->rows.size() == 2);
    CHECK(linked->rows[0].chance == doctest::Approx(.05));
    CHECK(linked->rows[1].chance == doctest::Approx(.2304).epsilon(.001));  // 1 - C(95,5)/C(100,5)
    CHECK(*linked->rows[0].main.rate > .9);
    CHECK(*linked->rows[0].control.rate < .2);
    CHECK(linked->rows[0].risk > .8);
    CHECK(linked->rows[0].low > .7);
    const auto chance = linkability(linkInput(0), Seed{1});
    CHECK(chance->rows[0].low <= 0.05);
    CHECK(chance->rows[0].risk < .2);
    CHECK(toJson(*linked).at("rows").size() == 2);
}

TEST_CASE("without groups or probes nothing is said, and lists must fit") {
    auto input = linkInput(1);
    for (auto& group : input.groupOf) {
        group = -1;
    }
    CHECK(linkability(input, Seed{1})->rows[0].state ==
          "not testable: the release has no groups of patients");
    input = linkInput(1);
    input.control.values.clear();
    CHECK(linkability(input, Seed{1})->rows[0].state.starts_with("not testable"));
    input = linkInput(1);
    input.trainGroups.pop_back();
    CHECK(linkability(input, Seed{1}).error().code == ErrorCode::InvalidOption);
    input = linkInput(1);
    input.train.values[3] = std::numeric_limits<float>::quiet_NaN();
    CHECK(linkability(input, Seed{1}).error().code == ErrorCode::NonFinite);
}

TEST_CASE("inference counts what the release adds over controls") {
    AttributeGuesses guesses{"sex", std::vector<bool>(100, true), std::vector<bool>(100, false),
                             std::vector<bool>(100, false), std::vector<bool>(100, false)};
    guesses.without.assign(100, true);
    for (std::size_t probe = 0; probe < 50; ++probe) {
        guesses.control[probe] = true;
        guesses.naive[probe] = true;
    }
    const auto result = attributeInference(std::vector{guesses});
    REQUIRE(result);
    CHECK(result->rows[0].chance == .5);
    CHECK(*result->rows[0].without.rate == 1);
    CHECK(result->rows[0].risk > .9);
    CHECK_FALSE(result->rows[0].weak);
    guesses.train = guesses.naive;
    CHECK(attributeInference(std::vector{guesses})->rows[0].risk == 0);
    CHECK(attributeInference(std::vector{guesses})->rows[0].weak);
    guesses.naive.pop_back();
    CHECK(attributeInference(std::vector{guesses}).error().subject == "sex");
}

TEST_CASE("attributes are predicted by most neighbours, ties by the nearest, unknown by none") {
    const AttributeTable reference{{"sex", "age"}, {0, 3, 1, 3, 1, -1, 0, 5}};
    const auto predicted = predictedFrom({{0, 1, 2}, {0, 1}, {2}, {}}, reference);
    CHECK(predicted.codes == std::vector<std::int32_t>{1, 3, 0, 3, 1, -1, -1, -1});
}

TEST_CASE("a conjunction matches patients one of whose images has it all") {
    const auto population = populationOf(2, 2);
    const KnownAttributes known{{{"sex", "age"}, {0, 1, 1, 1, 0, 2, 0, -1, -1, -1}},
                                {0, 1, 1, 2, 3}};
    const AttributeTable predicted{{"sex", "age"}, {0, 1, 0, 2, -1, -1, 1, 9}};
    const auto matches = conjunctionsOf(predicted, known, population);
    REQUIRE(matches);
    CHECK(matches->columns[0] == std::vector<std::int32_t>{0, 2});  // unknown says nothing
    CHECK(matches->columns[1] == std::vector<std::int32_t>{1, 2});
    CHECK(matches->columns[2].empty());
    CHECK(matches->valid == std::vector<bool>{true, true, false, true});
    CHECK(matches->columns[3].empty());
    const std::vector<std::int64_t> owners = {2, 2, 2, 2};
    CHECK(conjunctionsOf(predicted, known, population, owners)->columns[0] ==
          std::vector<std::int32_t>{0});
    CHECK(conjunctionsOf({{"sex"}, {0}}, known, population).error().code ==
          ErrorCode::InvalidOption);
}
