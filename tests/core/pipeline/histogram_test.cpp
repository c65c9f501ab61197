// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/histogram.h"

#include <doctest.h>

#include <numeric>

using namespace outis::pipeline;

TEST_CASE("every value falls into exactly one bin, the largest into the last") {
    const std::vector<double> left = {0, 1, 2, 3.999, 4};
    const std::vector<double> right = {0.5};
    const auto edges = commonEdges({&left, &right}, 4);
    REQUIRE(edges == std::vector<double>{0, 1, 2, 3, 4});
    CHECK(countInto(left, edges) == std::vector<std::int64_t>{1, 1, 1, 2});
    CHECK(countInto(right, edges) == std::vector<std::int64_t>{1, 0, 0, 0});
}

TEST_CASE("the last edge is no image's distance") {
    const std::vector<double> values = {3, 47.534989169163595};
    CHECK(commonEdges({&values}, 4) == std::vector<double>{0, 12, 24, 36, 48});
}

TEST_CASE("quantiles interpolate at q (m - 1)") {
    CHECK(quantileOf({4, 1, 3, 2}, 0.5) == doctest::Approx(2.5));
    CHECK(quantileOf({1, 2}, 0.0) == doctest::Approx(1));
    CHECK(quantileOf({7}, 0.9) == doctest::Approx(7));
}
