// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/auc.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/statistics/bootstrap.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::statistics;
using doctest::Approx;

namespace {

struct Sample {
    std::vector<double> score;
    std::vector<std::int64_t> label;
};

/// Scores on a grid, so that ties occur.
Sample tiedSample(std::size_t rows, std::uint64_t seed) {
    Philox random(Seed{seed});
    Sample sample;
    for (std::size_t row = 0; row < rows; ++row) {
        sample.label.push_back(static_cast<std::int64_t>(random.below(2)));
        sample.score.push_back(static_cast<double>(random.below(8)) +
                               2 * static_cast<double>(sample.label.back()));
    }
    return sample;
}

/// P(positive > negative) + P(tie)/2 by all pairs.
double slowAuc(const Sample& sample) {
    double won = 0;
    double pairs = 0;
    for (std::size_t a = 0; a < sample.score.size(); ++a) {
        for (std::size_t b = 0; b < sample.score.size(); ++b) {
            if (sample.label[a] == 1 && sample.label[b] == 0) {
                pairs += 1;
                won += sample.score[a] > sample.score[b]    ? 1
                       : sample.score[a] == sample.score[b] ? 0.5
                                                            : 0;
            }
        }
    }
    return won / pairs;
}

const std::vector<std::int64_t> kLabels{0, 1, 0, 1};

}  // namespace

TEST_CASE("the area is the share of pairs won, ties one half") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Sample sample = tiedSample(60, seed);
        CHECK(*rocAuc(sample.score, sample.label) == Approx(slowAuc(sample)).epsilon(1e-14));
    }
    CHECK(*rocAuc(std::vector<double>{0.1, 0.9, 0.2, 0.8}, kLabels) == 1);
    CHECK(*rocAuc(std::vector<double>{0.9, 0.1, 0.8, 0.2}, kLabels) == 0);
    CHECK(*rocAuc(std::vector<double>{1, 1, 1, 1}, kLabels) == 0.5);
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(*rocAuc(std::vector<double>{-infinity, infinity, 0, 1}, kLabels) == 1);
}

TEST_CASE("turning the scores around mirrors the area") {
    const Sample sample = tiedSample(100, 3);
    std::vector<double> turned;
    for (const double value : sample.score) {
        turned.push_back(-value);
    }
    CHECK(*rocAuc(sample.score, sample.label) + *rocAuc(turned, sample.label) ==
          Approx(1).epsilon(1e-14));
}

TEST_CASE("one class, no rows, NaN and strange labels are refused") {
    const std::vector<double> scores{0.1, 0.2};
    CHECK_FALSE(rocAuc(scores, std::vector<std::int64_t>{1, 1}));
    CHECK_FALSE(rocAuc(scores, std::vector<std::int64_t>{0, 0}));
    CHECK_FALSE(rocAuc(scores, std::vector<std::int64_t>{0, 2}));
    CHECK_FALSE(rocAuc(scores, std::vector<std::int64_t>{0}));
    CHECK_FALSE(rocAuc({}, {}));
    CHECK_FALSE(rocAuc(std::vector<double>{0.1, std::nan("")}, std::vector<std::int64_t>{0, 1}));
    CHECK_FALSE(averagePrecision(scores, std::vector<std::int64_t>{0, 0}));
    CHECK(*averagePrecision(scores, std::vector<std::int64_t>{1, 1}) == 1);
    CHECK_FALSE(delong(std::vector<double>{1, 2, 3}, std::vector<std::int64_t>{0, 0, 1}));
}

TEST_CASE("average precision lets tied scores enter together") {
    // Falling: {1 of 1}, then {1 of 2 tied} -> 1/2 * 1 + 1/2 * 2/3.
    CHECK(*averagePrecision(std::vector<double>{3, 2, 2, 1},
                            std::vector<std::int64_t>{1, 1, 0, 0}) == Approx(0.5 + 0.5 * 2.0 / 3));
}

