// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/irs.h"

#include <doctest.h>

#include "core/statistics/occupancy.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

namespace {

struct Example {
    std::int64_t gallery, queries, distinct, lower, estimate, upper;
};

void gives(const Example& example) {
    CAPTURE(example.gallery);
    CAPTURE(example.queries);
    CAPTURE(example.distinct);
    const auto score = irs(example.gallery, example.queries, example.distinct);
    REQUIRE_RESULT(score);
    CHECK(score->lower == example.lower);
    CHECK(score->estimate == example.estimate);
    CHECK(score->upper == example.upper);
}

/// Largest likelihood over all s, without the bisection.
std::int64_t slowEstimate(std::int64_t gallery, std::int64_t queries, std::int64_t distinct) {
    std::int64_t best = distinct;
    for (std::int64_t s = distinct; s <= gallery; ++s) {
        if (logOccupancy(queries, s, distinct) > logOccupancy(queries, best, distinct)) {
            best = s;
        }
    }
    return best;
}

}  // namespace

TEST_CASE("the worked examples come out to the integer") {
    // METHOD 11.5.
    gives({100, 50, 35, 48, 64, 98});
    gives({1000, 200, 150, 273, 328, 407});
    gives({7465, 1277, 1159, 5614, 6472, 7465});
    gives({7465, 1277, 692, 885, 923, 966});
    gives({7465, 1159, 692, 967, 1017, 1075});
    gives({67309, 8735, 6000, 10595, 10852, 11121});
    gives({50, 30, 20, 24, 33, 50});
    gives({20, 12, 9, 10, 18, 20});
    gives({30, 40, 22, 24, 29, 30});
    gives({10, 50, 10, 10, 10, 10});
    gives({100, 50, 1, 1, 1, 1});
    gives({1, 1, 1, 1, 1, 1});
    CHECK(irs(7465, 1277, 1159)->score() == Approx(0.867).epsilon(1e-3));
    CHECK(irs(7465, 1277, 1159)->lowerScore() == Approx(0.752).epsilon(1e-3));
    CHECK(irs(7465, 1277, 692)->upperScore() == Approx(0.1294).epsilon(1e-3));
}

TEST_CASE("where every query hits another image the estimate is the gallery, and says so") {
    // METHOD 11.4; plain loops over s never end on the first three.
    for (const auto& [gallery, queries] : {std::pair<std::int64_t, std::int64_t>{3, 2},
                                           {2, 2},
                                           {11, 10},
                                           {12, 10},
                                           {100, 50},
                                           {1, 1}}) {
        const auto score = irs(gallery, queries, queries);
        REQUIRE_RESULT(score);
        CHECK(score->estimate == gallery);
        CHECK(score->upper == gallery);
        CHECK(score->unbounded);
        CHECK(score->capped);
    }
    CHECK_FALSE(irs(3, 2, 2)->misfit);
    CHECK_FALSE(irs(2, 2, 2)->misfit);
    for (const auto& [gallery, queries] :
         {std::pair<std::int64_t, std::int64_t>{11, 10}, {12, 10}, {100, 50}}) {
        CHECK(irs(gallery, queries, queries)->misfit);
        CHECK(irs(gallery, queries, queries)->lower == gallery);
    }
}

TEST_CASE("the flags are off in an ordinary case") {
    const auto score = irs(1000, 200, 150);
    REQUIRE_RESULT(score);
    CHECK_FALSE(score->unbounded);
    CHECK_FALSE(score->misfit);
    CHECK_FALSE(score->capped);
    CHECK(irs(7465, 1277, 1159)->capped);
}

TEST_CASE("a full gallery is its own estimate") {
    CHECK(irs(10, 50, 10)->estimate == 10);
    CHECK_FALSE(irs(10, 50, 10)->unbounded);
}

TEST_CASE("the bisection finds the greatest likelihood of a search through all s") {
    for (std::int64_t queries = 1; queries <= 12; ++queries) {
        for (std::int64_t distinct = 1; distinct < queries; ++distinct) {
            for (const std::int64_t gallery :
                 {distinct, distinct + 1, distinct + 7, distinct + 90}) {
                CAPTURE(queries);
                CAPTURE(distinct);
                CAPTURE(gallery);
                CHECK(*irsEstimate(gallery, queries, distinct) ==
                      slowEstimate(gallery, queries, distinct));
            }
        }
    }
}

TEST_CASE("the bounds are where the tails cross alpha") {
    for (const double alpha : {0.005, 0.05, 0.3, 0.5, 0.7}) {
        for (const std::int64_t distinct : {1, 5, 13, 20, 23}) {
            CAPTURE(alpha);
            CAPTURE(distinct);
            const auto score = irs(60, 24, distinct, alpha);
            REQUIRE_RESULT(score);
            std::int64_t upper = distinct;
            std::int64_t lower = 60;
            for (std::int64_t s = 60; s >= distinct; --s) {
                upper = std::max(upper, occupancy(24, s).atMost(distinct) >= alpha ? s : 0);
                lower = occupancy(24, s).atLeast(distinct) >= alpha ? s : lower;
            }
            CHECK(score->upper == upper);
            CHECK(score->lower == lower);
        }
    }
}

TEST_CASE("a huge gallery costs no more than a small one") {
    const auto score = irs(1'000'000'000'000, 1000, 999);
    REQUIRE_RESULT(score);
    CHECK(score->estimate > 100'000);
    CHECK(score->lower < score->estimate);
    CHECK(score->upper > score->estimate);
}

TEST_CASE("impossible counts are refused") {
    CHECK_FALSE(irs(10, 5, 6));
    CHECK_FALSE(irs(5, 10, 6));
    CHECK_FALSE(irs(10, 5, 0));
    CHECK_FALSE(irs(0, 5, 1));
    CHECK_FALSE(irs(10, 0, 0));
    CHECK_FALSE(irs(10, 5, 3, 0));
    CHECK_FALSE(irs(10, 5, 3, 1));
    CHECK_FALSE(irsEstimate(10, 5, 6));
}

TEST_CASE("the adjusted score is the mean over all subsets and warns above one") {
    const std::vector<std::int64_t> distinct{150, 200};
    const auto result = adjustedIrs(1000, 200, 150, distinct);
    REQUIRE_RESULT(result);
    CHECK(result->referenceEstimate == 328);
    CHECK(result->estimates == std::vector<std::int64_t>{328, 1000});
    CHECK(result->adjusted[0] == 1.0);
    CHECK_FALSE(result->warnings[0]);
    CHECK(result->warnings[1]);
    CHECK(result->mean == Approx((1 + 1000.0 / 328) / 2));
    CHECK_FALSE(adjustedIrs(1000, 200, 150, {}));
    CHECK_FALSE(adjustedIrs(1000, 200, 150, std::vector<std::int64_t>{201}));
    CHECK_FALSE(adjustedIrs(1000, 200, 0, distinct));
}

TEST_CASE("a retrieval list counts its distinct images") {
    const std::vector<std::int64_t> nearest{4, 4, 0, 2, 0};
    const auto score = irsOfRetrievals(nearest, 5);
    REQUIRE_RESULT(score);
    CHECK(score->distinct == 3);
    CHECK(score->queries == 5);
    CHECK_FALSE(irsOfRetrievals(nearest, 4));
    CHECK_FALSE(irsOfRetrievals({}, 4));
}
