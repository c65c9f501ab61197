// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/occupancy.h"

#include <doctest.h>

#include <cmath>

#include "core/base/result.h"

using namespace outis::statistics;
using doctest::Approx;

TEST_CASE("the distribution has the exact fractions of small cases") {
    // METHOD 11.5.
    const Occupancy four = occupancy(3, 4);
    CHECK(four.equal(1) == Approx(1.0 / 16));
    CHECK(four.equal(2) == Approx(9.0 / 16));
    CHECK(four.equal(3) == Approx(6.0 / 16));
    const Occupancy six = occupancy(4, 6);
    CHECK(six.equal(1) == Approx(1.0 / 216));
    CHECK(six.equal(2) == Approx(35.0 / 216));
    CHECK(six.equal(3) == Approx(5.0 / 9));
    CHECK(six.equal(4) == Approx(5.0 / 18));
    const Occupancy five = occupancy(5, 6);
    CHECK(five.equal(1) == Approx(1.0 / 1296));
    CHECK(five.equal(2) == Approx(25.0 / 432));
    CHECK(five.equal(3) == Approx(125.0 / 324));
    CHECK(five.equal(4) == Approx(25.0 / 54));
    CHECK(five.equal(5) == Approx(5.0 / 54));
}

TEST_CASE("probability and tails have the published values") {
    CHECK(occupancy(50, 64).equal(35) == Approx(0.1707387).epsilon(1e-6));
    CHECK(occupancy(50, 98).atMost(35) == Approx(0.052634).epsilon(1e-4));
    CHECK(occupancy(50, 99).atMost(35) == Approx(0.048569).epsilon(1e-4));
    CHECK(occupancy(50, 48).atLeast(35) == Approx(0.065786).epsilon(1e-4));
    CHECK(occupancy(50, 47).atLeast(35) == Approx(0.049082).epsilon(1e-4));
    CHECK(occupancy(200, 328).equal(150) == Approx(0.0843895).epsilon(1e-6));
    CHECK(occupancy(1277, 6472).equal(1159) == Approx(0.0418554).epsilon(1e-6));
    CHECK(occupancy(1277, 923).equal(692) == Approx(0.0413249).epsilon(1e-6));
    CHECK(occupancy(8735, 10852).equal(6000) == Approx(0.0130370).epsilon(1e-5));
}

TEST_CASE("the distribution sums to one and has the expected mean") {
    for (const auto& [draws, images] :
         {std::pair<std::int64_t, std::int64_t>{1, 1}, {5, 1}, {7, 3}, {40, 64}, {300, 20}}) {
        const Occupancy occupied = occupancy(draws, images);
        double sum = 0;
        double mean = 0;
        for (std::int64_t k = 0; k <= draws; ++k) {
            sum += occupied.equal(k);
            mean += static_cast<double>(k) * occupied.equal(k);
        }
        CHECK(sum == Approx(1).epsilon(1e-13));
        CHECK(mean == Approx(expectedDistinct(draws, images)).epsilon(1e-12));
        CHECK(occupied.atMost(draws) == Approx(1).epsilon(1e-13));
        CHECK(occupied.atLeast(0) == Approx(1).epsilon(1e-13));
        CHECK(occupied.equal(-1) == 0);
        CHECK(occupied.equal(draws + 1) == 0);
    }
}

TEST_CASE("dropping the ends does not touch what is left") {
    const Occupancy whole = occupancy(400, 300, 0);
    const Occupancy band = occupancy(400, 300);
    CHECK(band.probability.size() < whole.probability.size());
    for (std::int64_t k = 1; k <= 300; ++k) {
        CHECK(std::abs(band.equal(k) - whole.equal(k)) <= 1e-12 * whole.equal(k) + 1e-26);
        CHECK(std::abs(band.atMost(k) - whole.atMost(k)) < 1e-13);
    }
}

TEST_CASE("the logarithm agrees with the probability and goes on where it underflows") {
    for (const std::int64_t k : {1, 2, 20, 39, 40}) {
        CHECK(logOccupancy(40, 64, k) ==
              Approx(std::log(occupancy(40, 64, 1e-300).equal(k))).epsilon(1e-11));
    }
    CHECK(logOccupancy(2000, 1000, 1) == Approx(-1999 * std::log(1000.0)).epsilon(1e-12));
}

TEST_CASE("Stirling numbers are exact where they can be counted") {
    CHECK(std::exp(logStirling2(4, 2)) == Approx(7).epsilon(1e-12));
    CHECK(std::exp(logStirling2(5, 3)) == Approx(25).epsilon(1e-12));
    CHECK(std::exp(logStirling2(10, 3)) == Approx(9330).epsilon(1e-12));
    CHECK(std::exp(logStirling2(10, 9)) == Approx(45).epsilon(1e-12));
    CHECK(logStirling2(7, 7) == 0);
    CHECK(logStirling2(7, 1) == 0);
    // S2(n, n-1) = n(n-1)/2, S2(n, 2) = 2^(n-1) - 1.
    CHECK(logStirling2(5000, 4999) == Approx(std::log(5000.0 * 4999 / 2)).epsilon(1e-10));
    CHECK(logStirling2(1000, 2) == Approx(999 * std::log(2.0)).epsilon(1e-12));
}

TEST_CASE("Temme's approximation is off by the measured shares") {
    // METHOD 11.3.
    const auto off = [](std::int64_t n, std::int64_t k) {
        return std::expm1(logStirling2Temme(n, k) - logStirling2(n, k));
    };
    CHECK(off(2, 1) == Approx(0.043).epsilon(0.02));
    CHECK(off(3, 1) == Approx(0.029).epsilon(0.02));
    CHECK(off(4, 2) == Approx(0.015).epsilon(0.05));
    CHECK(off(10, 3) == Approx(0.0064).epsilon(0.02));
    CHECK(off(20, 5) == Approx(0.0028).epsilon(0.02));
    CHECK(off(50, 25) == Approx(0.0010).epsilon(0.05));
    CHECK(off(100, 98) == Approx(0.000017).epsilon(0.05));
    CHECK(logStirling2Temme(9, 9) == 0);
}

TEST_CASE("the expected number of distinct images holds for very large galleries") {
    CHECK(expectedDistinct(8735, 67309) == Approx(8192.009421898676).epsilon(1e-13));
    CHECK(expectedDistinct(1'000'000, 1'000'000'000'000) ==
          Approx(999'999.5000006667).epsilon(1e-14));
    CHECK(expectedDistinct(0, 10) == 0);
    CHECK(expectedDistinct(5, 1) == 1);
}

TEST_CASE("arguments without a meaning throw a typed error") {
    CHECK_THROWS_AS((void)occupancy(-1, 3), outis::ErrorException);
    CHECK_THROWS_AS((void)occupancy(1, 0), outis::ErrorException);
    CHECK_THROWS_AS((void)logOccupancy(5, 3, 4), outis::ErrorException);
    CHECK_THROWS_AS((void)logStirling2(3, 4), outis::ErrorException);
    CHECK_THROWS_AS((void)logStirling2Temme(3, 0), outis::ErrorException);
    CHECK_THROWS_AS((void)expectedDistinct(1, 0), outis::ErrorException);
}