TEST_CASE("missing labels leave only their class") {
    const std::vector<double> score{0.9, 0.1, 0.2, 0.8, 0.3, 0.5};
    const std::vector<std::int64_t> label{1, 1, 0, -1, 0, 1};  // [3, 2]
    const auto result = multilabelAuc(score, label, 2);
    REQUIRE_RESULT(result);
    CHECK(result->valid == std::vector<bool>{true, false});
    CHECK(result->auc == std::vector<double>{1, -1});
    CHECK(result->positives == std::vector<std::int64_t>{1, 2});
    CHECK(result->negatives == std::vector<std::int64_t>{2, 0});
    CHECK(result->macro == 1);
    CHECK_FALSE(multilabelAuc(score, std::vector<std::int64_t>(6, -1), 2));
    CHECK_FALSE(multilabelAuc(score, label, 4));
    CHECK_FALSE(multilabelAuc(score, label, 0));
}

TEST_CASE("DeLong's variance is that of the placement values") {
    // Positives 3, 2; negatives 1, 2, 0: placements 1, 5/6 and 1, 3/4, 1.
    const auto result =
        delong(std::vector<double>{3, 2, 1, 2, 0}, std::vector<std::int64_t>{1, 1, 0, 0, 0}, 0.9);
    REQUIRE_RESULT(result);
    CHECK(result->auc == Approx(11.0 / 12));
    const double ofPositives = (1.0 / 6) * (1.0 / 6) / 2;    // sample variance
    const double ofNegatives = (0.25 * 0.25 * 2.0 / 3) / 2;  // sample variance
    CHECK(result->variance == Approx(ofPositives / 2 + ofNegatives / 3).epsilon(1e-13));
    CHECK(result->interval.upper == 1);
    CHECK(result->interval.lower ==
          Approx(11.0 / 12 - 1.6448536269514722 * std::sqrt(result->variance)));
}

TEST_CASE("two scores are compared with their covariance") {
    const Sample a = tiedSample(80, 5);
    Sample b = tiedSample(80, 6);
    b.label = a.label;
    const auto paired = delongPaired(a.score, b.score, a.label);
    REQUIRE_RESULT(paired);
    const double separate = delong(a.score, a.label)->variance + delong(b.score, a.label)->variance;
    CHECK(paired->variance == Approx(separate - 2 * paired->covariance).epsilon(1e-10));
    CHECK(paired->difference == Approx(paired->aucA - paired->aucB));
    const auto same = delongPaired(a.score, a.score, a.label);
    REQUIRE_RESULT(same);
    CHECK(same->variance == 0);
    CHECK(same->z == 0);
    CHECK(same->p == 1);
}

TEST_CASE("quantiles are interpolated between the sorted values") {
    const std::vector<double> values{4, 1, 3, 2};
    CHECK(*quantile(values, 0) == 1);
    CHECK(*quantile(values, 1) == 4);
    CHECK(*quantile(values, 0.5) == 2.5);
    CHECK(*quantile(values, 0.1) == Approx(1.3));
    CHECK_FALSE(quantile({}, 0.5));
    CHECK_FALSE(quantile(values, 1.1));
}

TEST_CASE("a bootstrap keeps clusters together and leaves out resamples of one class") {
    const std::vector<double> score{0.9, 0.2, 0.8, 0.1};
    const std::vector<std::int64_t> label{1, 0, 1, 0};
    const std::vector<std::int64_t> cluster{50, 20, 50, 20};  // sorted: 20, 50
    const std::vector<std::int64_t> draws{0, 1,               // everything
                                          1, 1,               // positives only
                                          0, 0};              // negatives only
    const auto result = bootstrapAuc(score, label, cluster, draws, 2);
    REQUIRE_RESULT(result);
    CHECK(result->auc == 1);
    CHECK(result->resampled == std::vector<double>{1, -1, -1});
    CHECK(result->valid == 1);
    CHECK(result->interval.lower == 1);
    CHECK_FALSE(bootstrapAuc(score, label, cluster, std::vector<std::int64_t>{0, 2}, 2));
    CHECK_FALSE(bootstrapAuc(score, label, cluster, std::vector<std::int64_t>{0, 0}, 2));
    CHECK_FALSE(bootstrapAuc(score, label, cluster, std::vector<std::int64_t>{0, 1, 0}, 2));
}
