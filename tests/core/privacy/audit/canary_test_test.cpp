// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/canary_test.h"

#include <doctest.h>

#include <cmath>

using namespace outis;
using namespace outis::privacy;

namespace {

/// `found` of 20 planted marks come out; the others are as any mark that nobody carried.
CanaryEvidence marks(std::int64_t found, Seed seed) {
    Philox random(seed);
    const auto clarity = [&](double centre) {
        return static_cast<float>(centre + .1 * random.normal());
    };
    CanaryEvidence evidence;
    evidence.version = "made";
    for (std::int64_t mark = 0; mark < 20; ++mark) {
        evidence.planted.push_back(clarity(mark < found ? .9 : .3));
        evidence.readable.push_back(clarity(.95));
    }
    for (std::int64_t mark = 0; mark < 200; ++mark) {
        evidence.heldOut.push_back(clarity(.3));
    }
    return evidence;
}

}  // namespace

TEST_CASE("marks that come out are found, counted and tested against marks that nobody carried") {
    const auto result = canaryTest(marks(5, Seed{1}), 999, Seed{1});
    CHECK(result.verdict == kAttackFound);
    CHECK(result.p <= .005);
    CHECK(result.planted == 20);
    CHECK(result.heldOut == 200);
    CHECK(result.readable.hits == 20);
    CHECK(result.found.hits >= 5);
    CHECK(*result.found.low < *result.found.rate);
    CHECK(result.falseAlarms.hits <= 10);  // 5 % by construction
    CHECK(*result.largestExposure == doctest::Approx(std::log2(201)));
    CHECK(*result.medianExposure < 3);
    CHECK(canaryTest(marks(5, Seed{1}), 999, Seed{1}).p == result.p);
    CHECK(wordsOf(result).find("of 20 marks of single patients came out") != std::string::npos);
    CHECK(wordsOf({}) == "Recipe: not run: no shadow generator");
}

TEST_CASE("two marks of twenty are enough to be told from none") {
    CHECK(canaryTest(marks(2, Seed{2}), 999, Seed{1}).verdict == kAttackFound);
    int alarms = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto result = canaryTest(marks(0, Seed{100 + seed}), 499, Seed{seed});
        alarms += result.verdict == kAttackFound ? 1 : 0;
        CHECK(result.verdict != kNotTestable);
    }
    CHECK(alarms <= 5);  // 2 expected
}

TEST_CASE("marks that cannot be read, or too few of them, say nothing") {
    auto evidence = marks(0, Seed{3});
    for (std::size_t mark = 0; mark < 8; ++mark) {
        evidence.readable[mark] = .1F;
    }
    auto result = canaryTest(evidence, 999, Seed{1});
    CHECK(result.verdict == kNotTestable);
    CHECK(result.state ==
          "not testable: only 12 of 20 marks can be read in the images that carry them");

    evidence = marks(0, Seed{3});
    evidence.planted.resize(2);
    evidence.readable.resize(2);
    result = canaryTest(evidence, 999, Seed{1});
    CHECK(result.verdict == kNotTestable);
    CHECK(result.state.find("2 marks planted and 200 held out") != std::string::npos);
    CHECK(canaryTest({}, 999, Seed{1}).verdict == kNotTestable);
}
