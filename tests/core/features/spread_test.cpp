// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/spread.h"

#include <cmath>
#include <vector>

#include <doctest.h>

#include <ATen/ATen.h>

using namespace outis::features;

namespace {

/// Rows +-a e_i for every axis i: their covariance is diagonal with a_i^2.
at::Tensor crossed(const std::vector<double>& lengths) {
    const at::Tensor axes = at::diag(at::tensor(lengths, at::kDouble));
    return at::cat({axes, -axes});
}

}  // namespace

TEST_CASE("the effective rank counts directions by their share of the variance") {
    CHECK(effectiveRank(crossed({1, 1, 1, 1, 1})) == doctest::Approx(5));
    CHECK(effectiveRank(crossed({1, 0, 0})) == doctest::Approx(1));
    // Shares 0.8 and 0.2.
    const double entropy = -(0.8 * std::log(0.8) + 0.2 * std::log(0.2));
    CHECK(effectiveRank(crossed({2, 1})) == doctest::Approx(std::exp(entropy)));
    CHECK(effectiveRank(at::ones({6, 3})) == 0);
    // Neither the mean nor the unit matter.
    CHECK(effectiveRank(crossed({2, 1}) * 7 + 30) == doctest::Approx(std::exp(entropy)));
}

TEST_CASE("a part of many rows says the same as all") {
    const at::Tensor many = crossed({3, 2, 1}).repeat({2000, 1});
    CHECK(sampledRank(many) == doctest::Approx(effectiveRank(many)).epsilon(0.01));
    CHECK(sampledRank(many.narrow(0, 0, 6)) == doctest::Approx(effectiveRank(many)));
}

TEST_CASE("spread is near 1 on the whole sphere and 0 for one point") {
    CHECK(spreadOf(crossed({1, 1, 1, 1, 1, 1, 1, 1})) > 0.9);
    CHECK(spreadOf(at::ones({6, 3})) == doctest::Approx(0));
}
