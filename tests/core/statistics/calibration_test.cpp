// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/calibration.h"

#include <doctest.h>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

TEST_CASE("the Brier score is the mean squared error") {
    CHECK(*brier(std::vector<double>{0.5, 1}, std::vector<std::int64_t>{1, 1}) == 0.125);
    CHECK_FALSE(brier(std::vector<double>{1.2}, std::vector<std::int64_t>{1}));
    CHECK_FALSE(brier(std::vector<double>{0.2}, std::vector<std::int64_t>{2}));
    CHECK_FALSE(brier({}, {}));
}

TEST_CASE("a probability on an edge belongs to the bin below it, 0 to the first") {
    const std::vector<double> probability{0, 0.2, 0.21, 0.4, 0.6, 0.8, 1};
    const auto result =
        calibrationError(probability, std::vector<std::int64_t>{0, 0, 0, 0, 1, 1, 1}, 5);
    REQUIRE_RESULT(result);
    CHECK(result->count == std::vector<std::int64_t>{2, 2, 1, 1, 1});
    for (std::int64_t bins = 1; bins <= 40; ++bins) {
        for (std::int64_t edge = 1; edge <= bins; ++edge) {
            CAPTURE(bins);
            CAPTURE(edge);
            const double p = static_cast<double>(edge) / static_cast<double>(bins);
            const auto at =
                calibrationError(std::vector<double>{p}, std::vector<std::int64_t>{1}, bins);
            CHECK(at->count[static_cast<std::size_t>(edge - 1)] == 1);
        }
    }
}

TEST_CASE("the error weighs the gaps of the bins by their rows") {
    const auto result = calibrationError(std::vector<double>{0.1, 0.1, 0.1, 0.9},
                                         std::vector<std::int64_t>{0, 0, 1, 1}, 2);
    REQUIRE_RESULT(result);
    CHECK(result->confidence[0] == Approx(0.1));
    CHECK(result->accuracy[0] == Approx(1.0 / 3));
    const double first = 1.0 / 3 - 0.1;
    CHECK(result->expected == Approx(0.75 * first + 0.25 * 0.1));
    CHECK(result->largest == Approx(first));
    CHECK_FALSE(calibrationError(std::vector<double>{0.1}, std::vector<std::int64_t>{0}, 0));
}

TEST_CASE("the top label is the most probable class, the lowest of equals") {
    const std::vector<double> probability{0.5, 0.5, 0, 0.2, 0.1, 0.7};
    const auto result = topLabelCalibration(probability, std::vector<std::int64_t>{0, 1});
    REQUIRE_RESULT(result);
    CHECK(result->accuracy == 0.5);
    CHECK(result->meanConfidence == Approx(0.6));
    CHECK(result->brier == Approx((0.25 + 0.25 + 0.04 + 0.81 + 0.49) / 2));
    CHECK_FALSE(topLabelCalibration(probability, std::vector<std::int64_t>{0, 3}));
    CHECK_FALSE(topLabelCalibration(probability, std::vector<std::int64_t>{0, 1, 2, 0}));
}
