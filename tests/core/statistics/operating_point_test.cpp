// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/operating_point.h"

#include <doctest.h>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

namespace {

const std::vector<double> kScores{0.9, 0.8, 0.7, 0.6, 0.5, 0.4};
const std::vector<std::int64_t> kLabels{1, 0, 1, 1, 0, 0};

}  // namespace

TEST_CASE("Youden's point is the highest threshold of the largest difference") {
    const auto point = youdenPoint(kScores, kLabels);
    REQUIRE_RESULT(point);
    CHECK(point->threshold == 0.6);
    CHECK(point->truePositiveRate == 1);
    CHECK(point->falsePositiveRate == Approx(1.0 / 3));
    CHECK(point->precision == 0.75);
    // Both 0.9 and 0.7 reach one half.
    const auto tie =
        youdenPoint(std::vector<double>{0.9, 0.8, 0.7, 0.6}, std::vector<std::int64_t>{1, 0, 1, 0});
    CHECK(tie->threshold == 0.9);
}

TEST_CASE("the threshold for a recall is the highest that reaches it") {
    CHECK(thresholdAtRecall(kScores, kLabels, 0)->threshold == 0.9);
    CHECK(thresholdAtRecall(kScores, kLabels, 1.0 / 3)->threshold == 0.9);
    CHECK(thresholdAtRecall(kScores, kLabels, 0.34)->threshold == 0.7);
    CHECK(thresholdAtRecall(kScores, kLabels, 1)->threshold == 0.6);
    CHECK_FALSE(thresholdAtRecall(kScores, kLabels, 1.1));
    CHECK_FALSE(thresholdAtRecall(kScores, std::vector<std::int64_t>(6, 0), 0.5));
}

TEST_CASE("the rate at a false positive rate is not interpolated") {
    CHECK(*tprAtFpr(kScores, kLabels, 0) == Approx(1.0 / 3));
    CHECK(*tprAtFpr(kScores, kLabels, 0.32) == Approx(1.0 / 3));
    CHECK(*tprAtFpr(kScores, kLabels, 1.0 / 3) == 1);
    CHECK(*tprAtFpr(std::vector<double>{1, 2}, std::vector<std::int64_t>{1, 0}, 0.5) == 0);
    CHECK_FALSE(tprAtFpr(kScores, kLabels, -0.1));
}

TEST_CASE("the equal error rate lies where both errors meet on the straight lines") {
    CHECK(*equalErrorRate(kScores, kLabels) == Approx(1.0 / 3));
    CHECK(*equalErrorRate(std::vector<double>{1, 1}, std::vector<std::int64_t>{0, 1}) == 0.5);
    CHECK(*equalErrorRate(std::vector<double>{1, 2}, std::vector<std::int64_t>{0, 1}) == 0);
    CHECK(*equalErrorRate(std::vector<double>{2, 1}, std::vector<std::int64_t>{0, 1}) == 1);
    CHECK_FALSE(equalErrorRate(kScores, std::vector<std::int64_t>(6, 1)));
}
