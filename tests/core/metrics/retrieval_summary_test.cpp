// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/retrieval_summary.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/random.h"

using namespace outis;
using namespace outis::metrics;

namespace {

/// `queries` draws from `images`, each alike.
std::vector<std::int64_t> evenHits(std::int64_t images, std::int64_t queries, std::uint64_t seed) {
    std::vector<std::int64_t> hits(static_cast<std::size_t>(images), 0);
    Philox random(Seed{seed});
    for (std::int64_t query = 0; query < queries; ++query) {
        ++hits[random.below(static_cast<std::uint64_t>(images))];
    }
    return hits;
}

}  // namespace

TEST_CASE("every real image is counted in one bar, and drawing evenly looks like its expectation") {
    const auto summary = orThrow(retrievalSummary(evenHits(1000, 2000, 1)));
    CHECK(summary.images == 1000);
    CHECK(summary.queries == 2000);
    std::int64_t images = 0;
    double expected = 0;
    for (const RetrievalBar& bar : summary.bars) {
        images += bar.images;
        expected += bar.expected;
        CHECK(std::abs(static_cast<double>(bar.images) - bar.expected) <
              5 * std::sqrt(bar.expected + 1));
    }
    CHECK(images == 1000);
    CHECK(expected == doctest::Approx(1000));
    CHECK(summary.bars.back().orMore);
    // 1000 (1 - (1 - 1/1000)^2000)
    CHECK(summary.expectedMet == doctest::Approx(864.8).epsilon(0.001));
    CHECK(summary.met == 1000 - summary.bars.front().images);
}

TEST_CASE("an image that is met far more often than by chance is above the line") {
    std::vector<std::int64_t> hits = evenHits(500, 500, 2);
    const auto even = orThrow(retrievalSummary(hits));
    CHECK(std::ranges::count_if(hits,
                                [&](std::int64_t count) { return count >= even.oftenFrom; }) == 0);
    hits[7] += 30;
    const auto copied = orThrow(retrievalSummary(hits));
    CHECK(std::ranges::count_if(
              hits, [&](std::int64_t count) { return count >= copied.oftenFrom; }) == 1);
    CHECK(copied.bars.size() == 12);
    CHECK(copied.bars.back().images == 1);
}

TEST_CASE("one image, no query and nothing at all") {
    CHECK(orThrow(retrievalSummary(std::vector<std::int64_t>{0})).met == 0);
    const auto one = orThrow(retrievalSummary(std::vector<std::int64_t>{5}));
    CHECK(one.expectedMet == doctest::Approx(1));
    CHECK(one.met == 1);
    CHECK(!retrievalSummary({}).has_value());
    CHECK(!retrievalSummary(std::vector<std::int64_t>{1, -1}).has_value());
}

TEST_CASE("groups are counted apart, and what is in none is left out") {
    const std::vector<std::int64_t> hits{0, 2, 1, 0, 3};
    const std::vector<std::string> values{"F", "F", "M", "", "M"};
    const auto groups = orThrow(coverageByGroup(hits, values));
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].value == "F");
    CHECK(groups[0].images == 2);
    CHECK(groups[0].met == 1);
    CHECK(groups[1].met == 2);
    for (const GroupCoverage& group : groups) {
        const double share = static_cast<double>(group.met) / static_cast<double>(group.images);
        CHECK(group.interval.lower <= share);
        CHECK(group.interval.upper >= share);
        // 1 - (1 - 1/5)^6
        CHECK(group.expected == doctest::Approx(0.737856));
    }
    CHECK(!coverageByGroup(hits, std::vector<std::string>{"F"}).has_value());
}
