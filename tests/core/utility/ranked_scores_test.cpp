// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/ranked_scores.h"

#include <doctest.h>

#include <vector>

#include "core/base/random.h"
#include "core/statistics/auc.h"

namespace outis::utility {
namespace {

TEST_CASE("weights count rows as often as repeating them") {
    Philox random(Seed{3});
    for (int repeat = 0; repeat < 20; ++repeat) {
        std::vector<double> score;
        std::vector<std::int64_t> label;
        std::vector<double> weight;
        std::vector<double> repeatedScore;
        std::vector<std::int64_t> repeatedLabel;
        for (int row = 0; row < 60; ++row) {
            score.push_back(static_cast<double>(random.below(12)) / 12);  // ties
            label.push_back(static_cast<std::int64_t>(random.below(3)) - 1);
            weight.push_back(static_cast<double>(random.below(4)));
            for (int copy = 0; copy < weight.back() && label.back() >= 0; ++copy) {
                repeatedScore.push_back(score.back());
                repeatedLabel.push_back(label.back());
            }
        }
        const auto area = RankedScores(score, label).auc(weight);
        const auto expected = statistics::rocAuc(repeatedScore, repeatedLabel);
        REQUIRE(area);
        REQUIRE(expected);
        CHECK(*area == *expected);
    }
}

TEST_CASE("one class alone has no area") {
    const std::vector<double> score = {0.1, 0.2, 0.3};
    const std::vector<std::int64_t> label = {1, 0, 1};
    const RankedScores ranked(score, label);
    CHECK_FALSE(ranked.auc(std::vector<double>{1, 0, 2}));
    CHECK(ranked.auc(std::vector<double>{1, 1, 0}) == 0.0);
}

}  // namespace
}  // namespace outis::utility
