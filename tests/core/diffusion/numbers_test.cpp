// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numeric>
#include <vector>

#include <doctest.h>

#include "core/diffusion/ema_profile.h"
#include "core/diffusion/learning_rate.h"
#include "core/diffusion/noise_schedule.h"

// Anchors of METHOD 6.2, 6.3 and 17.
using namespace outis::diffusion;
using doctest::Approx;

TEST_CASE("the learning rate has the values of the published run") {
    const LearningRate rate{0.0012, 17000.0 * 2048, 10e6};
    CHECK(rate.at(0) == 0);
    CHECK(rate.at(5e6) == Approx(0.0006).epsilon(1e-12));
    CHECK(rate.at(34'000'000) == Approx(0.0012).epsilon(1e-12));
    CHECK(rate.at(50'331'648) == Approx(0.000998045).epsilon(1e-6));
    CHECK(rate.at(83'886'080) == Approx(0.000773082).epsilon(1e-6));
    CHECK(rate.at(134'217'728) == Approx(0.000611175).epsilon(1e-6));
}

TEST_CASE("a learning rate without ramp and decay is constant") {
    const LearningRate rate{0.01, 0, 0};
    CHECK(rate.at(0) == 0.01);
    CHECK(rate.at(1e12) == 0.01);
}

TEST_CASE("relative widths and exponents of the averages belong together") {
    CHECK(emaExponent(0.05) == Approx(16.972199).epsilon(1e-7));
    CHECK(emaExponent(0.10) == Approx(6.937204).epsilon(1e-7));
    CHECK(emaExponent(0.20) == Approx(1.826214).epsilon(1e-6));
    CHECK(emaExponent(0.01) == Approx(96.994898).epsilon(1e-7));
    for (const double std : {0.011, 0.04, 0.13, 0.22, 0.28}) {
        CHECK(emaStd(emaExponent(std)) == Approx(std).epsilon(1e-12));
    }
}

TEST_CASE("the first step of an average forgets its start") {
    CHECK(emaBeta(0.05, 2048, 2048) == 0);
    CHECK(emaBeta(0.05, 204'800, 2048) == Approx(0.834747).epsilon(1e-6));
    CHECK(emaBeta(0.10, 204'800, 2048) == Approx(0.923327).epsilon(1e-6));
}

TEST_CASE("a profile sums to one and is empty after its end") {
    const std::vector<double> response = emaResponse(40, 0.1, 48);
    CHECK(std::accumulate(response.begin(), response.end(), 0.0) == Approx(1).epsilon(1e-12));
    CHECK(response[41] == 0);
    CHECK(response[40] > response[39]);
}

TEST_CASE("the inner product of two profiles is symmetric") {
    const EmaProfile narrow{1000, 0.05};
    const EmaProfile wide{2000, 0.10};
    CHECK(emaCorrelation(narrow, wide) == Approx(2.33651640e-5).epsilon(1e-7));
    CHECK(emaCorrelation(wide, narrow) == emaCorrelation(narrow, wide));
}

TEST_CASE("the sampler's noise levels are those of the paper") {
    const std::vector<double> levels = SigmaSchedule{}.levels();
    REQUIRE(levels.size() == 33);
    CHECK(levels[0] == Approx(80).epsilon(1e-12));
    CHECK(levels[1] == Approx(66.930874).epsilon(1e-7));
    CHECK(levels[29] == Approx(0.00845305).epsilon(1e-5));
    CHECK(levels[31] == Approx(0.002).epsilon(1e-12));
    CHECK(levels[32] == 0);
}

TEST_CASE("a schedule of one step goes from the largest level to zero") {
    const std::vector<double> levels = SigmaSchedule{1, 0.002, 80, 7}.levels();
    REQUIRE(levels.size() == 2);
    CHECK(levels[0] == Approx(80));
    CHECK(levels[1] == 0);
}

TEST_CASE("loss weights have their closed form") {
    CHECK(lossWeight(1, 0.5) == Approx(5));
    CHECK(lossWeight(0.5, 0.5) == Approx(8));
    CHECK(lossWeight(0.002, 0.5) == Approx(250004));
    CHECK(lossWeight(80, 0.5) == Approx(4.000156).epsilon(1e-6));
    CHECK(trainingSigma(-0.4, 1, 0.5) == Approx(std::exp(0.1)));
}
