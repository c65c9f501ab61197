// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/curves.h"

#include <cmath>
#include <vector>

#include <doctest.h>

#include "core/base/random.h"
#include "core/statistics/auc.h"

using namespace outis;
using namespace outis::utility;

namespace {

ScoredLabels madeRun(std::uint64_t seed, double signal) {
    ScoredLabels run;
    Philox random(Seed{seed});
    for (int image = 0; image < 400; ++image) {
        const auto label = static_cast<std::int64_t>(random.below(2));
        run.label.push_back(label);
        run.score.push_back(1 /
                            (1 + std::exp(-signal * (label == 1 ? 1 : -1) / 2 - random.normal())));
    }
    return run;
}

double areaBelow(const std::vector<CurvePoint>& curve) {
    double area = 0;
    for (std::size_t at = 1; at < curve.size(); ++at) {
        area += (curve[at].falsePositive - curve[at - 1].falsePositive) *
                (curve[at].truePositive + curve[at - 1].truePositive) / 2;
    }
    return area;
}

}  // namespace

TEST_CASE("the area below the mean curve is the mean of the areas") {
    const std::vector<ScoredLabels> runs{madeRun(1, 1), madeRun(2, 2), madeRun(3, 0.5)};
    double mean = 0;
    for (const ScoredLabels& run : runs) {
        mean += orThrow(statistics::delong(run.score, run.label, 0.95)).auc / 3;
    }
    const auto curve = meanRoc(runs);
    REQUIRE(curve.size() == 51);
    CHECK(areaBelow(curve) == doctest::Approx(mean).epsilon(0.01));
    CHECK(curve.front().falsePositive == 0);
    CHECK(curve.back().falsePositive == 1);
    CHECK(curve.back().truePositive == doctest::Approx(1));
    for (std::size_t at = 1; at < curve.size(); ++at) {
        CHECK(curve[at].truePositive >= curve[at - 1].truePositive - 1e-12);
    }
}

TEST_CASE(
    "a perfect classifier goes up the left side, one that says always the same the diagonal") {
    const auto perfect = meanRoc({{{0.9, 0.8, 0.1, 0.2}, {1, 1, 0, 0}}});
    CHECK(perfect.front().truePositive == 1);
    for (const CurvePoint& point : meanRoc({{{0.5, 0.5, 0.5}, {1, 0, 1}}})) {
        CHECK(point.truePositive == doctest::Approx(point.falsePositive));
    }
}

TEST_CASE("one label alone or no run has no curve") {
    CHECK(meanRoc({}).empty());
    CHECK(meanRoc({{{0.5, 0.6}, {1, 1}}}).empty());
    CHECK(calibrationBins({}).empty());
}

TEST_CASE("bins join what all runs say, and are left out where nothing is said") {
    const auto bins = calibrationBins({{{0.05, 0.07, 0.95}, {0, 1, 1}}, {{0.03}, {0}}});
    REQUIRE(bins.size() == 2);
    CHECK(bins[0].answers == 3);
    CHECK(bins[0].predicted == doctest::Approx(0.05));
    CHECK(bins[0].positive == doctest::Approx(1.0 / 3));
    CHECK(bins[1].answers == 1);
    CHECK(bins[1].positive == 1);
}
